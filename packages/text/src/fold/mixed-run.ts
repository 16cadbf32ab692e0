import { isCounted, isNumberPrefix } from './common-words.ts';
import { isDigit, LEET_DIGITS } from './sign-class.ts';

/** A part of a run of letters and digits; offsets into the run. */
export interface RunPart {
  readonly kind: 'word' | 'number' | 'code';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Group {
  readonly text: string;
  readonly digits: boolean;
  readonly start: number;
}

const SUFFIXES = new Set('nya an kan i lah kah pun ku mu annya kannya'.split(' '));
/** Longer runs are keys and noise, not writing. */
const LONGEST_RUN = 40;
const VOWEL = /[aeiou]/u;

/**
 * Takes a run of letters and digits apart. A digit is a number before or after what is counted
 * (`rp500`, `10kg`, `covid19`), the sign of reduplication (`anak2nya`), part of a short code
 * (`g20`, `b2b`), or stands for a letter (`b4nsos`). A code that could be a word is read as one
 * (`h5n1` -> `hsni`): it meets itself all the same.
 */
export function splitMixed(run: string): readonly RunPart[] {
  if (run.length > LONGEST_RUN) return [whole('code', run, run)];
  const groups = groupsOf(run);
  const [first, second, third] = groups;
  if (first === undefined || second === undefined) return [];
  if (groups.length === 2) {
    return first.digits ? numberFirst(run, first, second) : lettersFirst(run, first, second);
  }
  if (groups.length === 3 && !first.digits && third !== undefined) {
    if (second.text === '2' && first.text.length > 2 && SUFFIXES.has(third.text)) {
      return [whole('word', run, first.text + third.text)];
    }
    if (second.text.length > 1 && first.text.length > 2 && third.text.length > 2) {
      return groups.map(part);
    }
  }
  if (isTimes(groups) || isAmount(groups)) return groups.map(part);
  const readable = groups.every((group) => !group.digits || group.text.length <= 3);
  const plain = readable ? readLeet(run) : null;
  return [plain === null ? whole('code', run, run) : whole('word', run, plain)];
}

/** `10kg`, `5orang`, `4g`, or a disguised first letter: `1ndonesia`. */
function numberFirst(run: string, digits: Group, letters: Group): readonly RunPart[] {
  if (letters.text.length === 1 && digits.text.length === 1) return [whole('code', run, run)];
  const apart = digits.text.length > 1 || letters.text.length < 2 || isCounted(letters.text);
  const leet = apart ? null : readLeet(run);
  return leet === null ? [part(digits), part(letters)] : [whole('word', run, leet)];
}

/** `rp500`, `covid19`, `anak2`, `g20`, or a disguised last letter: `prabow0`. */
function lettersFirst(run: string, letters: Group, digits: Group): readonly RunPart[] {
  if (digits.text === '2' && letters.text.length > 2) return [whole('word', run, letters.text)];
  if (isNumberPrefix(letters.text)) return [part(letters), part(digits)];
  if (letters.text.length <= 2 && digits.text.length <= 2) return [whole('code', run, run)];
  const disguised =
    digits.text.length === 1 &&
    '0134'.includes(digits.text) &&
    letters.text.length > 2 &&
    VOWEL.test(letters.text) &&
    !VOWEL.test(letters.text.slice(-1)) &&
    !isCounted(letters.text);
  const leet = disguised ? readLeet(run) : null;
  return leet === null ? [part(letters), part(digits)] : [whole('word', run, leet)];
}

function readLeet(run: string): string | null {
  let word = '';
  for (const sign of run) {
    const letter = isDigit(sign.charCodeAt(0)) ? LEET_DIGITS.get(sign) : sign;
    if (letter === undefined) return null;
    word += letter;
  }
  return word;
}

/** `2x1`, `4x4`. */
const isTimes = (groups: readonly Group[]): boolean =>
  groups.length === 3 && groups[0]?.digits === true && groups[1]?.text === 'x';

/** `rp37rb`, `no12b` stays a code: what follows has to be counted. */
const isAmount = (groups: readonly Group[]): boolean =>
  groups.length === 3 &&
  isNumberPrefix(groups[0]?.text ?? '') &&
  (groups[2]?.text === 'k' || isCounted(groups[2]?.text ?? ''));

function groupsOf(run: string): readonly Group[] {
  const groups: Group[] = [];
  let start = 0;
  for (let i = 1; i <= run.length; i++) {
    const digits = isDigit(run.charCodeAt(start));
    if (i < run.length && isDigit(run.charCodeAt(i)) === digits) continue;
    groups.push({ text: run.slice(start, i), digits, start });
    start = i;
  }
  return groups;
}

const part = (group: Group): RunPart => ({
  kind: group.digits ? 'number' : 'word',
  text: group.text,
  start: group.start,
  end: group.start + group.text.length,
});

const whole = (kind: RunPart['kind'], run: string, text: string): RunPart => ({
  kind,
  text,
  start: 0,
  end: run.length,
});
