import type { Socket } from 'node:net';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

/** Plays a server that nobody should have to wait for. Called once per connection. */
export type Hostile = (socket: Socket) => void;

const MiB = 1024 * 1024;
const OK = 'HTTP/1.1 200 OK\r\n';
const HTML = 'content-type: text/html\r\n';

/** Waits for the request, then says what it has to say. */
const after =
  (speak: (socket: Socket) => void): Hostile =>
  (socket) =>
    socket.once('data', () => speak(socket));

const say = (head: string, body: Buffer | string = ''): Hostile =>
  after((socket) => socket.end(Buffer.concat([Buffer.from(`${head}\r\n`), Buffer.from(body)])));

/** Writes as fast as the other side takes it, for ever. */
const pour = (head: string, piece: Buffer): Hostile =>
  after((socket) => {
    const more = () => {
      while (!socket.destroyed && socket.write(piece)) {}
    };
    socket.on('drain', more);
    socket.write(head);
    more();
  });

/** Writes one piece now and then, for ever. */
const drip = (head: string, piece: string, everyMs = 100): Hostile =>
  after((socket) => {
    socket.write(head);
    const timer = setInterval(() => socket.write(piece), everyMs);
    socket.once('close', () => clearInterval(timer));
  });

const encoded = (encoding: string, body: Buffer): Hostile =>
  say(`${OK}${HTML}content-encoding: ${encoding}\r\ncontent-length: ${body.length}\r\n`, body);

const zeros = () => Buffer.alloc(16 * MiB);
/** 16 MiB a member, members one after the other: more than 3 GiB in about 3 MB, cut at the limit. */
const gzipMembers = (count: number) => {
  const member = gzipSync(zeros(), { level: 9 });
  return Buffer.concat(Array.from({ length: count }, () => member));
};

/**
 * Ways to hurt whoever asks: bodies that unfold, answers that never end, come too slowly, or lie.
 * Each is a function so that nothing is packed before it is needed.
 */
export const HOSTILE: Readonly<Record<string, () => Hostile>> = {
  'gzip bomb': () => encoded('gzip', gzipMembers(12)),
  'deflate bomb': () => encoded('deflate', deflateSync(zeros())),
  'brotli bomb': () =>
    encoded('br', brotliCompressSync(zeros(), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })),
  'zstd body': () => encoded('zstd', Buffer.from('28b52ffd2004010000', 'hex')),
  'gzip in gzip bomb': () => encoded('gzip, gzip', gzipSync(gzipMembers(100))),
  'brotli in gzip bomb': () => encoded('br, gzip', gzipSync(brotliCompressSync(zeros()))),
  'ten encodings': () => encoded(Array(10).fill('gzip').join(', '), Buffer.from('x')),
  'many empty gzip members': () => {
    const member = gzipSync('');
    return encoded('gzip', Buffer.concat(Array.from({ length: 90_000 }, () => member)));
  },
  'damaged gzip': () =>
    encoded('gzip', Buffer.concat([gzipSync('halo'), Buffer.from('\x1f\x8bx')])),
  'gzip that is not': () => encoded('gzip', Buffer.from('<p>halo</p>')),

  'endless body': () => pour(`${OK}${HTML}\r\n`, Buffer.alloc(64 * 1024, 'a')),
  'endless chunks': () =>
    pour(
      `${OK}${HTML}transfer-encoding: chunked\r\n\r\n`,
      Buffer.from(`4000\r\n${'a'.repeat(0x4000)}\r\n`),
    ),
  'one-byte chunks': () =>
    pour(`${OK}transfer-encoding: chunked\r\n\r\n`, Buffer.from('1\r\na\r\n'.repeat(5000))),
  'endless chunk extension': () =>
    pour(`${OK}transfer-encoding: chunked\r\n\r\n1;`, Buffer.alloc(64 * 1024, 'x')),
  'endless trailers': () =>
    pour(
      `${OK}transfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n`,
      Buffer.from('x-a: b\r\n'.repeat(1000)),
    ),
  'endless headers': () => pour(OK, Buffer.from('x-a: b\r\n'.repeat(1000))),
  'many small headers': () => say(`${OK}${'a: b\r\n'.repeat(400)}`, 'halo'),
  'huge header': () => pour(`${OK}x-a: `, Buffer.alloc(64 * 1024, 'x')),
  'endless status line': () => pour('HTTP/1.1 200 ', Buffer.alloc(64 * 1024, 'x')),
  'endless interim answers': () =>
    pour('', Buffer.from('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n')),
  'huge announced length': () => say(`${OK}content-length: 99999999999\r\n`, 'halo'),

  'dripping body': () => drip(`${OK}${HTML}\r\n`, 'a'),
  'dripping headers': () => drip(OK, 'x-a: b\r\n'),
  'dripping status line': () => drip('HTTP/1.1 ', '2', 150),
  'silence after connecting': () => () => undefined,
  'silence after the headers': () =>
    after((socket) => socket.write(`${OK}content-length: 10\r\n\r\nhalo`)),
  'early hang-up': () => after((socket) => socket.destroy()),
  'hang-up in the headers': () => after((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-ty')),

  'length too long': () => say(`${OK}content-length: 5000\r\n`, 'halo'),
  'length too short': () => say(`${OK}content-length: 2\r\n`, 'halo'),
  'length and chunks': () =>
    say(`${OK}content-length: 4\r\ntransfer-encoding: chunked\r\n`, '4\r\nhalo\r\n0\r\n\r\n'),
  'two lengths': () => say(`${OK}content-length: 4\r\ncontent-length: 2\r\n`, 'halo'),
  'not HTTP': () => say('SSH-2.0-OpenSSH_9.2\r\n'),
  'bare line breaks in headers': () => say('HTTP/1.1 200 OK\nx: y\r z\n'),
  'an upgrade nobody asked for': () =>
    say('HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\nconnection: upgrade\r\n'),
  'redirect to itself': () => say('HTTP/1.1 302 Found\r\nlocation: /\r\n'),
  'redirects without end': () =>
    after((socket) =>
      socket.end(`HTTP/1.1 302 Found\r\nlocation: /${Math.random()}\r\ncontent-length: 0\r\n\r\n`),
    ),
};
