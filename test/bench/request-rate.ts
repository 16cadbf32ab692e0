import { connect } from 'node:net';

interface Requests {
  readonly port: number;
  /** Path of the request with this number. */
  readonly path: (request: number) => string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly milliseconds: number;
}

/**
 * Asks over kept connections, one request at a time on each, for a while; returns how many answers
 * came in each second. Reads no more of an answer than its end, so that the asking costs little.
 *
 * A server that says it is busy (503) has not answered.
 *
 * @throws Error for any other answer but 200
 */
export async function requestRate(options: Requests): Promise<number> {
  const end = performance.now() + options.milliseconds;
  const started = performance.now();
  let answers = 0;
  let sent = 0;
  const fields = Object.entries(options.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(options.port, '127.0.0.1');
      let head = '';
      let left = -1;
      let busy = false;
      const ask = () => {
        head = '';
        left = -1;
        sent += 1;
        socket.write(
          `GET ${options.path(sent)} HTTP/1.1\r\nHost: localhost\r\n${fields.join('')}\r\n`,
        );
      };
      socket.on('connect', ask);
      socket.on('error', reject);
      socket.on('data', (chunk: Buffer) => {
        if (left < 0) {
          head += chunk.toString('latin1');
          const headEnd = head.indexOf('\r\n\r\n');
          if (headEnd < 0) return;
          const length = /\r\ncontent-length: (\d+)/iu.exec(head.slice(0, headEnd))?.[1];
          busy = head.startsWith('HTTP/1.1 503');
          if (!(busy || head.startsWith('HTTP/1.1 200')) || length === undefined) {
            reject(new Error(head.slice(0, 400)));
            socket.destroy();
            return;
          }
          left = Number(length) - (head.length - headEnd - 4);
        } else left -= chunk.length;
        if (left > 0) return;
        if (!busy) answers += 1;
        if (performance.now() < end) ask();
        else {
          socket.destroy();
          resolve();
        }
      });
    });
  await Promise.all(Array.from({ length: options.connections }, one));
  return answers / ((performance.now() - started) / 1000);
}
