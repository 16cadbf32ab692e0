/** Columns and rows of the small grey picture that the hash is read from. */
export const HASH_WIDTH = 9;
export const HASH_HEIGHT = 8;

/** Grey levels that two neighbours must differ by to say something. */
const VISIBLE = 4;
/** Of 64 neighbour pairs; flat pictures have fewer, and their hashes are noise that fits anything. */
const FEWEST_VISIBLE = 10;
const BANDS = 8;
const BAND_BITS = 8n;

/**
 * 64-bit difference hash (Krawetz, 2013): one bit for each pair of neighbours in a row, set when the
 * left one is brighter. Copies that were scaled, recompressed or brightened keep most bits.
 *
 * @param grey 9 x 8 grey levels, row by row
 * @returns `null` when the picture is too flat to be told from others
 */
export function differenceHash(grey: Uint8Array): bigint | null {
  let hash = 0n;
  let visible = 0;
  for (let row = 0; row < HASH_HEIGHT; row += 1) {
    for (let column = 0; column < HASH_WIDTH - 1; column += 1) {
      const at = row * HASH_WIDTH + column;
      const step = (grey[at] ?? 0) - (grey[at + 1] ?? 0);
      if (Math.abs(step) >= VISIBLE) visible += 1;
      hash = (hash << 1n) | (step > 0 ? 1n : 0n);
    }
  }
  return visible < FEWEST_VISIBLE ? null : hash;
}

/** How many of the 64 bits differ. */
export function hammingDistance(a: bigint, b: bigint): number {
  let rest = BigInt.asUintN(64, a ^ b);
  let count = 0;
  for (; rest !== 0n; rest &= rest - 1n) count += 1;
  return count;
}

/**
 * The hash in eight parts of eight bits. Two hashes that differ in at most seven bits agree in at
 * least one part (pigeonhole), so equality on a part finds all of them through an ordinary index
 * (Norouzi, Punjani and Fleet: Fast search in Hamming space with multi-index hashing, 2012).
 */
export function hashBands(hash: bigint): number[] {
  return Array.from({ length: BANDS }, (_, band) =>
    Number((BigInt.asUintN(64, hash) >> (BigInt(band) * BAND_BITS)) & 0xffn),
  );
}
