import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkLogBytes } from './log-bytes.ts';
import { FIRST_PREV_HASH, logHash } from './log-chain.ts';
import { type ChainedEntry, type KnownHead, logEndLine, logLine } from './log-verify.ts';

const tenantId = randomUUID();
const ENTRIES = 40;

/** A chain as the office would have written it. */
function chain(count: number, reword: (seq: number) => string = (seq) => `catatan ${seq}`) {
  const entries: ChainedEntry[] = [];
  let prevHash = FIRST_PREV_HASH;
  for (let seq = 1; seq <= count; seq += 1) {
    const facts = {
      tenantId,
      seq,
      at: new Date(Date.UTC(2026, 0, 1) + seq * 60_000).toISOString(),
      actor: `account:${seq % 7}`,
      action: seq % 3 === 0 ? 'case.decided' : 'case.taken_over',
      subject: `case:${seq % 11}`,
      data: { note: reword(seq), verdict: 'FALSE', score: seq / 8, tags: ['a', 'é', null] },
    };
    const hash = logHash(facts, prevHash);
    entries.push({ ...facts, prevHash, hash });
    prevHash = hash;
  }
  return entries;
}

const headOf = (entries: readonly ChainedEntry[]): KnownHead => ({
  tenantId,
  seq: entries.at(-1)?.seq ?? 0,
  hash: entries.at(-1)?.hash ?? FIRST_PREV_HASH,
});
const fileOf = (entries: readonly ChainedEntry[]): Buffer =>
  Buffer.from(`${[...entries.map(logLine), logEndLine(headOf(entries))].join('\n')}\n`);
const check = (file: Uint8Array, heads: readonly KnownHead[] = []) => checkLogBytes([file], heads);

const sound = chain(ENTRIES);
const file = fileOf(sound);

/** Mulberry32, so that a failure can be repeated from its seed. */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

type Damage = (bytes: Buffer, below: (limit: number) => number) => Buffer;
const lines = (bytes: Buffer): string[] => bytes.toString('utf8').split('\n');
const joined = (parts: readonly string[]): Buffer => Buffer.from(parts.join('\n'));

const DAMAGES: Readonly<Record<string, Damage>> = {
  'changes a byte': (bytes, below) => {
    const copy = Buffer.from(bytes);
    const at = below(copy.length);
    copy[at] = ((copy[at] ?? 0) + 1 + below(255)) % 256;
    return copy;
  },
  'adds a byte': (bytes, below) => {
    const at = below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([below(256)]), bytes.subarray(at)]);
  },
  'takes bytes out': (bytes, below) => {
    const at = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(40))]);
  },
  'changes a word': (bytes, below) => {
    const parts = lines(bytes);
    const at = below(ENTRIES);
    parts[at] = (parts[at] ?? '').replace(/catatan \d+/u, `catatan ${1000 + below(1000)}`);
    return joined(parts);
  },
  'deletes a line': (bytes, below) => joined(lines(bytes).toSpliced(below(ENTRIES + 1), 1)),
  'repeats a line': (bytes, below) => {
    const parts = lines(bytes);
    const at = below(ENTRIES + 1);
    return joined(parts.toSpliced(at, 0, parts[at] ?? ''));
  },
  'swaps two lines': (bytes, below) => {
    const parts = lines(bytes);
    const one = below(ENTRIES + 1);
    const two = (one + 1 + below(ENTRIES)) % (ENTRIES + 1);
    [parts[one], parts[two]] = [parts[two] ?? '', parts[one] ?? ''];
    return joined(parts);
  },
  'cuts the end': (bytes, below) => bytes.subarray(0, below(bytes.length)),
};

it('finds a sound export sound, in pieces of any size', async () => {
  expect(await check(file)).toEqual({ ...headCheck(sound), broken: null });
  for (const size of [1, 7, 4096]) {
    const pieces = Array.from({ length: Math.ceil(file.length / size) }, (_, index) =>
      file.subarray(index * size, (index + 1) * size),
    );
    expect((await checkLogBytes(pieces)).broken).toBeNull();
  }
  expect((await check(fileOf([]))).broken).toBeNull();
});

function headCheck(entries: readonly ChainedEntry[]) {
  const { seq, hash } = headOf(entries);
  return { tenantId, entries: seq, hash };
}

it('finds every one of 1,000 random edits, deletions, swaps and cuts', async () => {
  const kinds = Object.entries(DAMAGES);
  const missed: string[] = [];
  let tried = 0;
  for (let seed = 0; tried < 1000; seed += 1) {
    const [name, damage] = kinds[seed % kinds.length] ?? ['', (bytes: Buffer) => bytes];
    const damaged = damage(file, random(seed));
    if (damaged.equals(file)) continue;
    tried += 1;
    const { broken } = await check(damaged);
    if (broken === null) missed.push(`${name}, seed ${seed}`);
  }
  expect(missed).toEqual([]);
});

describe('a chain that was computed anew', () => {
  const published = [10, 30, ENTRIES].map((seq) => headOf(sound.slice(0, seq)));

  it('fits in itself, and is given away by the published heads from the first change on', async () => {
    const forged = chain(ENTRIES, (seq) => (seq === 17 ? 'dipalsukan' : `catatan ${seq}`));
    expect((await check(fileOf(forged))).broken).toBeNull();
    expect((await check(fileOf(forged), published)).broken).toEqual({
      seq: 30,
      fault: 'NOT_AS_PUBLISHED',
    });
  });

  it('cannot hide that its end was cut', async () => {
    for (const length of [0, 1, 9, 35, ENTRIES - 1]) {
      const cut = sound.slice(0, length);
      expect((await check(fileOf(cut))).broken).toBeNull();
      expect((await check(fileOf(cut), published)).broken).toEqual({
        seq: length + 1,
        fault: 'CUT',
      });
    }
    expect((await check(file, published)).broken).toBeNull();
  });

  it('names the first entry that was changed', async () => {
    const parts = lines(file);
    parts[31] = (parts[31] ?? '').replace('FALSE', 'TRUE');
    parts[36] = (parts[36] ?? '').replace('FALSE', 'TRUE');
    expect((await check(joined(parts))).broken).toEqual({ seq: 32, fault: 'CHANGED' });
  });
});
