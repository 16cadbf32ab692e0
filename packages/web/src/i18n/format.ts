import type { WorkingHours } from '@saring/domain';
import type { Language } from './language.ts';

const LOCALE: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** `22 November 2026` */
export function formatDate(date: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(date);
}

/** `22 Nov 2026, 14.05 WITA` */
export function formatTime(date: Date, language: Language, timeZone: string): string {
  const text = new Intl.DateTimeFormat(LOCALE[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(date);
  return `${text} ${zoneName(timeZone)}`;
}

const zoneName = (timeZone: string): string => ZONE_NAMES[timeZone] ?? timeZone;

/** `Senin`, `Monday`: 1 is Monday, as ISO 8601 counts. */
export const formatWeekday = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  );

/** `Senin sampai Jumat, 08.00 sampai 16.30 WITA`; days that do not follow each other are listed. */
export function formatWorkingHours(
  { days, from, to }: WorkingHours,
  language: Language,
  timeZone: string,
): string {
  const until = { id: 'sampai', en: 'to' }[language];
  const sorted = [...days].sort((one, other) => one - other);
  const [first = 1] = sorted;
  const last = sorted.at(-1) ?? first;
  const names = sorted.map((day) => formatWeekday(day, language));
  const inARow = sorted.length > 2 && last - first === sorted.length - 1;
  const week = inARow ? `${names[0]} ${until} ${names.at(-1)}` : names.join(', ');
  const time = (at: string) => (language === 'id' ? at.replace(':', '.') : at);
  return `${week}, ${time(from)} ${until} ${time(to)} ${zoneName(timeZone)}`;
}

/** `1.234` in Indonesian, `1,234` in English. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language]).format(value);
}

/** `3 jam lalu`, `2 days ago`: the largest unit that fits. */
export function formatAgo(date: Date, now: Date, language: Language): string {
  const minutes = Math.round((date.getTime() - now.getTime()) / 60_000);
  const relative = new Intl.RelativeTimeFormat(LOCALE[language], { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  if (Math.abs(hours) < 48) return relative.format(hours, 'hour');
  return relative.format(Math.round(hours / 24), 'day');
}
