import { SaringError } from '@saring/domain';
import {
  type Call,
  filledText,
  page,
  parseInput,
  type Reply,
  type Route,
  redirect,
  route,
} from '@saring/web';
import { z } from 'zod';
import { assignCase } from '../cases/assign.ts';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { renewLock, takeOver } from '../locks/hold.ts';
import { lockMinutes } from '../locks/minutes.ts';
import { mergeCase } from '../merging/merge.ts';
import { splitCase } from '../merging/split.ts';
import { undoMove } from '../merging/undo-move.ts';
import { revealItem } from '../reveal/reveal-item.ts';
import {
  ASSIGN,
  backTo,
  Form,
  field,
  fieldList,
  frameOf,
  REVIEW,
  withParameter,
} from './access.ts';
import type { ShowCase } from './case-routes.tsx';
import { RevealedPage } from './revealed-page.tsx';

type CaseCall = Call<{ id: string }, unknown, Form>;

const CaseId = z.object({ id: z.uuid() });
const Target = z.object({ kind: z.enum(['case', 'clarification']), id: z.uuid() });

/** Steps on a case that decide nothing: assigning, locks, merging, splitting, revealing. */
export function stepRoutes(context: ReviewContext, show: ShowCase): Route[] {
  const { database, tenants } = context;
  const minutesOf = async (tenantId: string) => lockMinutes(await tenants.byId(tenantId));

  /** Does the step; what it runs into stands on the case's own page. */
  const step = async (call: CaseCall, work: () => Promise<string>): Promise<Reply> => {
    try {
      return redirect(await work());
    } catch (error) {
      if (!(error instanceof SaringError) || error.status >= 500) throw error;
      return show(call, { error });
    }
  };
  const post = (
    path: string,
    summary: string,
    work: (call: CaseCall) => Promise<string>,
    access = REVIEW,
  ): Route =>
    route({
      method: 'post',
      path: `/konsol/kasus/{id}/${path}`,
      kind: 'page',
      access,
      summary,
      params: CaseId,
      body: Form,
      handle: (call) => step(call, () => work(call)),
    });

  return [
    post(
      'tugas',
      'Assign a case',
      async ({ params, principal, body }) => {
        const signer = signerOf(principal);
        const to = parseInput(z.uuid(), field(body, 'kepada') ?? signer.accountId, 'body/kepada');
        await assignCase(database, signer, params.id, to);
        return backTo(body, `/konsol/kasus/${params.id}`);
      },
      ASSIGN,
    ),
    post('kunci', 'Renew one’s lock', async ({ params, principal }) => {
      const signer = signerOf(principal);
      await renewLock(database, signer, params.id, await minutesOf(signer.tenantId));
      return `/konsol/kasus/${params.id}`;
    }),
    post('ambil-alih', 'Take over a locked case', async ({ params, principal, body }) => {
      const signer = signerOf(principal);
      const reason = parseInput(filledText(500), field(body, 'alasan') ?? '', 'body/alasan');
      const minutes = await minutesOf(signer.tenantId);
      await takeOver(database, signer, params.id, { reason, minutes });
      return `/konsol/kasus/${params.id}`;
    }),
    post('gabung', 'Same case: merge', async ({ params, principal, body }) => {
      const wanted = { kind: field(body, 'jenis'), id: field(body, 'sasaran') };
      const target = parseInput(Target, wanted, 'body');
      const moveId = await mergeCase(context, signerOf(principal), params.id, target);
      return withParameter(backTo(body, '/konsol'), 'pindah', moveId);
    }),
    post('pisah', 'Split a case', async ({ params, principal, body }) => {
      const claim = parseInput(filledText(1000), field(body, 'klaim') ?? '', 'body/klaim');
      const itemIds = parseInput(z.array(z.uuid()).max(500), fieldList(body, 'kiriman'), 'body');
      const signer = signerOf(principal);
      return `/konsol/kasus/${await splitCase(context, signer, params.id, { itemIds, claim })}`;
    }),
    route({
      method: 'post',
      path: '/konsol/pindah/{id}/batal',
      kind: 'page',
      access: REVIEW,
      summary: 'Undo a merge or a split',
      params: CaseId,
      handle: async ({ params, principal }) =>
        redirect(`/konsol/kasus/${await undoMove(context, signerOf(principal), params.id)}`),
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/kiriman/{item}/buka',
      kind: 'page',
      access: REVIEW,
      summary: 'Show an item with its personal data, for a logged reason',
      params: CaseId.extend({ item: z.uuid() }),
      body: Form,
      handle: async (call) => {
        const { id: caseId, item: itemId } = call.params;
        const reason = parseInput(filledText(300), field(call.body, 'alasan') ?? '', 'body/alasan');
        const signer = signerOf(call.principal);
        const shown = await revealItem(database, signer, { caseId, itemId, reason });
        return page(<RevealedPage frame={frameOf(context, call)} caseId={caseId} {...shown} />);
      },
    }),
  ];
}
