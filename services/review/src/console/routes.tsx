import { listCases } from '@saring/database';
import { ERRORS, REVIEWING_ROLES, type Role, SaringError } from '@saring/domain';
import {
  type Call,
  page,
  parseInput,
  type Reply,
  type Route,
  redirect,
  restricted,
  route,
} from '@saring/web';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../cases/cursor.ts';
import { loadCase } from '../cases/load-case.ts';
import type { ReviewContext } from '../context.ts';
import { decide } from '../decisions/decide.ts';
import { DecisionInput, SecondReviewInput } from '../decisions/input.ts';
import { reviewAgain } from '../decisions/review-again.ts';
import { signerOf } from '../decisions/signer.ts';
import { CasePage, problemText } from './case-page.tsx';
import { decisionFromForm, secondReviewFromForm } from './forms.ts';
import { QueuePage, VIEWS, type View } from './queue-page.tsx';

const READERS: readonly Role[] = [...REVIEWING_ROLES, 'EDITOR', 'AUDITOR', 'TENANT_ADMIN'];
const CaseId = z.object({ id: z.uuid() });
const Form = z.record(z.string(), z.string());
const PAGE = 50;

/** The console as pages: it works without JavaScript. */
export function consoleRoutes(context: ReviewContext): Route[] {
  const { database, tenants, assetUrl } = context;
  const readers = restricted({ roles: READERS });
  const reviewers = restricted({ roles: REVIEWING_ROLES });

  /** Does the step and shows the case; an error of the step stands on the case's own page. */
  const step = async (
    call: Call<{ id: string }, unknown, unknown>,
    work: () => Promise<unknown>,
  ): Promise<Reply> => {
    try {
      await work();
      return redirect(`/konsol/kasus/${call.params.id}`);
    } catch (error) {
      if (!(error instanceof SaringError) || error.status >= 500) throw error;
      return show(call, error);
    }
  };

  const show = async (
    call: Call<{ id: string }, unknown, unknown>,
    error: SaringError | null,
  ): Promise<Reply> => {
    const { tenantId, accountId } = signerOf(call.principal);
    const tenant = await tenants.byId(tenantId);
    const parts = await loadCase(database, tenantId, call.params.id);
    const problem =
      error === null
        ? null
        : `${ERRORS[error.code][call.language]} ${problemText(error, call.language) ?? ''}`;
    return page(
      <CasePage
        language={call.language}
        assetUrl={assetUrl}
        who={call.principal?.displayName ?? ''}
        accountId={accountId}
        timeZone={tenant?.timeZone ?? 'Asia/Makassar'}
        parts={parts}
        canAddSource={REVIEWING_ROLES.some((role) => call.principal?.roles.includes(role))}
        problem={problem}
      />,
      error?.status ?? 200,
    );
  };

  return [
    route({
      method: 'get',
      path: '/konsol',
      kind: 'page',
      access: readers,
      summary: 'Case queue',
      query: z.object({
        tampilan: z.string().max(20).optional(),
        lanjut: z.string().max(300).optional(),
      }),
      handle: async ({ query, principal, language }) => {
        const { tenantId } = signerOf(principal);
        const tenant = await tenants.byId(tenantId);
        const view = viewOf(query.tampilan);
        const rows = await database.withTenant(tenantId, (tx) =>
          listCases(tx, {
            states: VIEWS[view],
            ticket: null,
            after: query.lanjut === undefined ? null : decodeCursor(query.lanjut),
            limit: PAGE + 1,
          }),
        );
        const last = rows[PAGE - 1];
        const more = rows.length > PAGE && last !== undefined;
        return page(
          <QueuePage
            language={language}
            assetUrl={assetUrl}
            who={principal?.displayName ?? ''}
            timeZone={tenant?.timeZone ?? 'Asia/Makassar'}
            view={view}
            rows={rows.slice(0, PAGE)}
            nextUrl={more ? `/konsol?tampilan=${view}&lanjut=${encodeCursor(last)}` : null}
          />,
        );
      },
    }),
    route({
      method: 'get',
      path: '/konsol/kasus/{id}',
      kind: 'page',
      access: readers,
      summary: 'A case',
      params: CaseId,
      handle: (call) => show(call, null),
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/putusan',
      kind: 'page',
      access: reviewers,
      summary: 'Sign a first verdict',
      params: CaseId,
      body: Form,
      handle: (call) =>
        step(call, () => {
          const input = parseInput(DecisionInput, decisionFromForm(call.body), 'body');
          return decide(database, signerOf(call.principal), call.params.id, input);
        }),
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/pemeriksaan-kedua',
      kind: 'page',
      access: reviewers,
      summary: 'Sign a second verdict',
      params: CaseId,
      body: Form,
      handle: (call) =>
        step(call, () => {
          const input = parseInput(SecondReviewInput, secondReviewFromForm(call.body), 'body');
          return reviewAgain(database, signerOf(call.principal), call.params.id, input);
        }),
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/terbit',
      kind: 'page',
      access: restricted({ roles: ['EDITOR'] }),
      summary: 'Publish',
      params: CaseId,
      body: Form,
      handle: (call) =>
        step(call, async () => {
          const { principal, params, body } = call;
          if (principal === null) throw new SaringError('UNAUTHENTICATED');
          const reason = body.reason?.trim() ?? '';
          await context.publish(principal, params.id, { reason: reason === '' ? null : reason });
        }),
    }),
  ];
}

function viewOf(name: string | undefined): View {
  return name === 'kedua' || name === 'siap' || name === 'terbit' ? name : 'terbuka';
}
