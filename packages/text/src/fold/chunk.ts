import type { Lexicon } from '../lexicon/lexicon.ts';
import { foldSigns, type Signs, sliceSigns } from './characters.ts';
import { type LinkPiece, linkStart, readLink } from './links.ts';
import { makePiece, type Piece } from './piece.ts';
import { joinReduplication } from './reduplication.ts';
import { readRun, runPieces } from './run.ts';
import { isDigit, isLetter } from './sign-class.ts';

/** What a stretch of text without white space folds to. */
export interface Chunk {
  readonly pieces: readonly Piece[];
  readonly link: LinkPiece | null;
}

const EMPTY: Chunk = { pieces: [], link: null };
/** `bit[.]ly` and `bit(.)ly` are written so that no program opens them. */
const DEFANGED = /[[(]\.[\])]/gu;

/** Folds one chunk; offsets are relative to it. */
export function foldChunk(chunk: string, lexicon: Lexicon): Chunk {
  const raw = foldSigns(chunk);
  if (raw.text === '') return EMPTY;
  const signs = raw.text.includes('.)') || raw.text.includes('.]') ? refang(raw) : raw;
  const at = linkStart(signs.text);
  if (at < 0) return { pieces: foldWords(signs, lexicon), link: null };
  const before = at === 0 ? [] : foldWords(sliceSigns(signs, 0, at), lexicon);
  const { link, pieces } = readLink(sliceSigns(signs, at, signs.text.length));
  return { pieces: [...before, ...pieces], link };
}

function refang(signs: Signs): Signs {
  const kept: number[] = [];
  let last = 0;
  for (const match of signs.text.matchAll(DEFANGED)) {
    for (let i = last; i < match.index; i++) kept.push(i);
    kept.push(match.index + 1);
    last = match.index + 3;
  }
  for (let i = last; i < signs.text.length; i++) kept.push(i);
  return {
    text: kept.map((i) => signs.text.charAt(i)).join(''),
    from: kept.map((i) => signs.from[i] ?? 0),
    to: kept.map((i) => signs.to[i] ?? 0),
  };
}

function foldWords(signs: Signs, lexicon: Lexicon): readonly Piece[] {
  const pieces: Piece[] = [];
  const { text } = signs;
  let mention = false;
  let afterHyphen = false;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (!isLetter(code) && !isDigit(code)) {
      pushSign(signs, i, pieces);
      const sign = text.charAt(i);
      mention = sign === '@' || (mention && (sign === '.' || sign === '_'));
      i++;
      continue;
    }
    const run = readRun(signs, i);
    const ends = run.ends.at(-1) ?? 0;
    const found = mention
      ? [makePiece('mention', run.text, run.starts[0] ?? 0, ends)]
      : runPieces(run);
    pushPieces(pieces, found, afterHyphen);
    afterHyphen = text.charAt(run.next) === '-';
    i = run.next;
  }
  return pieces.some((piece) => lexicon.words.has(piece.word))
    ? pieces.flatMap((piece) => canonical(piece, lexicon))
    : pieces;
}

/** `%` after a number and `$` before one are words. */
function pushSign(signs: Signs, i: number, pieces: Piece[]): void {
  const sign = signs.text.charAt(i);
  const from = signs.from[i] ?? 0;
  const to = signs.to[i] ?? 0;
  if (sign === '%' && pieces.at(-1)?.kind === 'number') {
    pieces.push(makePiece('word', 'persen', from, to));
  } else if (sign === '$' && isDigit(signs.text.charCodeAt(i + 1))) {
    pieces.push(makePiece('word', 'dolar', from, to));
  }
}

function pushPieces(pieces: Piece[], found: readonly Piece[], afterHyphen: boolean): void {
  const last = pieces.at(-1);
  const [first] = found;
  const joined = afterHyphen && last && first ? joinReduplication(last, first) : null;
  if (joined !== null) pieces[pieces.length - 1] = joined;
  for (let i = joined === null ? 0 : 1; i < found.length; i++) {
    const piece = found[i];
    if (piece !== undefined) pieces.push(piece);
  }
}

/** A single letter keeps its spelling here: it may be one of a word written letter by letter. */
function canonical(piece: Piece, lexicon: Lexicon): readonly Piece[] {
  if (piece.kind !== 'word' || piece.word.length === 1) return [piece];
  const meaning = lexicon.words.get(piece.word);
  if (meaning === undefined) return [piece];
  return meaning.map((word) => makePiece('word', word, piece.from, piece.to));
}
