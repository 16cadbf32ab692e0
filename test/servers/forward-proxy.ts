import { createServer, request as forward } from 'node:http';
import { connect } from 'node:net';

/** A forward proxy of the kind an operator runs: CONNECT for https, absolute addresses for http. */
export interface ForwardProxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  /** What it was asked for, in order: `CONNECT host:443`, `GET http://host/`. */
  readonly asked: string[];
  /** The `Proxy-Authorization` fields it saw. */
  readonly logins: (string | undefined)[];
  close(): Promise<void>;
}

/** @param route where the proxy finds a name: the loopback port that plays it, `null` to decline */
export async function startForwardProxy(
  route: (host: string, port: number) => number | null,
): Promise<ForwardProxy> {
  const asked: string[] = [];
  const logins: (string | undefined)[] = [];
  const server = createServer((incoming, reply) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    logins.push(incoming.headers['proxy-authorization']);
    const url = URL.canParse(incoming.url ?? '') ? new URL(incoming.url ?? '') : null;
    const port = url === null ? null : route(url.hostname, Number(url.port) || 80);
    if (url === null || port === null) {
      reply.writeHead(403).end();
      return;
    }
    const { 'proxy-authorization': _, ...headers } = incoming.headers;
    const onward = forward(
      {
        host: '127.0.0.1',
        port,
        path: url.pathname + url.search,
        method: incoming.method,
        headers,
      },
      (answer) => {
        reply.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(reply);
      },
    );
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    asked.push(`CONNECT ${incoming.url}`);
    logins.push(incoming.headers['proxy-authorization']);
    const [host = '', wanted = ''] = (incoming.url ?? '').split(':');
    const port = route(host, Number(wanted));
    if (port === null) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    asked,
    logins,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
