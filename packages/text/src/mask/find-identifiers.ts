import { originalSpan, viewText } from '../view/text-view.ts';
import { cuesBefore, holderFollows } from './cues.ts';
import type { ChainMatch, DigitChain } from './digit-chains.ts';
import { isStrongBreak, joinChains } from './digit-chains.ts';
import { findDigitPieces } from './digit-pieces.ts';
import { findEmails } from './email-address.ts';
import type { Identifier, IdentifierKind } from './identifier.ts';
import { readLongNumber } from './long-number.ts';
import { isMessengerLink, phonesInLink } from './messenger-link.ts';
import type { Stretch } from './not-personal.ts';
import { findLinks, findNotPersonal } from './not-personal.ts';
import { readPhone } from './phone-number.ts';
import { findPlates } from './plate-number.ts';

type Found = Stretch & { readonly kind: IdentifierKind; readonly value: string };

const FEWEST_DIGITS = 7;
const COUNTRY_CODE_COMES = /(?:\+ ?\(? ?|wa\.me\/|phone=)$/iu;

/**
 * Finds personal numbers and addresses in a text, disguised ones too. Offsets are those of the
 * original; results are in order and do not overlap. Linear in the length of the text.
 */
export function findIdentifiers(original: string): Identifier[] {
  const view = viewText(original);
  const { text } = view;
  const emails = findEmails(text).map((email): Found => ({ ...email, kind: 'email' }));
  const links = findLinks(text).filter(
    (link) => !isMessengerLink(text.slice(link.start, link.end)),
  );
  const barred = [
    ...findNotPersonal(text, (at) => cuesBefore(text, at).includes('phone')),
    ...links,
    ...emails,
  ].sort((a, b) => a.start - b.start);
  const pieces = findDigitPieces(text);
  const found: Found[] = [
    ...emails,
    ...links.flatMap((link) =>
      phonesInLink(text, link).map((phone): Found => ({ ...phone, kind: 'phone' })),
    ),
    ...joinChains(text, pieces, barred).flatMap((chain) => readChain(text, chain)),
    ...findPlates(text, pieces).map((plate): Found => ({ ...plate, kind: 'plate' })),
  ];
  return withoutOverlaps(found).map(({ kind, value, start, end }) => ({
    kind,
    value,
    ...originalSpan(view, start, end),
  }));
}

function readChain(text: string, chain: DigitChain): Found[] {
  const found: Found[] = [];
  let left = chain.pieces.reduce((sum, piece) => sum + piece.digits.length, 0);
  let afterNumber = true;
  for (let first = 0; first < chain.pieces.length && left >= FEWEST_DIGITS; ) {
    const number = readNumber(text, chain, first, afterNumber);
    const last = number?.last ?? first;
    if (number !== null) found.push(number.found);
    for (let at = first; at <= last; at += 1) left -= chain.pieces[at]?.digits.length ?? 0;
    afterNumber = number !== null;
    first = last + 1;
  }
  return found;
}

function readNumber(
  text: string,
  chain: DigitChain,
  first: number,
  afterNumber: boolean,
): { readonly found: Found; readonly last: number } | null {
  const opening = chain.pieces[first];
  if (opening === undefined) return null;
  const gap = chain.gaps[first] ?? '';
  const cues = cuesBefore(text, opening.start);
  const before = text.slice(Math.max(0, opening.start - 9), opening.start);
  const mayOpenPhone =
    afterNumber || opening.digits.length >= 3 || gap.length >= 3 || isStrongBreak(gap);
  const plus = COUNTRY_CODE_COMES.test(before);
  const phone = (): ChainMatch | null =>
    mayOpenPhone
      ? readPhone(text, chain, first, {
          said: cues.includes('phone'),
          plus,
          bracket: before.endsWith('('),
        })
      : null;
  const long = readLongNumber(text, chain, first, {
    cues,
    holderFollows: (piece) => holderFollows(text, chain.pieces[piece]?.end ?? text.length),
  });
  const phoneFirst = plus || (long?.kind === 'bank_account' && cues[0] !== 'account');
  const match = long === null || phoneFirst ? (phone() ?? long) : long;
  if (match === null) return null;
  const kind = match === long ? long.kind : 'phone';
  const end = chain.pieces[match.last]?.end ?? opening.end;
  return {
    found: { kind, value: match.value, ...withSigns(text, opening.start, end) },
    last: match.last,
  };
}

/** Takes a leading plus and a bracket that closes inside the number along. */
function withSigns(text: string, start: number, end: number): Stretch {
  const lead =
    /(?:\+ ?)?\(? ?(?:\+ ?)?$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const closes = text.slice(start, end).includes(')');
  const taken = lead.includes('(') && !closes ? lead.slice(lead.lastIndexOf('(') + 1) : lead;
  return { start: start - taken.trimStart().length, end };
}

/** In order of the text; of two that overlap, the earlier and then the longer one stays. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let reach = -1;
  return sorted.filter((one) => {
    if (one.start < reach) return false;
    reach = one.end;
    return true;
  });
}
