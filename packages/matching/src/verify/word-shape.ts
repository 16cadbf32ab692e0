import { mix } from '../prepare/term-hash.ts';

/** The letter pairs of a word (with its edges) as a set of 64 bits, in two halves. */
export function wordShape(word: string): { low: number; high: number } {
  let low = 0;
  let high = 0;
  let before = 0x60;
  for (let i = 0; i <= word.length && i < 40; i++) {
    const code = i === word.length ? 0x60 : word.charCodeAt(i);
    const bit = mix(before * 31 + code) & 63;
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
    before = code;
  }
  return { low, high };
}

/** Dice's coefficient of two sets of letter pairs, 0 to 1. */
export function likeness(lowA: number, highA: number, lowB: number, highB: number): number {
  const shared = ones(lowA & lowB) + ones(highA & highB);
  const all = ones(lowA) + ones(highA) + ones(lowB) + ones(highB);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** How many bits are set (the well-known parallel count). */
function ones(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
