import { findClarification, findDispute, tenantOfDispute } from '@saring/database';
import { SaringError } from '@saring/domain';
import {
  filledText,
  type Language,
  PUBLIC,
  page,
  parseInput,
  type Route,
  route,
} from '@saring/web';
import { z } from 'zod';
import { formProblem } from '../console/form-problem.ts';
import type { ReviewContext } from '../context.ts';
import { storeFiles } from '../desk/store-files.ts';
import { DisputeFormPage, DisputeStatusPage, DisputeTakenPage } from './public-pages.tsx';
import { parseDisputeCode, takeDispute } from './take-dispute.ts';

const Slug = z.object({ slug: z.string().max(120) });
const Form = z.record(z.string(), z.string());
const DisputeInput = z.object({
  reason: filledText(5000),
  sourceUrl: z.union([z.literal(''), z.httpUrl().max(2000)]).default(''),
});
const FILES = 4;

/** `/klarifikasi/{slug}/sanggah` and `/sanggah/{code}`: anybody may say that a text is wrong. */
export function disputePublicRoutes(context: ReviewContext): Route[] {
  const { database, publicDatabase, tenants, assetUrl } = context;

  const published = async (by: { readonly slug: string } | { readonly id: string }) => {
    const row = await publicDatabase.untenanted((tx) => findClarification(tx, by));
    if (row === null) throw new SaringError('NOT_FOUND');
    return row;
  };
  const form = async (
    slug: string,
    language: Language,
    typed: { readonly reason: string; readonly sourceUrl: string },
    problem: { readonly text: string; readonly status: number } | null,
  ) =>
    page(
      <DisputeFormPage
        language={language}
        assetUrl={assetUrl}
        clarification={await published({ slug })}
        problem={problem?.text ?? null}
        {...typed}
      />,
      problem?.status ?? 200,
    );

  return [
    route({
      method: 'get',
      path: '/klarifikasi/{slug}/sanggah',
      kind: 'page',
      access: PUBLIC,
      summary: 'Dispute a clarification',
      params: Slug,
      handle: ({ params, language }) =>
        form(params.slug, language, { reason: '', sourceUrl: '' }, null),
    }),
    route({
      method: 'post',
      path: '/klarifikasi/{slug}/sanggah',
      kind: 'page',
      access: PUBLIC,
      summary: 'Send a dispute',
      params: Slug,
      body: Form,
      files: { most: FILES },
      handle: async ({ params, body, files, language }) => {
        const clarification = await published({ slug: params.slug });
        try {
          const input = parseInput(DisputeInput, body, 'body');
          const code = await takeDispute(database, clarification, {
            reason: input.reason,
            sourceUrl: input.sourceUrl === '' ? null : input.sourceUrl,
            files: await storeFiles(context, files),
          });
          return page(
            <DisputeTakenPage language={language} assetUrl={assetUrl} code={code} />,
            201,
          );
        } catch (error) {
          const typed = { reason: body.reason ?? '', sourceUrl: body.sourceUrl ?? '' };
          return form(params.slug, language, typed, formProblem(error, language));
        }
      },
    }),
    route({
      method: 'get',
      path: '/sanggah/{code}',
      kind: 'page',
      access: PUBLIC,
      summary: 'Where a dispute stands',
      params: z.object({ code: z.string().max(64) }),
      handle: async ({ params, language }) => {
        const code = parseDisputeCode(params.code);
        const tenantId = code === null ? null : await tenantOfDispute(database, code);
        if (code === null || tenantId === null) throw new SaringError('NOT_FOUND');
        const tenant = await tenants.byId(tenantId);
        const dispute = await database.withTenant(tenantId, (tx) => findDispute(tx, { code }));
        if (dispute === null) throw new SaringError('NOT_FOUND');
        return page(
          <DisputeStatusPage
            language={language}
            assetUrl={assetUrl}
            dispute={dispute}
            clarification={await published({ id: dispute.clarificationId })}
            timeZone={tenant?.timeZone ?? 'Asia/Makassar'}
          />,
        );
      },
    }),
  ];
}
