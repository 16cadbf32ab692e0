import { z } from 'zod';
import type { Door } from '../../fetch/types.ts';
import { askJson } from './ask-json.ts';
import { type FactCheckSource, type KnownFactCheck, queryOf } from './known-fact-check.ts';

/** The news object of MAFINDO's API, version 2; every field is a string. */
const News = z.object({
  id: z.coerce.string(),
  title: z.string(),
  classification: z.string().nullish(),
  conclusion: z.string().nullish(),
  references: z.string().nullish(),
  tanggal: z.string().nullish(),
});
/** A list, or an object that wraps one, as its versions differ. */
const Answer = z.union([
  z.array(News),
  z.object({ data: z.array(News) }).transform(({ data }) => data),
]);

export const MAFINDO_SEARCH = 'https://yudistira.turnbackhoax.id/api/antihoax/search/';

/** MAFINDO's archive (TurnBackHoax.ID), searched by content; `POST` with the key in the form. */
export function mafindoFactCheck(door: Door, key: string, url = MAFINDO_SEARCH): FactCheckSource {
  return {
    name: 'MAFINDO',
    search: (claim) => {
      const form = new URLSearchParams({
        key,
        method: 'content',
        value: queryOf(claim),
        limit: '10',
      });
      const request = {
        url,
        method: 'POST' as const,
        headers: { accept: 'application/json' },
        body: {
          contentType: 'application/x-www-form-urlencoded',
          bytes: Buffer.from(form.toString()),
        },
      };
      return askJson(door, request, (answer) => {
        const parsed = Answer.safeParse(answer);
        return parsed.success ? parsed.data.map(checkOf) : null;
      });
    },
  };
}

function checkOf(news: z.infer<typeof News>): KnownFactCheck {
  return {
    title: news.title,
    url: articleIn(news.references ?? '') ?? searchFor(news.title),
    publisher: 'MAFINDO',
    rating: labelOf(news),
    reviewedOn: /^\d{4}-\d{2}-\d{2}/u.exec(news.tanggal ?? '')?.[0] ?? null,
    claim: null,
  };
}

/** The API names no address of the article; among its references the fact-check itself often stands. */
const articleIn = (references: string): string | null =>
  references
    .match(/https?:\/\/[^\s<>"']{1,500}/gu)
    ?.find((url) => /turnbackhoax\.id|cekfakta|cek-fakta|fact-?check/iu.test(url)) ?? null;
const searchFor = (title: string): string =>
  `https://turnbackhoax.id/?s=${encodeURIComponent(title.slice(0, 150))}`;

/** Titles carry their label in brackets: `[SALAH] ...`. */
const labelOf = ({ title, classification }: z.infer<typeof News>): string =>
  /^\s{0,3}[[(]([^\])]{2,40})[\])]/u.exec(title)?.[1] ?? classification ?? '';
