import type { Socket } from 'node:net';
import { Client } from 'undici';
import { FetchFault } from './fault.ts';
import { handOver } from './hand-over.ts';
import type { Network } from './network.ts';
import { secure } from './tls.ts';
import type { Target } from './url-policy.ts';

/** The operator's own proxy, read from its address. */
export interface EgressProxy {
  readonly origin: string;
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
  /** `Proxy-Authorization` as name and value; empty when the address carries no name. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads the proxy's address; the configuration has already made sure it is http or https. */
export function readProxy(address: string | null): EgressProxy | null {
  if (address === null) return null;
  const url = new URL(address);
  const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return {
    origin: url.origin,
    secure: url.protocol === 'https:',
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
    headers:
      url.username === ''
        ? {}
        : { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` },
  };
}

/** Connects to the proxy. The operator named it, so it may be anywhere, but its TLS must be right. */
export async function connectProxy(
  proxy: EgressProxy,
  network: Network,
  authorities: readonly string[],
  signal: AbortSignal,
): Promise<Socket> {
  const { socket } = await network.connect(proxy.host, proxy.port, signal);
  if (!proxy.secure) return socket;
  const secured = await secure(socket, { host: proxy.host, authorities });
  if (!secured.facts.authorised) {
    secured.socket.destroy();
    throw new FetchFault('PROXY_FAILED', { detail: secured.facts.problem ?? 'TLS' });
  }
  return secured.socket;
}

/**
 * Opens a tunnel to a target through a connected proxy (CONNECT, RFC 9110, 9.3.6).
 *
 * @throws FetchFault `PROXY_FAILED` when the proxy declines
 */
export async function openTunnel(
  socket: Socket,
  proxy: EgressProxy,
  target: Target,
  signal: AbortSignal,
): Promise<Socket> {
  const client = new Client(proxy.origin, { connect: handOver(socket) });
  const authority = `${target.url.hostname}:${target.port}`;
  const answer = await client.connect({
    path: authority,
    headers: { host: authority, ...proxy.headers },
    signal,
  });
  if (answer.statusCode === 200) return socket;
  socket.destroy();
  throw new FetchFault('PROXY_FAILED', { detail: `CONNECT answered ${answer.statusCode}` });
}
