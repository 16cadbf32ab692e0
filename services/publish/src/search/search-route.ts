import { SaringError } from '@saring/domain';
import { json, PUBLIC, type Route, route, text } from '@saring/web';
import { z } from 'zod';
import { officeOf, TenantSlug } from '../clarifications/office.ts';
import { ClarificationView, presentClarification } from '../clarifications/view.ts';
import type { PublishContext } from '../context.ts';
import { searchRate } from '../rates.ts';
import { findKnown } from './known-claims.ts';

/** Longest question in an address; browsers and proxies agree on some thousand bytes. */
export const MOST_ASKED = 1500;

const Probability = z
  .number()
  .meta({ description: 'That it is the same claim, 0 to 1. Never how true it is.' });

export const KnownAnswer = z
  .object({
    known: z.enum(['YES', 'MAYBE', 'NO']).meta({
      description:
        'YES: the same claim with the same facts. MAYBE: a person should compare. A machine only compares; verdicts are by people.',
    }),
    matches: z.array(
      z.object({
        probability: Probability,
        sameClaim: z.boolean(),
        clarification: ClarificationView,
      }),
    ),
    elsewhere: z
      .array(
        z.object({
          probability: Probability,
          publisher: z.string(),
          claim: z.string(),
          verdict: z.string().nullable(),
          url: z.string().nullable(),
          publishedAt: z.iso.datetime().nullable(),
        }),
      )
      .meta({ description: 'By other fact-checkers.' }),
  })
  .meta({ id: 'KnownAnswer' });

/** `GET /api/v1/clarifications/search`: is this known? */
export function searchRoute(context: PublishContext): Route {
  const { config } = context;
  return route({
    method: 'get',
    path: '/api/v1/clarifications/search',
    kind: 'api',
    access: PUBLIC,
    cors: true,
    rate: searchRate(config),
    tag: 'Clarifications',
    summary: 'Is this known? Search by text or by address',
    query: z.object({
      text: text(MOST_ASKED).optional().meta({ description: 'A message as it circulates.' }),
      url: text(MOST_ASKED).optional().meta({ description: 'An address that is passed on.' }),
      tenant: TenantSlug,
      limit: z.coerce.number().int().min(1).max(20).default(5),
    }),
    responses: { 200: { description: 'What is known', schema: KnownAnswer } },
    handle: async ({ query, principal }) => {
      const asked = (query.url ?? query.text ?? '').trim();
      if (asked === '') throw new SaringError('TEXT_EMPTY');
      const office = await officeOf(context, query.tenant, principal);
      const found = await findKnown(context, { text: asked, office, limit: query.limit });
      const best = found.known[0];
      return json({
        known: best === undefined ? 'NO' : best.same ? 'YES' : 'MAYBE',
        matches: found.known.map((each) => ({
          probability: rounded(each.probability),
          sameClaim: each.same,
          clarification: presentClarification(each.row, each.office, config.http.publicUrl),
        })),
        elsewhere: found.elsewhere.map(({ check, probability }) => ({
          probability: rounded(probability),
          publisher: check.publisher,
          claim: check.claim,
          verdict: check.verdict,
          url: check.url,
          publishedAt: check.publishedAt?.toISOString() ?? null,
        })),
      });
    },
  });
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
