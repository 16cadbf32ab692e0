/**
 * Two 32-bit hashes of each term, one after the other (FNV-1a and a multiplicative one, both
 * finished by Murmur3's mixing). Together 64 bits: among three million words, two different ones
 * share both with a probability below one in a million.
 */
export function termHashes(terms: readonly string[]): Uint32Array {
  const out = new Uint32Array(terms.length * 2);
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? '';
    let one = 0x811c9dc5;
    let two = 0x1b873593;
    for (let k = 0; k < term.length; k++) {
      const code = term.charCodeAt(k);
      one = Math.imul(one ^ code, 0x01000193);
      two = Math.imul(two + code, 0x2c1b3c6d) ^ (two >>> 15);
    }
    out[2 * i] = mix(one);
    out[2 * i + 1] = mix(two ^ term.length);
  }
  return out;
}

/** Spreads a number over 32 bits (the finaliser of MurmurHash3, public domain). */
export function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
