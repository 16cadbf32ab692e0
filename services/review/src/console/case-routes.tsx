import { caseByNumber, type DraftFields, dropDraft, saveDraft } from '@saring/database';
import { REVIEWING_ROLES, SaringError } from '@saring/domain';
import { type Call, page, parseInput, type Reply, type Route, redirect, route } from '@saring/web';
import { z } from 'zod';
import { loadWorkbench, type Workbench } from '../cases/load-workbench.ts';
import { noteMarks } from '../cases/mark-case.ts';
import { visibleDecisions } from '../cases/view.ts';
import { optionsFor } from '../cases/why-not.ts';
import { officeOf } from '../clocks/office.ts';
import { composerFields, decisionFromForm, secondReviewFromForm } from '../composer/fields.ts';
import { Preview } from '../composer/preview.tsx';
import { startingFields } from '../composer/starting-fields.ts';
import type { ReviewContext } from '../context.ts';
import { decide } from '../decisions/decide.ts';
import { DecisionInput, SecondReviewInput } from '../decisions/input.ts';
import { reviewAgain } from '../decisions/review-again.ts';
import { signerOf } from '../decisions/signer.ts';
import { letGo, openForWork } from '../locks/hold.ts';
import { lockMinutes } from '../locks/minutes.ts';
import { mergeCase } from '../merging/merge.ts';
import { nextCaseUrl } from '../queue/next-case.ts';
import { Form, field, frameOf, READ, REVIEW } from './access.ts';
import { CasePage } from './case/case-page.tsx';
import { problemText } from './problem-text.ts';
import { stepRoutes } from './step-routes.tsx';

const CaseId = z.object({ id: z.uuid() });
type AnyCall = Pick<Call<{ id: string }, unknown, unknown>, 'language' | 'principal' | 'params'>;

/** Shows a case, after a step perhaps: what it ran into and what was typed stay on the page. */
export type ShowCase = (
  call: AnyCall,
  after?: {
    readonly error?: SaringError;
    readonly fields?: DraftFields;
    readonly template?: string;
    readonly preview?: boolean;
  },
) => Promise<Reply>;

