import type { DraftFields } from '@saring/database';
import { HARMS, TECHNIQUES } from '@saring/domain';
import { type Form, field } from '../console/access.ts';

/** Longest texts of the composer, in characters. */
export const LIMITS = {
  title: 160,
  claim: 1000,
  summary: 600,
  explanation: 20_000,
  sourceTitle: 300,
  sourceUrl: 2000,
  sourceExcerpt: 5000,
  comment: 2000,
} as const;

export const techniqueField = (technique: string): string => `teknik-${technique}`;
export const harmField = (harm: string): string => `bahaya-${harm}`;

const SOURCES = [1, 2] as const;
const KEPT: Readonly<Record<string, number>> = {
  kind: 40,
  verdict: 40,
  title: LIMITS.title,
  claim: LIMITS.claim,
  summary: LIMITS.summary,
  explanation: LIMITS.explanation,
  comment: LIMITS.comment,
  ...Object.fromEntries(
    SOURCES.flatMap((number) => [
      [`source${number}Title`, LIMITS.sourceTitle],
      [`source${number}Url`, LIMITS.sourceUrl],
      [`source${number}Publisher`, 200],
      [`source${number}Excerpt`, LIMITS.sourceExcerpt],
    ]),
  ),
  ...Object.fromEntries(TECHNIQUES.map((technique) => [techniqueField(technique), 2])),
  ...Object.fromEntries(HARMS.map((harm) => [harmField(harm), 2])),
};

/** What of a form is worth keeping: known fields, cut to what they may hold. */
export function composerFields(form: Form): DraftFields {
  const entries = Object.entries(KEPT).flatMap(([name, most]) => {
    const value = field(form, name);
    return value === undefined
      ? []
      : [[name, value.slice(0, most).replaceAll('\0', '').toWellFormed()]];
  });
  return Object.fromEntries(entries);
}

/** The composer as the API would have sent it. */
export function decisionFromForm(form: Form): unknown {
  const sources = SOURCES.flatMap((number) => {
    const title = field(form, `source${number}Title`);
    const url = field(form, `source${number}Url`);
    const publisher = field(form, `source${number}Publisher`);
    const excerpt = field(form, `source${number}Excerpt`);
    return title === undefined && url === undefined && excerpt === undefined
      ? []
      : [{ title, url, publisher, excerpt }];
  });
  return {
    kind: field(form, 'kind'),
    verdict: field(form, 'verdict'),
    techniques: TECHNIQUES.filter((each) => field(form, techniqueField(each)) !== undefined),
    harms: HARMS.filter((each) => field(form, harmField(each)) !== undefined),
    title: field(form, 'title'),
    claim: field(form, 'claim'),
    summary: field(form, 'summary'),
    explanation: field(form, 'explanation') ?? '',
    comment: field(form, 'comment'),
    sources,
  };
}

/** The second review form as the API would have sent it. */
export const secondReviewFromForm = (form: Form): unknown => ({
  verdict: field(form, 'verdict'),
  comment: field(form, 'comment'),
  returned: field(form, 'returned') === 'true',
});
