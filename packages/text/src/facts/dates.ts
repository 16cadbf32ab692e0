import type { Reading } from './reading.ts';

const MONTHS: ReadonlyMap<string, number> = new Map(
  `januari,jan,january februari,feb,pebruari,february maret,mar,march april,apr mei,may juni,jun,june
  juli,jul,july agustus,agu,agt,ags,agst,august september,sep,sept oktober,okt,october
  november,nov,nopember desember,des,december`
    .split(/\s+/u)
    .flatMap((names, i) => names.split(',').map((name): [string, number] => [name, i + 1])),
);
/** Month names that mean something else unless a number stands beside them. */
const SHORT_NAME = 4;
const WEEKDAYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    senin: 'senin',
    selasa: 'selasa',
    rabu: 'rabu',
    kamis: 'kamis',
    jumat: 'jumat',
    jum: 'jumat',
    sabtu: 'sabtu',
    ahad: 'minggu',
  }),
);
const NEAR_DAYS: ReadonlySet<string> = new Set(['besok', 'lusa', 'kemarin', 'kemarinlusa']);
const PARTS: ReadonlySet<string> = new Set(['pagi', 'siang', 'sore', 'malam', 'subuh', 'petang']);
const PERIODS: ReadonlySet<string> = new Set(['hari', 'minggu', 'pekan', 'bulan', 'tahun']);
const POINTERS: ReadonlySet<string> = new Set(['ini', 'depan', 'lalu', 'nanti', 'kemarin']);
const DATE_SIGN = /^[/.-]$/u;

/** Finds calendar dates, weekdays and words that place a day: `17/8`, `Senin`, `minggu depan`. */
export function findDates(reading: Reading): void {
  for (let at = 0; at < reading.tokens.length; at++) {
    if (reading.isTaken(at)) continue;
    writtenDate(reading, at) || digitDate(reading, at) || year(reading, at) || dayWord(reading, at);
  }
}

/** `17 Agustus 2024`, `Agustus 2024`, `August 17`. */
function writtenDate(reading: Reading, at: number): boolean {
  const day = reading.number(at);
  const next = MONTHS.get(reading.word(at + 1));
  if (isDay(day) && next !== undefined) return addDate(reading, at, at + 2, day, next);
  const month = MONTHS.get(reading.word(at));
  if (month === undefined) return false;
  const year = yearAt(reading, at + 1);
  const clear = reading.word(at).length > SHORT_NAME || reading.word(at) === 'juni';
  if (year !== null || clear || reading.word(at - 1) === 'bulan') {
    return addDate(reading, at, at + 1, null, month);
  }
  return false;
}

function addDate(
  reading: Reading,
  first: number,
  after: number,
  day: number | null,
  month: number,
): boolean {
  const skip = reading.word(after) === 'tahun' ? 1 : 0;
  const year = yearAt(reading, after + skip);
  const end = year === null ? after : after + skip + 1;
  reading.add('date', `${day ?? ''}-${month}-${year ?? ''}`, first, end);
  return true;
}

/** `17/8/2024`, `17-08-24`, `17/8`. */
function digitDate(reading: Reading, at: number): boolean {
  const day = reading.number(at);
  const month = reading.number(at + 1);
  if (day === null || month === null) return dateInOne(reading, at);
  const sign = reading.between(at);
  if (!DATE_SIGN.test(sign)) return false;
  const third = reading.between(at + 1) === sign ? reading.number(at + 2) : null;
  if (third !== null && isYear(day) && isMonth(month) && isDay(third)) {
    reading.add('date', `${third}-${month}-${day}`, at, at + 3);
    return true;
  }
  if (!isDay(day) || !isMonth(month)) return false;
  const year = third === null ? null : longYear(third);
  if (year === null && sign !== '/') return false;
  // `1/2` of something is a share.
  if (year === null && day < 10 && month < 5 && reading.word(at - 1) !== 'tanggal') return false;
  reading.add('date', `${day}-${month}-${year ?? ''}`, at, year === null ? at + 2 : at + 3);
  return true;
}

/** `17.08` after a word that says it is a date. */
function dateInOne(reading: Reading, at: number): boolean {
  if (!['tanggal', 'tgl'].includes(reading.word(at - 1))) return false;
  const match = /^(\d{1,2})\.(\d{1,2})$/u.exec(reading.written(at));
  const day = Number(match?.[1] ?? 0);
  const month = Number(match?.[2] ?? 0);
  if (match === null) {
    const alone = reading.number(at);
    if (!isDay(alone)) return false;
    reading.add('date', `${alone}--`, at, at + 1);
    return true;
  }
  if (!isDay(day) || !isMonth(month)) return false;
  reading.add('date', `${day}-${month}-`, at, at + 1);
  return true;
}

function year(reading: Reading, at: number): boolean {
  const value = yearAt(reading, at);
  if (value === null || reading.word(at - 1) === 'rupiah') return false;
  reading.add('date', `--${value}`, at, at + 1);
  return true;
}

function dayWord(reading: Reading, at: number): boolean {
  const word = reading.word(at);
  const weekday = WEEKDAYS.get(word) ?? (isSunday(reading, at) ? 'minggu' : undefined);
  if (weekday !== undefined) reading.add('weekday', weekday, at, at + 1);
  else if (NEAR_DAYS.has(word)) reading.add('weekday', word, at, at + 1);
  else if (PARTS.has(word) && POINTERS.has(reading.word(at + 1))) {
    reading.add('weekday', `${word} ${reading.word(at + 1)}`, at, at + 2);
  } else if (word === 'nanti' && PARTS.has(reading.word(at + 1))) {
    reading.add('weekday', `${reading.word(at + 1)} ini`, at, at + 2);
  } else if (PERIODS.has(word) && POINTERS.has(reading.word(at + 1))) {
    reading.add('weekday', `${word} ${reading.word(at + 1)}`, at, at + 2);
  } else return false;
  return true;
}

/** `minggu` is a week too: `hari Minggu`, `Sabtu-Minggu`, `Minggu (17/8)`. */
function isSunday(reading: Reading, at: number): boolean {
  if (reading.word(at) !== 'minggu') return false;
  if (reading.word(at - 1) === 'hari' || reading.word(at - 1) === 'sabtu') return true;
  return (
    /^,? ?\(?$/u.test(reading.between(at)) &&
    isDay(reading.number(at + 1)) &&
    reading.isCapitalised(at)
  );
}

function yearAt(reading: Reading, at: number): number | null {
  const value = reading.number(at);
  return value !== null && isYear(value) && reading.written(at).length === 4 ? value : null;
}

const isDay = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= 1 && value <= 31;
const isMonth = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 12;
const isYear = (value: number): boolean =>
  Number.isInteger(value) && value >= 1900 && value <= 2099;

function longYear(value: number): number | null {
  if (isYear(value)) return value;
  return Number.isInteger(value) && value >= 0 && value < 100 ? 2000 + value : null;
}
