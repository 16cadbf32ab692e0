import { SaringError, type UsageMonth } from '@saring/domain';
import { bytes, json, PARTNERS, type Reply, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { apiRate } from '../rates.ts';
import { type Holder, holderOf } from '../webhooks/holder.ts';
import { loadUsage } from './load-usage.ts';
import { USAGE_TYPES, type UsageFormat, usageFile } from './usage-file.ts';
import { presentUsage, UsageView } from './usage-view.ts';

const OWN = restricted({ scopes: ['partner:manage'] });
const MonthName = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/u);
const Format = z.enum(['pdf', 'xlsx', 'csv']);

/** The own month of an outlet, and of nobody else. */
async function ownUsage(context: PublishContext, holder: Holder, month: string | undefined) {
  const office = await context.tenants.byId(holder.tenantId);
  if (office === null) throw new SaringError('NOT_FOUND');
  const now = context.now();
  const usage = await loadUsage(context.database, office, {
    month: month ?? monthAt(now, office.timeZone),
    partnerId: holder.partnerId,
    now,
  });
  return { office, usage, now };
}

/** The outlet's own sheet as a file to keep. */
export async function ownSheet(
  context: PublishContext,
  holder: Holder,
  wanted: { readonly month: string | undefined; readonly format: UsageFormat },
): Promise<Reply> {
  const { office, usage, now } = await ownUsage(context, holder, wanted.month);
  const { format } = wanted;
  const { publicUrl } = context.config.http;
  const file = await usageFile(usage, office, { format, now, publicUrl });
  return bytes(file.type, file.bytes, {
    'Content-Disposition': `attachment; filename="${nameOf(usage, format)}"`,
    'Cache-Control': 'no-store',
  });
}

/** `/api/v1/usage` and `/mitra/lembar`: what the office counts of an outlet, for that outlet. */
export function partnerUsageRoutes(context: PublishContext): Route[] {
  const common = {
    method: 'get',
    kind: 'api',
    access: OWN,
    rate: apiRate(context.config),
    tag: 'Usage',
  } as const;
  return [
    route({
      ...common,
      path: '/api/v1/usage',
      summary: 'The own monthly sheet',
      description:
        'What the office counts: for each clarification when it was released, fetched and published, and the proof. The same lines as in the office’s sheet.',
      query: z.object({ month: MonthName.optional() }),
      responses: { 200: { description: 'The month', schema: UsageView } },
      handle: async ({ query, principal }) => {
        const { usage } = await ownUsage(context, holderOf(principal), query.month);
        return json(presentUsage(usage, context.config.http.publicUrl));
      },
    }),
    route({
      ...common,
      path: '/api/v1/usage/{format}',
      summary: 'The own monthly sheet as PDF, XLSX or CSV',
      params: z.object({ format: Format }),
      query: z.object({ month: MonthName.optional() }),
      responses: {
        200: {
          description: 'The file',
          schema: z.string(),
          mediaType: USAGE_TYPES.csv,
          otherTypes: [USAGE_TYPES.pdf, USAGE_TYPES.xlsx],
        },
      },
      handle: ({ params, query, principal }) =>
        ownSheet(context, holderOf(principal), { month: query.month, format: params.format }),
    }),
    route({
      method: 'get',
      path: '/mitra/lembar/{format}',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: the own monthly sheet',
      params: z.object({ format: Format }),
      query: z.object({ bulan: MonthName.optional() }),
      handle: ({ params, query, principal }) =>
        ownSheet(context, holderOf(principal), { month: query.bulan, format: params.format }),
    }),
  ];
}

const nameOf = ({ month }: UsageMonth, format: UsageFormat): string => `lembar-${month}.${format}`;

/** `2026-11`, where the office is. */
const monthAt = (now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' }).format(now);
