import { piecesOf } from './pieces.ts';
import { latin, lookOf } from './skeleton.ts';
import { KNOWN_WORDS } from './vocabulary.ts';

/** One label of a host, read once and compared with every name. */
export interface Label {
  readonly written: string;
  /** Letters of other scripts as the Latin ones they look like. */
  readonly plain: string;
  /** Without hyphens. */
  readonly joined: string;
  /** Between hyphens, without digits at the ends. */
  readonly pieces: readonly string[];
  /** Looks of the joined label and of its pieces, known words left out. */
  readonly looks: ReadonlySet<string>;
  /** Look of the whole label, hyphens kept. */
  readonly look: string;
  /** Has letters of other scripts. */
  readonly foreign: boolean;
}

export function readLabel(label: string): Label {
  const plain = latin(label);
  const joined = plain.replaceAll('-', '');
  const pieces = piecesOf(plain);
  const words = [joined, ...pieces].filter((word) => !KNOWN_WORDS.has(word));
  return {
    written: label,
    plain,
    joined,
    pieces,
    looks: new Set(words.map(lookOf)),
    look: lookOf(plain),
    foreign: plain !== label,
  };
}
