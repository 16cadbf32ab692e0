import type { Signs } from './characters.ts';
import { makePiece, type Piece } from './piece.ts';

/** A link found in a chunk; offsets into the chunk. */
export interface LinkPiece {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

const SCHEME = /h(?:tt|xx)ps?:\/\/|www\./u;
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u;
const TLDS = new Set(
  `com net org id co go me ly info click xyz site online top link app dev io tv gg cc us uk my sg shop store biz
  club live vip buzz fun pro web cloud page blog news asia desa sch ac or mil gov edu ru cn de fr nl tk ml ga cf gl
  be is to in au jp world today space website icu rest best win loan work life mobi cfd sbs lol`.split(
    /\s+/u,
  ),
);
const TRACKING = /^(?:utm_[a-z]+|fbclid|gclid|igshid?|mibextid|si|ref|ref_src|ref_url|spm|_t|_r)$/u;
const TRAILING = '.,;:!?\'"*_~>)]}-';
const MOST_PARTS = 16;

/** Where a link begins in a chunk: 0 for a bare host, -1 where there is none. */
export function linkStart(text: string): number {
  if (!text.includes('.') && !text.includes('://')) return -1;
  const scheme = text.search(SCHEME);
  if (scheme >= 0) return scheme;
  const open = /^[("'*_~<[]*/u.exec(text)?.[0].length ?? 0;
  return looksLikeHost(text.slice(open)) ? open : -1;
}

function looksLikeHost(text: string): boolean {
  const end = text.search(/[/?#:,;)]/u);
  const host = trimEnd(end < 0 ? text : text.slice(0, end), TRAILING);
  if (host.length > 253) return false;
  const at = host.lastIndexOf('@');
  const name = host.slice(at + 1);
  if (!HOST.test(name)) return false;
  return TLDS.has(name.slice(name.lastIndexOf('.') + 1)) && /[a-z]/u.test(name);
}

/** Reads the link or e-mail address that fills `signs`: its key, and its parts as words. */
export function readLink(signs: Signs): { link: LinkPiece | null; pieces: readonly Piece[] } {
  const scheme = /^h(?:tt|xx)ps?:\/\//u.exec(signs.text)?.[0].length ?? 0;
  const www = signs.text.startsWith('www.', scheme) ? 4 : 0;
  const end = trimEnd(signs.text, TRAILING).length;
  const start = scheme + www;
  const body = signs.text.slice(start, end);
  const from = signs.from[0];
  const to = signs.to[end - 1];
  if (body === '' || from === undefined || to === undefined) return { link: null, pieces: [] };
  const kept = withoutTracking(body);
  return { link: { key: kept, from, to }, pieces: partsOf(signs, start, kept) };
}

function withoutTracking(body: string): string {
  const [address = ''] = body.split('#');
  const [path = '', query = ''] = address.split('?', 2);
  const trimmed = trimEnd(path, '/');
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  return kept.length === 0 ? trimmed : `${trimmed}?${kept.join('&')}`;
}

/** The parts of the address that stand where they stood before parameters were left out. */
function partsOf(signs: Signs, start: number, key: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of key.matchAll(/[^\s.,:;/?#&=_~%@+!$'()*[\]-]+/gu)) {
    if (pieces.length >= MOST_PARTS) break;
    const at = start + match.index;
    const from = signs.from[at] ?? signs.from[0] ?? 0;
    const to = signs.to[at + match[0].length - 1] ?? signs.to.at(-1) ?? from;
    pieces.push(makePiece('url', match[0], from, to));
  }
  return pieces;
}

/** Cuts the signs of `set` off the end; a regular expression would go over a long run again and again. */
function trimEnd(text: string, set: string): string {
  let end = text.length;
  while (end > 0 && set.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
