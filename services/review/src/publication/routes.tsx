import { askersOfCase, findCase, recipientsOf } from '@saring/database';
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
import { reopenCase } from '../cases/reopen.ts';
import { isWaitingWarning } from '../cases/waiting-warning.ts';
import { Form, field, frameOf, PUBLISH, READ } from '../console/access.ts';
import { problemText } from '../console/problem-text.ts';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { PublishPage } from './publish-page.tsx';
import { WithdrawPage } from './withdraw-page.tsx';

const CaseId = z.object({ id: z.uuid() });
const SHOWN = 200;
type AnyCall = Pick<Call<{ id: string }, unknown, unknown>, 'language' | 'principal' | 'params'>;

/** From the approved text to the public, and back: preview, publish, correct, withdraw. */
export function publicationRoutes(context: ReviewContext): Route[] {
  const { database, tenants } = context;
  const { publicUrl } = context.config.http;

  const load = async (call: AnyCall) => {
    const { tenantId, roles } = signerOf(call.principal);
    const caseId = call.params.id;
    const tenant = await tenants.byId(tenantId);
    return database.withTenant(tenantId, async (tx) => {
      const found = await findCase(tx, caseId);
      if (found === null) throw new SaringError('NOT_FOUND');
      const { clarification } = found;
      return {
        found,
        tenantId,
        edits: roles.includes('EDITOR'),
        timeZone: tenant?.timeZone ?? 'Asia/Makassar',
        askers: await askersOfCase(tx, caseId),
        recipients: clarification === null ? [] : await recipientsOf(tx, clarification.id, SHOWN),
      };
    });
  };

  const show = async (
    call: AnyCall,
    after: { readonly error?: SaringError; readonly reason?: string } = {},
  ): Promise<Reply> => {
    const { found, tenantId, ...rest } = await load(call);
    // A preview would show a second reviewer the first verdict, so there is none before approval.
    const ready =
      found.state === 'APPROVED' || found.state === 'UNPROVEN' || isWaitingWarning(found);
    const reason = after.reason ?? '';
    return page(
      <PublishPage
        {...rest}
        frame={frameOf(context, call)}
        publicUrl={publicUrl}
        caseId={found.id}
        number={found.number}
        preview={
          ready ? await context.preview(tenantId, found.id, reason === '' ? null : reason) : null
        }
        reason={reason}
        problem={after.error === undefined ? null : problemText(after.error, call.language)}
      />,
      after.error?.status ?? 200,
    );
  };

  const showWithdrawal = async (call: AnyCall, error?: SaringError): Promise<Reply> => {
    const { found, timeZone, recipients } = await load(call);
    return page(
      <WithdrawPage
        frame={frameOf(context, call)}
        timeZone={timeZone}
        caseId={found.id}
        recipients={recipients}
        problem={error === undefined ? null : problemText(error, call.language)}
      />,
      error?.status ?? 200,
    );
  };

  return [
    route({
      method: 'get',
      path: '/konsol/kasus/{id}/terbit',
      kind: 'page',
      access: READ,
      summary: 'Preview of every format, and who receives it',
      params: CaseId,
      handle: (call) => show(call),
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/terbit',
      kind: 'page',
      access: PUBLISH,
      summary: 'Publish what was previewed',
      params: CaseId,
      body: Form,
      handle: async (call) => {
        const reason = field(call.body, 'alasan') ?? null;
        try {
          const { principal } = call;
          if (principal === null) throw new SaringError('UNAUTHENTICATED');
          const { tenantId } = principal;
          // What goes out is what was seen: a text that changed meanwhile is shown again.
          const now = await context.preview(tenantId, call.params.id, reason);
          if (now.mark !== field(call.body, 'tanda')) throw new SaringError('STALE');
          await context.publish(principal, call.params.id, { reason });
          return redirect(`/konsol/kasus/${call.params.id}/terbit`);
        } catch (error) {
          if (!(error instanceof SaringError) || error.status >= 500) throw error;
          return show(call, { error, reason: reason ?? '' });
        }
      },
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/buka-lagi',
      kind: 'page',
      access: READ,
      summary: 'Open a published case again, for a correction',
      params: CaseId,
      body: Form,
      handle: async (call) => {
        const reason = parseInput(filledText(500), field(call.body, 'alasan') ?? '', 'body/alasan');
        await reopenCase(database, signerOf(call.principal), call.params.id, reason);
        return redirect(`/konsol/kasus/${call.params.id}`);
      },
    }),
    route({
      method: 'get',
      path: '/konsol/kasus/{id}/tarik',
      kind: 'page',
      access: PUBLISH,
      summary: 'Withdraw: who will be told',
      params: CaseId,
      handle: (call) => showWithdrawal(call),
    }),
    route({
      method: 'post',
      path: '/konsol/kasus/{id}/tarik',
      kind: 'page',
      access: PUBLISH,
      summary: 'Withdraw a published text',
      params: CaseId,
      body: Form,
      handle: async (call) => {
        try {
          const { principal } = call;
          if (principal === null) throw new SaringError('UNAUTHENTICATED');
          const typed = field(call.body, 'alasan') ?? '';
          const reason = parseInput(filledText(500), typed, 'body/alasan');
          const { found } = await load(call);
          if (found.clarification === null) throw new SaringError('NOT_FOUND');
          await context.withdraw(principal, found.clarification.id, reason);
          return redirect(`/konsol/kasus/${call.params.id}/terbit`);
        } catch (error) {
          if (!(error instanceof SaringError) || error.status >= 500) throw error;
          return showWithdrawal(call, error);
        }
      },
    }),
  ];
}
