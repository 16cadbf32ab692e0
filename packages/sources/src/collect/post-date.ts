/** Month names of Indonesian feeds that are not the English ones, by their first three letters. */
const MONTHS: Readonly<Record<string, string>> = {
  mei: 'May',
  agu: 'Aug',
  agt: 'Aug',
  okt: 'Oct',
  nop: 'Nov',
  des: 'Dec',
  peb: 'Feb',
};

/** The three zones of the country, and offsets written as words. */
const ZONES: Readonly<Record<string, string>> = {
  WIB: '+0700',
  WITA: '+0800',
  WIT: '+0900',
};

/**
 * Reads the date of a post: ISO 8601, RFC 822, and RFC 822 with Indonesian names and zones
 * (`Sel, 05 Agu 2025 10:00:00 WITA`). A time without a zone is taken as western Indonesian time.
 *
 * @returns `null` for what is no date
 */
export function readPostDate(raw: string | null | undefined): Date | null {
  const text = raw?.trim() ?? '';
  if (text === '' || text.length > 60) return null;
  const iso = /^\d{4}-\d{2}-\d{2}/u.test(text);
  const time = Date.parse(iso ? withIsoZone(text) : withEnglishNames(text));
  return Number.isNaN(time) || time < 0 ? null : new Date(time);
}

function withIsoZone(text: string): string {
  const joined = text.replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/u, '$1T');
  if (!joined.includes('T')) return joined;
  return /(?:Z|[+-]\d{2}:?\d{2})$/iu.test(joined) ? joined : `${joined}+07:00`;
}

function withEnglishNames(text: string): string {
  const words = text
    // The weekday is redundant, and often wrong or in another language.
    .replace(/^[\p{L}']{3,9}\.?,?\s+/u, '')
    .replace(/\b(WITA|WIB|WIT)\b/u, (zone) => ZONES[zone] ?? zone)
    .replace(/\p{L}{3,9}/u, (name) => MONTHS[name.slice(0, 3).toLowerCase()] ?? name.slice(0, 3));
  return /(?:[+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T)$/u.test(words) ? words : `${words} +0700`;
}
