import { goesOnEvenly, isCount } from './chain-ends.ts';
import type { Cue } from './cues.ts';
import type { ChainMatch, DigitChain } from './digit-chains.ts';
import type { IdentifierKind } from './identifier.ts';
import { isIdentityNumber } from './identity-number.ts';
import { isPaymentCard } from './payment-card.ts';

/** What is known of a place in the text before its number is read. */
export interface NumberContext {
  /** Cues before the number, the nearest first. */
  readonly cues: readonly Cue[];
  /** The holder is named behind the number's last piece. */
  readonly holderFollows: (piece: number) => boolean;
}

/** A match and what it is. */
export interface LongNumber extends ChainMatch {
  readonly kind: IdentifierKind;
}

const ROUND = /0{6,}$/u;
const ONE_DIGIT_REPEATED = /^(\d)\1*$/u;
const SIXTEEN = 16;
const LONGEST = 19;
const SHORTEST_ACCOUNT = 9;
/** With the holder's name behind it even a short number is an account. */
const SHORTEST_NAMED_ACCOUNT = 7;
const PATH_SIGN = /[/_=&?#]/u;
const LIST_GOES_ON = /[;,]/u;

/**
 * Reads a NIK or family card number (16 digits), a payment card, or a bank account that begins at
 * a piece of a chain. The first two need their structure or a word that announces them; an account
 * number has no structure of its own and always needs a cue or its holder's name.
 */
export function readLongNumber(
  text: string,
  chain: DigitChain,
  first: number,
  about: NumberContext,
): LongNumber | null {
  return readStructured(text, chain, first, about) ?? readAccount(text, chain, first, about);
}

function readStructured(
  text: string,
  chain: DigitChain,
  first: number,
  about: NumberContext,
): LongNumber | null {
  let digits = '';
  for (let last = first; last < chain.pieces.length; last += 1) {
    digits += chain.pieces[last]?.digits ?? '';
    if (digits.length > LONGEST) break;
    if (digits.length < 15 || goesOnEvenly(chain, first, last)) continue;
    const kind = structuredKind(digits, first === last && standsAlone(text, chain, first), about);
    if (kind !== null) return { first, last, value: digits, kind };
  }
  return null;
}

function structuredKind(
  digits: string,
  alone: boolean,
  { cues }: NumberContext,
): IdentifierKind | null {
  if (ONE_DIGIT_REPEATED.test(digits)) return null;
  const said = cues.find((cue) => cue !== 'phone' && cue !== 'plate');
  const sixteen = digits.length === SIXTEEN;
  if (sixteen && said === 'identity') return 'national_id';
  if (said === 'account') return null;
  if (sixteen && said === 'card') return 'payment_card';
  if (sixteen && isIdentityNumber(digits)) return 'national_id';
  if (isPaymentCard(digits)) return 'payment_card';
  // Sixteen digits in one run are a mistyped identity number far more often than anything else.
  return sixteen && alone && !/^0062|0{6}$/u.test(digits) ? 'national_id' : null;
}

/** One run of digits that is no part of a code or of a link's path. */
function standsAlone(text: string, chain: DigitChain, at: number): boolean {
  const piece = chain.pieces[at];
  if (piece === undefined || piece.gluedBefore || piece.gluedAfter) return false;
  return !PATH_SIGN.test(text.charAt(piece.start - 1)) && !PATH_SIGN.test(text.charAt(piece.end));
}

function readAccount(
  text: string,
  chain: DigitChain,
  first: number,
  about: NumberContext,
): LongNumber | null {
  const cued = about.cues[0] === 'account' || about.cues[1] === 'account';
  let digits = '';
  let found: LongNumber | null = null;
  for (let last = first; last < chain.pieces.length; last += 1) {
    if (last > first && LIST_GOES_ON.test(chain.gaps[last] ?? '')) break;
    digits += chain.pieces[last]?.digits ?? '';
    if (digits.length > LONGEST) break;
    if (found !== null && isCount(text, chain, first, last)) break;
    const named = about.holderFollows(last);
    const shortest = named ? SHORTEST_NAMED_ACCOUNT : SHORTEST_ACCOUNT;
    if ((cued || named) && digits.length >= shortest && !ROUND.test(digits)) {
      found = { first, last, value: digits, kind: 'bank_account' };
    }
  }
  return found;
}
