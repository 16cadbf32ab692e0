import { dayOf, toMoment, WIB } from '../../extract/dates/calendar.ts';
import { findDates } from '../../extract/dates/find-dates.ts';
import type { Page } from '../../extract/page.ts';
import { type Json, notSeen, type Signal, seen } from '../signal.ts';

interface Claim {
  /** The words, as the message has them. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Days a page may be older than the message and still be meant. */
  readonly days: number;
}

/** Words that say something happened just now, with the age in days they can still mean. */
const NOW_WORDS: readonly { readonly pattern: RegExp; readonly days: number }[] = [
  {
    pattern:
      /\b(?:hari ini|hr ini|barusan|baru saja|baru aja|tadi (?:pagi|siang|sore|malam|subuh)|(?:pagi|siang|sore|malam) ini|detik ini|saat ini juga|breaking news|sekarang juga|sedang berlangsung|live sekarang|today|just now|tonight)\b/giu,
    days: 3,
  },
  { pattern: /\b(?:kemarin|kemaren|semalam|besok|yesterday|tomorrow)\b/giu, days: 4 },
  { pattern: /\b(?:minggu|pekan) ini\b|\bthis week\b|\blusa\b/giu, days: 10 },
  { pattern: /\bbulan ini\b|\bthis month\b/giu, days: 40 },
  { pattern: /\btahun ini\b|\bthis year\b/giu, days: 370 },
];
const DAY_MS = 86_400_000;
/** A page may report a day before or after the date a message gives. */
const DATE_SLACK_DAYS = 7;

/**
 * Whether a message passes an old page off as new: its words ("hari ini", "baru saja", a date)
 * against the day the page was published.
 *
 * @param message text of the message; offsets in the value count its UTF-16 units
 * @param sentAt when the message was received
 */
export function oldNewsSignal(
  message: string,
  sentAt: Date,
  page: Page | null,
  url: string,
  at: Date,
): Signal<Json> {
  const observation = { at, from: url };
  if (page?.published == null) {
    return notSeen('old-news', observation, {
      id: 'Tanpa tanggal terbit, umur berita tidak diketahui.',
      en: 'Without a date of publication the age of the news is unknown.',
    });
  }
  const published = dayOf(page.published);
  const ageDays = daysBetween(published, dayInIndonesia(sentAt));
  const claims = claimsOf(message, sentAt);
  const broken = claims.filter(({ days }) => ageDays > days);
  const value = {
    published,
    ageDays,
    claims: claims.map(({ words, start, end, days }) => ({ words, start, end, days })),
  };
  const [first] = broken;
  if (first === undefined) {
    return seen('old-news', 'known', value, observation, {
      id: `Halaman terbit ${published}, ${ageDays} hari sebelum pesan; tidak bertentangan dengan kata-kata pesan.`,
      en: `The page was published ${published}, ${ageDays} days before the message; its words do not contradict that.`,
    });
  }
  return seen('old-news', 'attention', value, observation, {
    id: `Pesan berkata "${first.words}", padahal halaman terbit ${published}, ${ageDays} hari sebelumnya. Berita lama sering diedarkan lagi seolah-olah baru.`,
    en: `The message says "${first.words}", but the page was published ${published}, ${ageDays} days earlier. Old news is often passed around again as if it were new.`,
  });
}

/** What the message says about when: words for now, and dates written out. */
function claimsOf(message: string, sentAt: Date): Claim[] {
  const words = NOW_WORDS.flatMap(({ pattern, days }) =>
    [...message.matchAll(pattern)].map((match) => ({
      words: match[0],
      start: match.index,
      end: match.index + match[0].length,
      days,
    })),
  );
  const sent = dayInIndonesia(sentAt);
  const dates = findDates(message).map(({ date, start, end }) => {
    const day = dayOf(toMoment({ ...date, hour: null }, WIB));
    // A page cannot be much older than the day the message dates it to.
    return {
      words: message.slice(start, end),
      start,
      end,
      days: Math.max(0, daysBetween(day, sent)) + DATE_SLACK_DAYS,
    };
  });
  return [...words, ...dates].sort((a, b) => a.start - b.start).slice(0, 20);
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

const dayInIndonesia = (moment: Date): string =>
  dayOf({ iso: moment.toISOString(), precision: 'minute' });
