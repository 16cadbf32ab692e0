import { actAsPartner, listRecalls, listReceipts } from '@saring/database';
import { readTenantSettings, SaringError } from '@saring/domain';
import { json, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { apiRate } from '../rates.ts';
import { holderOf } from '../webhooks/holder.ts';
import { acknowledge } from './acknowledge.ts';
import { ReceiptInput, report } from './report.ts';
import { presentRecall, presentReceipt, RecallView, ReceiptView } from './views.ts';

const Acknowledgement = z
  .object({ clarificationId: z.string(), version: z.number().int() })
  .meta({ id: 'Acknowledgement' });

/** What a partner tells and is asked by program: receipts, recalls, acknowledgements. */
export function receiptRoutes(context: PublishContext): Route[] {
  const { database, tenants, config, now } = context;
  const common = {
    kind: 'api',
    access: restricted({ scopes: ['partner:manage'] }),
    rate: apiRate(config),
    tag: 'Receipts',
  } as const;
  const params = z.object({ id: z.uuid() });
  const one = async (tenantId: string, partnerId: string, id: string) =>
    database.withTenant(tenantId, async (tx) => {
      await actAsPartner(tx, partnerId);
      return (await listReceipts(tx, { tenantId, partnerId, id }))[0] ?? null;
    });

  return [
    route({
      ...common,
      method: 'post',
      path: '/api/v1/clarifications/{id}/receipts',
      summary: 'Report where you published a clarification',
      description:
        'Give url, or place for print and radio. The page is opened and compared with the versions; ask for the receipt a little later. Reporting the same place again makes no second receipt and has it looked at again.',
      params,
      body: ReceiptInput,
      responses: {
        201: { description: 'Reported', schema: ReceiptView },
        200: { description: 'Was known; it is looked at again', schema: ReceiptView },
      },
      handle: async ({ params: { id }, body, principal }) => {
        const wish = { clarificationId: id, input: body, way: 'API' } as const;
        const { receipt, made } = await report(context, holderOf(principal), wish);
        return json(presentReceipt(receipt), made ? 201 : 200);
      },
    }),
    route({
      ...common,
      method: 'get',
      path: '/api/v1/receipts',
      summary: 'Your receipts, newest first',
      query: z.object({
        clarificationId: z.uuid().optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      responses: {
        200: { description: 'Receipts', schema: z.object({ items: z.array(ReceiptView) }) },
      },
      handle: async ({ query, principal }) => {
        const { tenantId, partnerId } = holderOf(principal);
        const { clarificationId, limit } = query;
        const rows = await database.withTenant(tenantId, async (tx) => {
          await actAsPartner(tx, partnerId);
          const about = clarificationId === undefined ? {} : { clarificationId };
          return listReceipts(tx, { tenantId, partnerId, limit, ...about });
        });
        return json({ items: rows.map(presentReceipt) });
      },
    }),
    route({
      ...common,
      method: 'get',
      path: '/api/v1/receipts/{id}',
      summary: 'One receipt with its newest check',
      params,
      responses: { 200: { description: 'The receipt', schema: ReceiptView } },
      handle: async ({ params: { id }, principal }) => {
        const { tenantId, partnerId } = holderOf(principal);
        const row = await one(tenantId, partnerId, id);
        if (row === null) throw new SaringError('NOT_FOUND');
        return json(presentReceipt(row));
      },
    }),
    route({
      ...common,
      method: 'get',
      path: '/api/v1/recalls',
      summary: 'Corrections and withdrawals of what you had',
      description:
        'Open ones wait for your acknowledgement, and you are reminded of them. They also close when every page you reported shows the newest version.',
      query: z.object({
        open: z.enum(['true', 'false']).default('true'),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      responses: {
        200: {
          description: 'Recalls, oldest first',
          schema: z.object({ items: z.array(RecallView) }),
        },
      },
      handle: async ({ query, principal }) => {
        const { tenantId, partnerId } = holderOf(principal);
        const office = await tenants.byId(tenantId);
        const rows = await database.withTenant(tenantId, async (tx) => {
          await actAsPartner(tx, partnerId);
          const { limit } = query;
          return listRecalls(tx, { tenantId, partnerId, open: query.open === 'true', limit });
        });
        const shown = {
          publicUrl: config.http.publicUrl,
          overdueHours: readTenantSettings(office?.settings).overdueRecallHours,
          now: now(),
        };
        return json({ items: rows.map((row) => presentRecall(row, shown)) });
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/api/v1/clarifications/{id}/acknowledgements',
      summary: 'Confirm that you know a version',
      description:
        'Closes your recalls of the clarification up to this version. Doing it again changes nothing.',
      params,
      body: z.object({ version: z.number().int().min(1) }),
      responses: {
        201: { description: 'Confirmed', schema: Acknowledgement },
        200: { description: 'Was confirmed before', schema: Acknowledgement },
      },
      handle: async ({ params: { id }, body, principal }) => {
        const confirmed = { clarificationId: id, version: body.version, way: 'API' } as const;
        const made = await acknowledge(context, { ...holderOf(principal), ...confirmed });
        return json({ clarificationId: id, version: body.version }, made ? 201 : 200);
      },
    }),
  ];
}
