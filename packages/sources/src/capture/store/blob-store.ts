import { createHash } from 'node:crypto';

/** SHA-256 of the bytes, hexadecimal. */
export type Sha256 = string;

export interface StoredBlob {
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly storedAt: Date;
}

/**
 * Files under the hash of their content: the same bytes are kept once, and what is read is what was
 * written.
 */
export interface BlobStore {
  /**
   * Keeps bytes; keeping them again changes nothing.
   *
   * @throws SaringError STORE_FULL, STORE_UNAVAILABLE
   */
  put(bytes: Uint8Array): Promise<Sha256>;
  /**
   * @returns the bytes, checked against their hash; `null` if they are not kept
   * @throws SaringError EVIDENCE_DAMAGED, STORE_UNAVAILABLE
   */
  get(sha256: Sha256): Promise<Buffer | null>;
  /** Removes bytes; removing what is not there changes nothing. */
  delete(sha256: Sha256): Promise<void>;
  /** Everything kept, in no order. */
  list(): AsyncIterable<StoredBlob>;
}

export const sha256Of = (bytes: Uint8Array): Sha256 =>
  createHash('sha256').update(bytes).digest('hex');

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/u.test(text);

/** `ab/cd/abcd...`: no folder gets more than a few thousand entries. */
export const shardedPath = (sha256: Sha256): string =>
  `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
