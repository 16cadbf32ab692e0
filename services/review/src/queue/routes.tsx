import { removeView, saveView } from '@saring/database';
import { clockLimits, SaringError } from '@saring/domain';
import { filledText, page, parseInput, type Route, redirect, route } from '@saring/web';
import { z } from 'zod';
import { officeOf } from '../clocks/office.ts';
import { Form, field, frameOf, READ } from '../console/access.ts';
import { KeyHelp } from '../console/key-help.tsx';
import { Console } from '../console/layout.tsx';
import { words } from '../console/words.ts';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { QueueQuery } from './filter.ts';
import { jumpTo } from './jump.ts';
import { loadQueue } from './load-queue.ts';
import { QueuePage } from './queue-page.tsx';
import { freshCases } from './stream.ts';
import { VIEWS } from './views.ts';

/** Ids rise with time, so every case is newer than this. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** The queue with what belongs to it: its live stream, saved views, jumping and help. */
export function queueRoutes(context: ReviewContext): Route[] {
  const { database, tenants } = context;
  return [
    route({
      method: 'get',
      path: '/konsol',
      kind: 'page',
      access: READ,
      summary: 'Case queue',
      query: QueueQuery,
      handle: async (call) => {
        const { tenantId, accountId } = signerOf(call.principal);
        const tenant = await tenants.byId(tenantId);
        const asker = { tenantId, accountId, regionCode: tenant?.regionCode ?? null };
        const now = context.now();
        const office = officeOf(tenant);
        const parts = await loadQueue(database, asker, call.query, clockLimits(office, now));
        return page(
          <QueuePage frame={frameOf(context, call)} parts={parts} office={office} now={now} />,
        );
      },
    }),
    route({
      method: 'get',
      path: '/konsol/arus',
      kind: 'page',
      access: READ,
      summary: 'New cases as they arrive (server-sent events)',
      query: QueueQuery.pick({ tampilan: true }).extend({ sejak: z.uuid().default(BEFORE_ALL) }),
      handle: async ({ query, principal }) =>
        freshCases(database, {
          tenantId: signerOf(principal).tenantId,
          states: VIEWS[query.tampilan].states,
          newest: query.sejak,
        }),
    }),
    route({
      method: 'get',
      path: '/konsol/lompat',
      kind: 'page',
      access: READ,
      summary: 'Jump to a ticket, case number or link',
      query: z.object({ ke: z.string().max(2000).default('') }),
      handle: async ({ query, principal }) => {
        const caseId = await jumpTo(database, signerOf(principal).tenantId, query.ke);
        if (caseId !== null) return redirect(`/konsol/kasus/${caseId}`);
        // Not a thing with an address of its own: look for the words.
        const q = query.ke.replaceAll('\0', ' ').slice(0, 200);
        return redirect(`/konsol?${new URLSearchParams({ q: q.toWellFormed() }).toString()}`);
      },
    }),
    route({
      method: 'get',
      path: '/konsol/bantuan',
      kind: 'page',
      access: READ,
      summary: 'Keyboard shortcuts',
      handle: async (call) => {
        const t = words(call.language);
        return page(
          <Console {...frameOf(context, call)} title={t.keysTitle}>
            <h1>{t.keysTitle}</h1>
            <KeyHelp language={call.language} />
          </Console>,
        );
      },
    }),
    route({
      method: 'post',
      path: '/konsol/tampilan',
      kind: 'page',
      access: READ,
      summary: 'Save a view of the queue',
      body: Form,
      handle: async ({ body, principal }) => {
        const { tenantId, accountId } = signerOf(principal);
        const name = parseInput(filledText(80), field(body, 'nama') ?? '', 'body/nama').trim();
        const query = field(body, 'alamat') ?? '/konsol';
        if (!/^\/konsol(?:\?[\w=&%+.-]{0,480})?$/u.test(query))
          throw new SaringError('BAD_REQUEST');
        await database.withTenant(tenantId, (tx) =>
          saveView(tx, { tenantId, accountId, name, query }),
        );
        return redirect(query);
      },
    }),
    route({
      method: 'post',
      path: '/konsol/tampilan/{id}/hapus',
      kind: 'page',
      access: READ,
      summary: 'Remove a saved view',
      params: z.object({ id: z.uuid() }),
      handle: async ({ params, principal }) => {
        const { tenantId, accountId } = signerOf(principal);
        await database.withTenant(tenantId, (tx) => removeView(tx, accountId, params.id));
        return redirect('/konsol');
      },
    }),
  ];
}
