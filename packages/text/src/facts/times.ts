import type { Reading } from './reading.ts';

const CUES: ReadonlySet<string> = new Set(['pukul', 'jam', 'pkl', 'pk']);
const ZONES: ReadonlySet<string> = new Set(['wib', 'wita', 'wit']);
/** Parts of the day after noon, and the first hour that is meant by them. */
const LATER: ReadonlyMap<string, number> = new Map(
  Object.entries({ siang: 1, sore: 1, petang: 1, malam: 6 }),
);
const CLOCK = /^(\d{1,2})[.:](\d{2})$/u;

/** Finds clock times (`pukul 08.30 WITA`, `jam 7 malam`, `19:00`) with their zone. */
export function findTimes(reading: Reading): void {
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!reading.isTaken(at) && reading.tokens[at]?.kind === 'number') timeAt(reading, at);
  }
}

function timeAt(reading: Reading, at: number): void {
  const cued = CUES.has(reading.word(at - 1)) || followsTime(reading, at);
  const read = clockAt(reading, at);
  if (read === null) return;
  const { after, minute, colon } = read;
  const zone = ZONES.has(reading.word(after)) ? reading.word(after) : '';
  const next = zone === '' ? after : after + 1;
  const part = reading.word(next);
  // `jam 7` is a time, `7 jam` is not; without a cue a point may be a decimal sign.
  if (!cued && zone === '' && !colon && !LATER.has(part)) return;
  if (!cued && zone === '' && minute === '') return;
  const from = LATER.get(part);
  const later = from !== undefined && read.hour >= from && read.hour < 12;
  const hour = later ? read.hour + 12 : read.hour;
  const end = later || part === 'pagi' ? next + 1 : next;
  reading.add('time', `${hour}:${minute === '' ? '00' : minute}`, at, end, zone);
}

/** `pukul 08.00-10.00`. */
function followsTime(reading: Reading, at: number): boolean {
  const last = reading.facts.at(-1);
  if (last?.kind !== 'time') return false;
  if (last.after === at) return /^ ?[-–] ?$/u.test(reading.between(at - 1));
  return last.after === at - 1 && ['sampai', 'hingga'].includes(reading.word(at - 1));
}

interface Clock {
  readonly hour: number;
  readonly minute: string;
  readonly colon: boolean;
  readonly after: number;
}

/** A time is one token with a point, or two with a sign between them. */
function clockAt(reading: Reading, at: number): Clock | null {
  const one = CLOCK.exec(reading.written(at));
  if (one !== null) return clock(one[1] ?? '', one[2] ?? '', false, at + 1);
  const hour = reading.written(at);
  if (!/^\d{1,2}$/u.test(hour)) return null;
  const sign = reading.between(at);
  const minute = reading.written(at + 1);
  const pair = (sign === ':' || sign === '.') && /^\d{2}$/u.test(minute);
  return pair ? clock(hour, minute, sign === ':', at + 2) : clock(hour, '', false, at + 1);
}

function clock(hour: string, minute: string, colon: boolean, after: number): Clock | null {
  const value = Number(hour);
  if (value > 24 || Number(minute) > 59) return null;
  return { hour: value, minute, colon, after };
}