/** The page of a case and the steps on it. All of it works without JavaScript. */
export function consoleRoutes(context: ReviewContext): Route[] {
  const { database, tenants } = context;

  const show: ShowCase = async (call, after = {}) => {
    const signer = signerOf(call.principal);
    const { tenantId, accountId, roles, government } = signer;
    const caseId = call.params.id;
    const tenant = await tenants.byId(tenantId);
    const reviews = REVIEWING_ROLES.some((role) => roles.includes(role));
    if (reviews) await openForWork(database, signer, caseId, lockMinutes(tenant));
    const bench = await loadWorkbench(database, signer, caseId);
    const { error } = after;
    return page(
      <CasePage
        desk={{
          frame: frameOf(context, call),
          accountId,
          timeZone: officeOf(tenant).timeZone,
          office: officeOf(tenant),
          now: context.now(),
          publicUrl: context.config.http.publicUrl,
          bench,
          options: optionsFor(bench.parts, bench.lock, { accountId, government, roles }),
          mine: bench.lock === null || bench.lock.accountId === accountId,
          reviews,
          assigns: reviews || roles.includes('TENANT_ADMIN'),
          fields: after.fields ?? fieldsOf(bench, accountId, after.template),
          problem: error === undefined ? null : problemText(error, call.language),
          showPreview: after.preview === true,
        }}
      />,
      error?.status ?? 200,
    );
  };

  /** Signs; what was typed is kept on the page when the signature is refused. */
  const sign = async (
    call: Call<{ id: string }, unknown, Form>,
    work: () => Promise<unknown>,
  ): Promise<Reply> => {
    try {
      await work();
      return redirect(`/konsol/kasus/${call.params.id}`);
    } catch (error) {
      if (!(error instanceof SaringError) || error.status >= 500) throw error;
      return show(call, { error, fields: composerFields(call.body) });
    }
  };

  return [
    route({
      method: 'get',
      path: '/konsol/kasus/{id}',
      kind: 'page',
      access: READ,
      summary: 'A case',
      params: CaseId,
      query: z.object({ contoh: z.string().max(60).optional() }),
      handle: (call) =>
        show(call, call.query.contoh === undefined ? {} : { template: call.query.contoh }),
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/putusan',
      kind: 'page',
      access: REVIEW,
      summary: 'Sign a first verdict',
      params: CaseId,
      body: Form,
      handle: (call) =>
        sign(call, () => {
          const input = parseInput(DecisionInput, decisionFromForm(call.body), 'body');
          return decide(database, signerOf(call.principal), call.params.id, input);
        }),
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/pemeriksaan-kedua',
      kind: 'page',
      access: REVIEW,
      summary: 'Sign a second verdict, or settle a dispute',
      params: CaseId,
      body: Form,
      handle: (call) =>
        sign(call, () => {
          const input = parseInput(SecondReviewInput, secondReviewFromForm(call.body), 'body');
          return reviewAgain(database, signerOf(call.principal), call.params.id, input);
        }),
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/pratinjau',
      kind: 'page',
      access: REVIEW,
      summary: 'Preview what is typed',
      params: CaseId,
      body: Form,
      handle: async (call) => {
        const fields = composerFields(call.body);
        if (call.header('hx-request') !== 'true') return show(call, { fields, preview: true });
        const { publicUrl } = context.config.http;
        return page(<Preview language={call.language} fields={fields} publicUrl={publicUrl} />);
      },
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/draf',
      kind: 'page',
      access: REVIEW,
      summary: 'Keep what is typed and go on to the next case',
      params: CaseId,
      body: Form,
      handle: async ({ params, principal, body }) => {
        const signer = signerOf(principal);
        const { tenantId, accountId } = signer;
        const fields = composerFields(body);
        const caseId = params.id;
        await database.withTenant(tenantId, (tx) =>
          fields.explanation === undefined &&
          fields.title === undefined &&
          fields.verdict === undefined
            ? dropDraft(tx, caseId, accountId)
            : saveDraft(tx, { tenantId, caseId, accountId, fields }),
        );
        await letGo(database, signer, caseId);
        return redirect(await nextCaseUrl(database, signer, caseId));
      },
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/tanda',
      kind: 'page',
      access: REVIEW,
      summary: 'Note what a claim is about',
      params: CaseId,
      body: Form,
      handle: (call) =>
        sign(call, () =>
          noteMarks(database, signerOf(call.principal), call.params.id, {
            aboutOwnGovernment: field(call.body, 'pemerintah') === 'ya',
            pressContent: field(call.body, 'pers') === 'ya',
          }),
        ),
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/gabung-nomor',
      kind: 'page',
      access: REVIEW,
      summary: 'Merge into a case by its number',
      params: CaseId,
      body: Form,
      handle: (call) =>
        sign(call, async () => {
          const signer = signerOf(call.principal);
          const typed = (field(call.body, 'nomor') ?? '').trim().replace(/^#/u, '');
          const number = parseInput(z.coerce.number().int().min(1).max(1e9), typed, 'body/nomor');
          const id = await database.withTenant(signer.tenantId, (tx) => caseByNumber(tx, number));
          if (id === null) throw new SaringError('NOT_FOUND');
          await mergeCase(context, signer, call.params.id, { kind: 'case', id });
        }),
    }),
    ...stepRoutes(context, show),
  ];
}

function fieldsOf(bench: Workbench, accountId: string, template?: string): DraftFields {
  const { detail } = bench.parts;
  return startingFields({
    kept: bench.draft?.fields ?? null,
    earlier: visibleDecisions(detail, accountId),
    templates: bench.templates,
    template,
  });
}
