import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Chunk, foldChunk } from './chunk.ts';

const MOST = 16_384;
const LONGEST = 24;
const MARKS = 1 << 16;

/**
 * Chunks folded lately: most words of a text were met before. What is met a second time is kept;
 * when `young` is full it becomes `old`, and what is met again moves back. So numbers that occur
 * once never push out the words of every day, nor give the garbage collector work.
 */
export class ChunkMemo {
  readonly #lexicon: Lexicon;
  #young = new Map<string, Chunk>();
  #old = new Map<string, Chunk>();
  /** By a hash: met once since `young` began. */
  readonly #met = new Uint8Array(MARKS);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  fold(chunk: string): Chunk {
    if (chunk.length > LONGEST) return foldChunk(chunk, this.#lexicon);
    const known = this.#young.get(chunk);
    if (known !== undefined) return known;
    const older = this.#old.get(chunk);
    if (older !== undefined) return this.#keep(chunk, older);
    const folded = foldChunk(chunk, this.#lexicon);
    const mark = markOf(chunk);
    if (this.#met[mark] === 1) return this.#keep(copyOf(chunk), folded);
    this.#met[mark] = 1;
    return folded;
  }

  #keep(chunk: string, folded: Chunk): Chunk {
    if (this.#young.size >= MOST) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#met.fill(0);
    }
    this.#young.set(chunk, folded);
    return folded;
  }
}

/** FNV-1a, its high bits folded in. */
function markOf(chunk: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < chunk.length; i++) hash = Math.imul(hash ^ chunk.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) & (MARKS - 1);
}

/** A slice of a text keeps all of it in memory; made of its parts it stands alone. */
const copyOf = (slice: string): string => slice.split('').join('');
