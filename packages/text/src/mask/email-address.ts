import type { Stretch } from './not-personal.ts';

/** An e-mail address in the view. */
export interface EmailMatch extends Stretch {
  /** Lower case, disguises undone. */
  readonly value: string;
}

const SIGN = / @ |@| ?[([{<] ?(?:at|et|a|@) ?[)\]}>] ?| (?:at|et) /giu;
const LOCAL =
  /(?:[\p{L}\d_%+-]{1,64} ?[([{<] ?(?:dot|titik|\.) ?[)\]}>] ?){0,3}[\p{L}\d][\p{L}\d._%+-]{0,63}$/iu;
const DOT_SOURCE = String.raw`(?: ?\. ?| ?[([{<] ?(?:dot|titik|\.) ?[)\]}>] ?| (?:dot|titik) )`;
const DOT = new RegExp(`(${DOT_SOURCE})`, 'giu');
const DOMAIN = new RegExp(
  String.raw`^[\p{L}\d-]{1,63}(?:${DOT_SOURCE}[\p{L}\d-]{1,63}){1,4}`,
  'iu',
);
const PLAIN_DOMAIN = /^[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,3}\.\p{L}{2,24}(?![\p{L}\d])/iu;
const MAIL_HOST =
  /^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|icloud|rocketmail|proton(?:mail)?|live|msn)\b/iu;
const ENDINGS: ReadonlySet<string> = new Set(
  'com net org id edu gov mil info biz xyz io me co ac or go sch web my desa online site'.split(
    ' ',
  ),
);
const LONGEST_LOCAL = 80;
const LONGEST_DOMAIN = 260;

/** Finds e-mail addresses, also as `siti [at] gmail [dot] com` or `siti @ gmail . com`. */
export function findEmails(text: string): EmailMatch[] {
  const found: EmailMatch[] = [];
  let from = 0;
  for (const match of text.matchAll(SIGN)) {
    const sign = { start: match.index, end: match.index + match[0].length };
    const email = readAround(text, sign, from);
    if (email === null) continue;
    found.push(email);
    from = email.end;
  }
  return found;
}

function readAround(text: string, sign: Stretch, from: number): EmailMatch | null {
  const local = LOCAL.exec(text.slice(Math.max(from, sign.start - LONGEST_LOCAL), sign.start));
  if (local === null) return null;
  const rest = text.slice(sign.end, sign.end + LONGEST_DOMAIN);
  const domain = readDomain(rest, text.slice(sign.start, sign.end));
  if (domain === null) return null;
  return {
    start: sign.start - local[0].length,
    end: sign.end + domain.length,
    value: `${local[0].replace(DOT, '.')}@${domain.replace(DOT, '.')}`.toLowerCase(),
  };
}

function readDomain(rest: string, sign: string): string | null {
  if (sign === '@') {
    const plain = PLAIN_DOMAIN.exec(rest);
    if (plain !== null) return plain[0];
  }
  const domain = disguisedDomain(rest);
  // "buka at tokoku.com" is a place to shop, "budi at gmail.com" is an address.
  const onlyWord = /^ \p{L}+ $/u.test(sign);
  const plainDots = domain !== null && !/[\s)\]}>]/u.test(domain);
  return onlyWord && plainDots && !MAIL_HOST.test(rest) ? null : domain;
}

/** A domain whose dots may be written out; cut behind the last label that is a known ending. */
function disguisedDomain(rest: string): string | null {
  const whole = DOMAIN.exec(rest)?.[0];
  if (whole === undefined) return null;
  const parts = whole.split(DOT);
  let length = parts[0]?.length ?? 0;
  let cut = -1;
  for (let i = 1; i + 1 < parts.length; i += 2) {
    const label = parts[i + 1] ?? '';
    length += (parts[i]?.length ?? 0) + label.length;
    if (ENDINGS.has(label.toLowerCase())) cut = length;
  }
  return cut < 0 ? null : whole.slice(0, cut);
}
