import { listWebhookDeliveries } from '@saring/database';
import { after } from '@saring/domain';
import {
  formatTime,
  formProblem,
  PARTNERS,
  page,
  parseInput,
  type Reply,
  type Route,
  route,
} from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { ownEndpoint } from '../webhooks/holder.ts';
import { replayEndpoint } from '../webhooks/manage-endpoints.ts';
import { asPartner, type PortalCall, sceneOf } from './portal-call.ts';
import { words } from './program-words.ts';
import { Portal } from './shell.tsx';

const Id = z.object({ id: z.uuid() });
const Form = z.record(z.string(), z.string().max(2000));
const ReplayForm = z.object({ since: z.iso.date() });
const SHOWN = 50;

/** `/mitra/webhook/{id}`: what an endpoint was sent, and sending it again. */
export function portalEndpointRoutes(context: PublishContext): Route[] {
  const show = async (
    call: PortalCall & { readonly params: { readonly id: string } },
    said: { readonly problem?: string; readonly replayed?: number },
    status = 200,
  ): Promise<Reply> => {
    const { frame, holder, office } = await sceneOf(context, call);
    const { language } = frame;
    const t = words(language);
    const { id } = call.params;
    const { endpoint, rows } = await asPartner(context, holder, async (tx) => ({
      endpoint: await ownEndpoint(tx, holder, id),
      rows: await listWebhookDeliveries(tx, id, { before: null, limit: SHOWN }),
    }));
    const state = { SENT: t.sent, PENDING: t.pending, FAILED: t.failed };
    const time = (at: Date) => formatTime(at, language, office.timeZone);
    return page(
      <Portal {...frame} title={t.logTitle} current="/mitra/program" problem={said.problem ?? null}>
        <p>
          <code class="hash">{endpoint.url}</code>
        </p>
        {said.replayed === undefined ? null : (
          <p class="notice" role="status">
            {t.replayed(said.replayed)}
          </p>
        )}
        {rows.length === 0 ? <p>{t.noLog}</p> : null}
        <ul class="list">
          {rows.map((row) => (
            <li class="card" key={row.id}>
              <p>
                <strong>{row.event.type}</strong> · {state[row.state]}
                {row.lastStatus === null ? '' : ` (${row.lastStatus})`}
              </p>
              <p class="hint">
                {time(row.event.occurredAt)} · {t.attempts(row.attempts)}
              </p>
            </li>
          ))}
        </ul>
        {endpoint.pausedAt !== null ? null : (
          <form class="card" method="post" action={`/mitra/webhook/${id}/ulang`}>
            <h2>{t.replay}</h2>
            <p>{t.replayLead}</p>
            <label for="since">{t.since}</label>
            <input
              id="since"
              name="since"
              type="date"
              required
              value={after(new Date(), -24 * 7)
                .toISOString()
                .slice(0, 10)}
            />
            <button type="submit">{t.replay}</button>
          </form>
        )}
        <p>
          <a href="/mitra/program">{t.back}</a>
        </p>
      </Portal>,
      status,
    );
  };
  return [
    route({
      method: 'get',
      path: '/mitra/webhook/{id}',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: delivery log of a webhook',
      params: Id,
      handle: (call) => show(call, {}),
    }),
    route({
      method: 'post',
      path: '/mitra/webhook/{id}/ulang',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: send a window again',
      params: Id,
      body: Form,
      handle: async (call) => {
        try {
          const { holder } = await sceneOf(context, call);
          const { since } = parseInput(ReplayForm, call.body, 'body');
          const window = { since: new Date(since), until: new Date() };
          const replayed = await replayEndpoint(context, holder, call.params.id, window);
          return await show(call, { replayed });
        } catch (error) {
          const { text, status } = formProblem(error, call.language);
          return show(call, { problem: text }, status);
        }
      },
    }),
  ];
}
