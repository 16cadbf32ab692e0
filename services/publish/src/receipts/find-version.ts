/** One version as an outlet may have printed it: in whole, or one of its shorter texts. */
export interface PrintedVersion {
  readonly version: number;
  readonly texts: readonly string[];
}

export interface FoundVersion {
  readonly version: number;
  /** Share of the text of that version that stands on the page best, 0 to 1. */
  readonly share: number;
}

/** Words in a row that are compared as one piece; by chance four hardly ever agree. */
const IN_A_ROW = 4;
/** Share of a text from which it counts as printed. Editors shorten and change a word here and there. */
const PRINTED = 0.5;
/** A text with fewer pieces could stand anywhere. */
const FEWEST = 5;
const MOST_WORDS = 40_000;

/**
 * Which version of a clarification a page has. Texts are compared by their rows of four words, so
 * that cuts, headings and advertisements between paragraphs do no harm. Versions that share most of
 * their words are told apart by the rows that only one of them has; where nothing tells them apart,
 * the newest counts.
 *
 * @returns `null` when no version is there
 */
export function findVersion(
  pageText: string,
  versions: readonly PrintedVersion[],
): FoundVersion | null {
  const page = piecesOf(pageText);
  let best: (FoundVersion & { readonly pieces: ReadonlySet<string> }) | null = null;
  for (const { version, texts } of [...versions].sort((a, b) => b.version - a.version)) {
    const share = Math.max(0, ...texts.map((text) => shareOf(piecesOf(text), page)));
    if (share < PRINTED) continue;
    const pieces = new Set(texts.flatMap((text) => [...piecesOf(text)]));
    if (best === null || tellsFor(pieces, best.pieces, page)) best = { version, share, pieces };
  }
  return best === null ? null : { version: best.version, share: best.share };
}

function piecesOf(text: string): Set<string> {
  const words = (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, MOST_WORDS);
  const pieces = new Set<string>();
  for (let at = 0; at + IN_A_ROW <= words.length; at += 1) {
    pieces.add(words.slice(at, at + IN_A_ROW).join(' '));
  }
  return pieces;
}

function shareOf(pieces: ReadonlySet<string>, page: ReadonlySet<string>): number {
  if (pieces.size < FEWEST) return 0;
  let found = 0;
  for (const piece of pieces) if (page.has(piece)) found += 1;
  return found / pieces.size;
}

/** More of what only the one has stands on the page than of what only the other has. */
function tellsFor(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  page: ReadonlySet<string>,
): boolean {
  const own = (pieces: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...pieces].filter((piece) => !others.has(piece) && page.has(piece)).length;
  return own(one, other) > own(other, one);
}
