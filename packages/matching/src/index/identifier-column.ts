import { mix, termHashes } from '../prepare/term-hash.ts';
import { IntColumn } from './growing.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/u;
const NONE = '';

/**
 * Identifiers by document number. A UUID takes 16 bytes; anything else is kept as it is. An empty
 * identifier stands for none.
 */
export class IdentifierColumn {
  readonly #parts: IntColumn;
  readonly #others: Map<number, string>;
  length: number;

  constructor(parts = new IntColumn(), others = new Map<number, string>()) {
    this.#parts = parts;
    this.#others = others;
    this.length = parts.length / 4;
  }

  push(id: string | null): void {
    const value = id ?? NONE;
    const parts = partsOf(value);
    for (let i = 0; i < 4; i++) this.#parts.push(parts === null ? 0 : (parts[i] ?? 0));
    if (parts === null && value !== NONE) this.#others.set(this.length, value);
    this.length++;
  }

  /** Two 32-bit hashes of an identifier; `at` one that is stored. */
  static hash(id: string): readonly [number, number] {
    const parts = partsOf(id);
    if (parts !== null) return hashParts((part) => parts[part] ?? 0);
    const [first = 0, second = 0] = termHashes([id]);
    return [first, second];
  }

  hashAt(index: number): readonly [number, number] {
    const other = this.#others.size === 0 ? undefined : this.#others.get(index);
    if (other !== undefined) return IdentifierColumn.hash(other);
    return hashParts((part) => this.#parts.at(4 * index + part));
  }

  at(index: number): string | null {
    const other = this.#others.get(index);
    if (other !== undefined) return other;
    let hex = '';
    for (let i = 4 * index; i < 4 * index + 4; i++) {
      hex += (this.#parts.at(i) >>> 0).toString(16).padStart(8, '0');
    }
    if (/^0+$/u.test(hex)) return null;
    const cuts = [0, 8, 12, 16, 20, 32];
    return cuts
      .slice(1)
      .map((to, i) => hex.slice(cuts[i], to))
      .join('-');
  }

  /** For a snapshot: the packed UUIDs, and what is none. */
  get columns(): { parts: Int32Array[]; others: readonly (readonly [number, string])[] } {
    return { parts: this.#parts.parts, others: [...this.#others] };
  }
}

/** The four 32-bit parts of a UUID; `null` for anything else. */
function partsOf(id: string): Int32Array | null {
  if (!UUID.test(id)) return null;
  const hex = id.replaceAll('-', '');
  const parts = new Int32Array(4);
  for (let i = 0; i < 4; i++) parts[i] = Number.parseInt(hex.slice(8 * i, 8 * i + 8), 16) | 0;
  return parts;
}

function hashParts(at: (part: number) => number): readonly [number, number] {
  let first = 0x2545f491;
  let second = 0x5bd1e995;
  for (let i = 0; i < 4; i++) {
    const part = at(i);
    first = mix(first ^ part);
    second = mix(Math.imul(second, 31) + part);
  }
  return [first, second];
}
