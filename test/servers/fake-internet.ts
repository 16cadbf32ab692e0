import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import {
  connect,
  createServer as createTcpServer,
  type Server as NetServer,
  type Socket,
} from 'node:net';
import type { Connection, Network } from '@saring/sources';
import type { TestCertificate } from './certificates.ts';

/** Answers of the made-up name server; a function is asked again at every look-up. */
export type Zone = readonly string[] | (() => readonly string[]);

interface SiteOptions {
  readonly port?: number;
  /** Given: the site speaks TLS with it. */
  readonly certificate?: TestCertificate;
  /** Public address the name resolves to; made up when absent. */
  readonly address?: string;
}

/** Thrown as an error with the code the operating system or the resolver would give. */
class NetworkError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * A made-up internet on the loopback interface: names resolve to public addresses that belong to
 * nobody here, and connections to those addresses reach real servers on 127.0.0.1. The door under
 * test runs its real code over real sockets; only the outermost step is redirected.
 */
export class FakeInternet implements Network {
  /** Every address that was dialled, in order, as `address:port`. */
  readonly dialled: string[] = [];
  /** Every name that was looked up, in order. */
  readonly looked: string[] = [];
  readonly #zones = new Map<string, Zone>();
  readonly #servers: NetServer[] = [];
  readonly #sockets = new Set<Socket>();
  /** `address:port` -> loopback port; `null`: packets are dropped. */
  readonly #routes = new Map<string, number | null>();
  readonly #peers = new Map<string, string>();
  #otherNames: Zone | undefined;
  #nextHost = 1;

  async resolve(name: string): Promise<readonly string[]> {
    this.looked.push(name);
    const zone = this.#zones.get(name) ?? this.#otherNames;
    if (zone === undefined) throw new NetworkError('ENOTFOUND');
    return typeof zone === 'function' ? zone() : zone;
  }

  connect(address: string, port: number, signal: AbortSignal): Promise<Connection> {
    const place = `${address}:${port}`;
    this.dialled.push(place);
    const local = this.#routes.get(place);
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      if (local === undefined) {
        reject(new NetworkError('ECONNREFUSED'));
      } else if (local !== null) {
        const socket = connect({ host: '127.0.0.1', port: local, signal });
        socket.once('error', reject);
        socket.once('connect', () => resolve({ socket, peer: this.#peers.get(place) ?? address }));
      }
    });
  }

  /** Makes a name resolve to these addresses, or to what the function says each time. */
  name(name: string, zone: Zone): void {
    this.#zones.set(name, zone);
  }

  /** What every name resolves to that has no answer of its own. */
  otherNames(zone: Zone): void {
    this.#otherNames = zone;
  }

  /** Lets connections to an address vanish without an answer. */
  blackhole(address: string, port: number): void {
    this.#routes.set(`${address}:${port}`, null);
  }

  /** The loopback port behind an address, `null` where nothing listens. */
  portBehind(address: string, port: number): number | null {
    return this.#routes.get(`${address}:${port}`) ?? null;
  }

  /** Lets an address be reached that a program of its own listens for on the loopback interface. */
  route(address: string, port: number, local: number): void {
    this.#routes.set(`${address}:${port}`, local);
  }

  /** Lets another address answer than the one that was dialled. */
  liesAbout(address: string, port: number, peer: string): void {
    this.#peers.set(`${address}:${port}`, peer);
  }

  /** An HTTP or HTTPS site under a name; it replaces an earlier one. */
  async site(name: string, handler: RequestListener, options: SiteOptions = {}): Promise<string> {
    const { certificate } = options;
    const server =
      certificate === undefined
        ? createServer({ maxHeaderSize: 1 << 20 }, handler)
        : createTlsServer({ ...certificate.server, maxHeaderSize: 1 << 20 }, handler);
    return this.#publish(name, server, certificate === undefined ? 80 : 443, options);
  }

  /** A site that speaks bytes instead of HTTP. */
  async rawSite(
    name: string,
    handler: (socket: Socket) => void,
    options: SiteOptions = {},
  ): Promise<string> {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      handler(socket);
    });
    return this.#publish(name, server, 80, options);
  }

  async #publish(
    name: string,
    server: NetServer | Server,
    defaultPort: number,
    { port = defaultPort, address = this.#addressOf(name) }: SiteOptions,
  ): Promise<string> {
    this.#routes.set(`${address}:${port}`, await this.#listen(server));
    if (!this.#zones.has(name)) this.#zones.set(name, [address]);
    return address;
  }

  async #listen(server: NetServer): Promise<number> {
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#servers.push(server);
    const bound = server.address();
    return typeof bound === 'object' && bound !== null ? bound.port : 0;
  }

  /** A name keeps its address, so that a site may be replaced by another under the same name. */
  #addressOf(name: string): string {
    const zone = this.#zones.get(name);
    const known = typeof zone === 'function' ? undefined : zone?.[0];
    if (known !== undefined) return known;
    const host = this.#nextHost++;
    return `8.20.${host >> 8}.${host & 255}`;
  }

  /** Ends every server and connection; call it after each test. */
  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(
      this.#servers.map((server) => new Promise((resolve) => server.close(resolve))),
    );
  }
}

/** Reads a request's body whole. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
