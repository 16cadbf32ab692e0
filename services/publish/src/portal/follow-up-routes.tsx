import { listRecalls, listReceipts } from '@saring/database';
import { SaringError } from '@saring/domain';
import { checkReceipt } from '@saring/pipeline';
import { PARTNERS, page, type Route, redirect, route } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { acknowledge } from '../receipts/acknowledge.ts';
import { isOverdue } from '../receipts/views.ts';
import { holderOf } from '../webhooks/holder.ts';
import { asPartner, sceneOf } from './portal-call.ts';
import { RecallItem, ReceiptItem } from './receipt-parts.tsx';
import { overdueHoursOf } from './report-form.ts';
import { Portal } from './shell.tsx';
import { words } from './words.ts';

const Id = z.object({ id: z.uuid() });

/** `/mitra/muat` and `/mitra/koreksi`: what was reported, and what must be mended. */
export function portalFollowUpRoutes(context: PublishContext): Route[] {
  const { database, pipeline, now } = context;
  return [
    route({
      method: 'get',
      path: '/mitra/muat',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: receipts',
      handle: async (call) => {
        const { holder, frame, office } = await sceneOf(context, call);
        const { tenantId, partnerId } = holder;
        const receipts = await asPartner(context, holder, (tx) =>
          listReceipts(tx, { tenantId, partnerId, limit: 100 }),
        );
        const t = words(frame.language);
        return page(
          <Portal {...frame} title={t.receipts} current="/mitra/muat">
            <p class="lead">{t.receiptsLead}</p>
            <p>
              {t.sheet}: <a href="/mitra/lembar/pdf">PDF</a> · <a href="/mitra/lembar/xlsx">XLSX</a>{' '}
              · <a href="/mitra/lembar/csv">CSV</a>
            </p>
            {receipts.length === 0 ? <p>{t.noReceipts}</p> : null}
            <ul class="list">
              {receipts.map((receipt) => (
                <ReceiptItem
                  key={receipt.id}
                  receipt={receipt}
                  language={frame.language}
                  timeZone={office.timeZone}
                  titled={true}
                />
              ))}
            </ul>
          </Portal>,
        );
      },
    }),
    route({
      method: 'post',
      path: '/mitra/muat/{id}/periksa',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: look at a reported page again',
      params: Id,
      handle: async ({ params: { id }, principal }) => {
        const { tenantId, partnerId } = holderOf(principal);
        await pipeline.transact(database, tenantId, async (tx, schedule) => {
          const [receipt] = await listReceipts(tx, { tenantId, partnerId, id });
          if (receipt === undefined) throw new SaringError('NOT_FOUND');
          schedule(checkReceipt, { receiptId: id });
        });
        return redirect('/mitra/muat');
      },
    }),
    route({
      method: 'get',
      path: '/mitra/koreksi',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: recalls',
      handle: async (call) => {
        const { holder, frame, office } = await sceneOf(context, call);
        const { tenantId, partnerId } = holder;
        const recalls = await asPartner(context, holder, (tx) =>
          listRecalls(tx, { tenantId, partnerId }),
        );
        const open = recalls.filter((recall) => recall.acknowledgedAt === null);
        const done = recalls.filter((recall) => recall.acknowledgedAt !== null).reverse();
        const t = words(frame.language);
        const item = (recall: (typeof recalls)[number]) => (
          <RecallItem
            key={recall.id}
            recall={recall}
            overdue={isOverdue(recall, overdueHoursOf(office), now())}
            language={frame.language}
            timeZone={office.timeZone}
          />
        );
        return page(
          <Portal {...frame} title={t.recalls} current="/mitra/koreksi">
            <p class="lead">{t.recallsLead}</p>
            {open.length === 0 ? <p>{t.noRecalls}</p> : null}
            <ul class="list">{open.map(item)}</ul>
            {done.length === 0 ? null : (
              <>
                <h2>{t.done}</h2>
                <ul class="list">{done.slice(0, 50).map(item)}</ul>
              </>
            )}
          </Portal>,
        );
      },
    }),
    route({
      method: 'post',
      path: '/mitra/koreksi/{id}',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: acknowledge a recall',
      params: Id,
      handle: async ({ params: { id }, principal }) => {
        const holder = holderOf(principal);
        const { tenantId, partnerId } = holder;
        const [recall] = await asPartner(context, holder, (tx) =>
          listRecalls(tx, { tenantId, partnerId, id }),
        );
        if (recall === undefined) throw new SaringError('NOT_FOUND');
        const { clarificationId, version } = recall;
        await acknowledge(context, { ...holder, clarificationId, version, way: 'PORTAL' });
        return redirect('/mitra/koreksi');
      },
    }),
  ];
}
