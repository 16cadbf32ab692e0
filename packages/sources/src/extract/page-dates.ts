import type { Element } from 'domhandler';
import { type Block, endsLikeSentence } from './blocks.ts';
import { toMoment, WIB, type WrittenDate } from './dates/calendar.ts';
import { findDates } from './dates/find-dates.ts';
import { parseMachineDate } from './dates/machine-date.ts';
import { dateInUrl } from './dates/url-date.ts';
import { textOf } from './json-ld.ts';
import { type Markup, metaText, textBelow } from './markup.ts';
import type { PageDate } from './page.ts';

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_date',
  'published_at',
  'pubdate',
  'content_publisheddate',
  'dtk:publishdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dcterms.created',
  'dc.date.issued',
  'dc.date',
  'date',
];
const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
];
/** Words of the longest line that is a date line and not a sentence with a date in it. */
const DATE_LINE_WORDS = 25;
/** Lines before the first and after the last paragraph among which a date line is looked for. */
const LINES_AROUND = 20;
/** Two writings of one time may differ by the seconds one of them leaves out. */
const SAME_TIME_MS = 5 * 60_000;
/** Clocks differ; a page from the day after tomorrow lies. */
const FUTURE_MS = 36 * 3_600_000;

interface DateQuestion {
  readonly markup: Markup;
  readonly blocks: readonly Block[];
  /** First and last block of the article text. */
  readonly article: readonly Block[];
  readonly url: string;
  readonly indonesian: boolean;
  /** When the page was read; later dates are not believed. */
  readonly readAt: Date;
}

/**
 * When a page says it was published and last changed. Sources in order of trust: JSON-LD, meta
 * tags, `<time>`, the date line in words (WIB, WITA, WIT), the address.
 */
export function pageDates(question: DateQuestion): {
  published: PageDate | null;
  modified: PageDate | null;
} {
  const { markup, readAt } = question;
  const zone = question.indonesian || isIndonesianHost(question.url) ? WIB : 0;
  const latest = readAt.getTime() + FUTURE_MS;
  const read = (value: string | null, from: PageDate['from']): PageDate[] => {
    const moment = value === null ? null : parseMachineDate(value, zone);
    return moment === null || Date.parse(moment.iso) > latest ? [] : [{ ...moment, from }];
  };

  const written = dateLine(question, latest);
  const line: PageDate[] =
    written === null ? [] : [{ ...toMoment(written, zone), from: 'text' as const }];
  const url = dateInUrl(question.url);
  const published = [
    ...read(textOf(markup.article?.datePublished), 'json-ld'),
    ...read(metaText(markup, ...PUBLISHED_META), 'meta'),
    ...read(timeTag(markup), 'time-tag'),
    ...line,
    ...(url === null ? [] : [{ ...url, from: 'url' as const }]),
  ];
  const modified = [
    ...read(textOf(markup.article?.dateModified), 'json-ld'),
    ...read(metaText(markup, ...MODIFIED_META), 'meta'),
  ];
  return {
    published: settle(published, line[0], written),
    modified: settle(modified, undefined, null),
  };
}

/**
 * The most trusted date, corrected where the date line proves that a machine date is local time
 * labelled as UTC, and completed where it has a day only and the line the time of that day.
 */
function settle(
  dates: readonly PageDate[],
  line: PageDate | undefined,
  written: WrittenDate | null,
): PageDate | null {
  const best = dates[0] ?? null;
  if (best === null || line === undefined || written === null || line.precision === 'day') {
    return best;
  }
  if (best.precision === 'day') return wallDay(written) === best.iso ? line : best;
  const wallClock = Date.parse(toMoment({ ...written, offset: 0 }, 0).iso);
  return Math.abs(wallClock - Date.parse(best.iso)) < SAME_TIME_MS ? line : best;
}

const wallDay = (written: WrittenDate): string => toMoment({ ...written, hour: null }, 0).iso;

/** `<time>` of the article: marked as the date of publication, else the first with a full date. */
function timeTag(markup: Markup): string | null {
  const values = (elements: readonly Element[]): string[] =>
    elements
      .map((element) => element.attribs.datetime ?? element.attribs.content ?? textBelow(element))
      .filter((value) => value !== '');
  const dated = markup.elements.filter(
    ({ name, attribs }) => name === 'time' || attribs.itemprop === 'datePublished',
  );
  const marked = dated.filter(
    ({ attribs }) =>
      attribs.itemprop === 'datePublished' ||
      attribs.pubdate !== undefined ||
      /\b(?:published|entry-date)\b/u.test(attribs.class ?? ''),
  );
  const [first] = [...values(marked), ...values(dated)];
  return first ?? null;
}

/** The date line near the article: one with a time of day before one without. */
function dateLine(question: DateQuestion, latest: number): WrittenDate | null {
  const { blocks, article } = question;
  const first = Math.max(0, placeOf(blocks, article[0]));
  const last = Math.max(first, placeOf(blocks, article.at(-1)));
  const near = [
    ...blocks.slice(Math.max(0, first - LINES_AROUND), first).reverse(),
    ...blocks.slice(last + 1, last + 1 + LINES_AROUND),
  ].filter((block) => block.words <= DATE_LINE_WORDS && !endsLikeSentence(block));
  const found = near.flatMap((block) => findDates(block.text).map(({ date }) => date));
  const past = found.filter((date) => Date.parse(toMoment(date, WIB).iso) <= latest);
  return past.find((date) => date.hour !== null) ?? past[0] ?? null;
}

/** Where a block of the article stands on the page; the article may come from another reader. */
const placeOf = (blocks: readonly Block[], block: Block | undefined): number =>
  block === undefined
    ? -1
    : blocks.findIndex(
        ({ text }) => text === block.text || text.startsWith(block.text.slice(0, 60)),
      );

const isIndonesianHost = (url: string): boolean =>
  URL.canParse(url) && new URL(url).hostname.endsWith('.id');
