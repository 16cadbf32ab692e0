import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceHash, hammingDistance, hashBands } from './difference-hash.ts';

const hash = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

describe('difference hash', () => {
  it('sets a bit for each fall from left to right', () => {
    const falling = Uint8Array.from({ length: 72 }, (_, at) => 200 - (at % 9) * 20);
    const rising = Uint8Array.from({ length: 72 }, (_, at) => (at % 9) * 20);
    expect(differenceHash(falling)).toBe(2n ** 64n - 1n);
    expect(differenceHash(rising)).toBe(0n);
  });

  it('says nothing about flat pictures', () => {
    expect(differenceHash(new Uint8Array(72).fill(128))).toBeNull();
    expect(differenceHash(Uint8Array.from({ length: 72 }, (_, at) => 128 + (at % 2)))).toBeNull();
  });

  it('counts the bits that differ', () => {
    expect(hammingDistance(0n, 0n)).toBe(0);
    expect(hammingDistance(0n, 2n ** 64n - 1n)).toBe(64);
    expect(hammingDistance(0b1011n, 0b0010n)).toBe(2);
  });

  it('leaves one of eight bands equal when at most seven bits differ', () => {
    const flips = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 7 });
    fc.assert(
      fc.property(hash, flips, (value, bits) => {
        const other = bits.reduce((changed, bit) => changed ^ (1n << BigInt(bit)), value);
        const [a, b] = [hashBands(value), hashBands(other)];
        return a.length === 8 && a.some((band, at) => band === b[at]);
      }),
    );
  });
});
