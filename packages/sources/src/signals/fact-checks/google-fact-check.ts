import { z } from 'zod';
import type { Door } from '../../fetch/types.ts';
import { askJson } from './ask-json.ts';
import { type FactCheckSource, type KnownFactCheck, queryOf } from './known-fact-check.ts';

const Answer = z.object({
  claims: z
    .array(
      z.object({
        text: z.string().default(''),
        claimReview: z
          .array(
            z.object({
              publisher: z
                .object({ name: z.string().optional(), site: z.string().optional() })
                .default({}),
              url: z.string(),
              title: z.string().optional(),
              reviewDate: z.string().optional(),
              textualRating: z.string().default(''),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});

export const GOOGLE_FACT_CHECK = 'https://factchecktools.googleapis.com/v1alpha1/claims:search';

/**
 * Google Fact Check Tools, `claims:search`. The key travels in a header, so that it stands in no
 * log of addresses.
 */
export function googleFactCheck(door: Door, key: string, url = GOOGLE_FACT_CHECK): FactCheckSource {
  return {
    name: 'Google Fact Check Tools',
    search: (claim) => {
      const query = new URLSearchParams({
        query: queryOf(claim),
        languageCode: 'id',
        pageSize: '10',
      });
      const request = { url: `${url}?${query}`, headers: { 'x-goog-api-key': key } };
      return askJson(door, request, (answer) => {
        const parsed = Answer.safeParse(answer);
        return parsed.success ? parsed.data.claims.flatMap(checksOf) : null;
      });
    },
  };
}

const checksOf = (claim: z.infer<typeof Answer>['claims'][number]): KnownFactCheck[] =>
  claim.claimReview.map(({ publisher, url, title, reviewDate, textualRating }) => ({
    title: title ?? claim.text,
    url,
    publisher: publisher.name ?? publisher.site ?? '',
    rating: textualRating,
    reviewedOn: reviewDate?.slice(0, 10) ?? null,
    claim: claim.text === '' ? null : claim.text,
  }));
