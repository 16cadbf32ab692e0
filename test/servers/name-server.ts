import { createSocket } from 'node:dgram';

/** What a name answers; `fail` is a server failure, `silent` no answer at all. */
export type NameAnswer = readonly string[] | 'fail' | 'silent';

export interface NameServer {
  /** `127.0.0.1:PORT`, as a resolver takes it. */
  readonly address: string;
  /** Questions as `A name` and `AAAA name`, in order. */
  readonly asked: string[];
  close(): void;
}

const TYPES = new Map([
  [1, 'A'],
  [28, 'AAAA'],
]);

/** A DNS server on the loopback interface (RFC 1035) that answers A and AAAA questions. */
export async function startNameServer(answer: (name: string) => NameAnswer): Promise<NameServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (query, from) => {
    const { name, end } = readName(query);
    const type = TYPES.get(query.readUInt16BE(end)) ?? '?';
    asked.push(`${type} ${name}`);
    const found = answer(name);
    if (found === 'silent') return;
    const records = found === 'fail' ? [] : found.map(addressBytes);
    const fitting = records.filter((bytes) => bytes.length === (type === 'A' ? 4 : 16));
    const code = found === 'fail' ? 2 : records.length === 0 ? 3 : 0;
    socket.send(reply(query.subarray(0, end + 4), fitting, code), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => socket.close(),
  };
}

function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}

/** The question again, and the records under a pointer to its name. */
function reply(question: Buffer, records: readonly Buffer[], code: number): Buffer {
  const head = Buffer.from(question);
  head.writeUInt16BE(0x8180 | code, 2);
  head.writeUInt16BE(records.length, 6);
  head.fill(0, 8, 12);
  const answers = records.map((bytes) => {
    const record = Buffer.alloc(12);
    record.writeUInt16BE(0xc00c, 0);
    record.writeUInt16BE(bytes.length === 4 ? 1 : 28, 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt16BE(bytes.length, 10);
    return Buffer.concat([record, bytes]);
  });
  return Buffer.concat([head, ...answers]);
}

function addressBytes(address: string): Buffer {
  if (!address.includes(':')) return Buffer.from(address.split('.').map(Number));
  const [front = '', back = ''] = address.split('::');
  const words = (part: string) => part.split(':').filter((word) => word !== '');
  const missing = 8 - words(front).length - words(back).length;
  const all = [...words(front), ...Array.from({ length: missing }, () => '0'), ...words(back)];
  return Buffer.concat(all.map((word) => Buffer.from(word.padStart(4, '0'), 'hex')));
}
