import { type Figures, readFigures } from '@saring/database';
import { csvFile } from '@saring/documents';
import { REVIEWING_ROLES, readTenantSettings } from '@saring/domain';
import { bytes, type Principal, page, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { districtNames } from '../district-names.ts';
import { FiguresPage, PERIODS } from './figures-page.tsx';

const READERS = restricted({ roles: [...REVIEWING_ROLES, 'EDITOR', 'AUDITOR', 'TENANT_ADMIN'] });
const DAY_MS = 86_400_000;
const Query = z.object({
  hari: z.coerce
    .number()
    .refine((days) => PERIODS.some((each) => each === days))
    .default(30),
});

/** `/konsol/angka` and the same as CSV. */
export function figuresRoutes(context: ReviewContext): Route[] {
  const { database, tenants, assetUrl } = context;
  const load = async (principal: Principal | null, days: number, now: Date) => {
    const { tenantId } = signerOf(principal);
    const tenant = await tenants.byId(tenantId);
    const settings = readTenantSettings(tenant?.settings);
    const { receiptMinutes } = settings.clocks;
    const from = new Date(now.getTime() - (days - 1) * DAY_MS);
    const timeZone = tenant?.timeZone ?? 'Asia/Makassar';
    const nameOf = await districtNames(tenant?.regionCode ?? null);
    const read = await database.withTenant(tenantId, (tx) =>
      readFigures(tx, { from, to: now, timeZone, receiptMinutes }),
    );
    const districts = read.districts.map(({ district, submissions }) => ({
      district: district === null ? null : nameOf(district),
      submissions,
    }));
    const figures = { ...read, districts };
    return { figures, receiptMinutes, demo: settings.demo };
  };
  return [
    route({
      method: 'get',
      path: '/konsol/angka',
      kind: 'page',
      access: READERS,
      summary: 'Figures of the office',
      query: Query,
      handle: async ({ principal, language, query }) => {
        const now = new Date();
        return page(
          <FiguresPage
            language={language}
            assetUrl={assetUrl}
            who={principal?.displayName ?? ''}
            roles={principal?.roles ?? []}
            days={query.hari}
            now={now}
            {...(await load(principal, query.hari, now))}
          />,
        );
      },
    }),
    route({
      method: 'get',
      path: '/konsol/angka/csv',
      kind: 'page',
      access: READERS,
      summary: 'Figures as CSV',
      query: Query,
      handle: async ({ principal, query }) => {
        const { figures } = await load(principal, query.hari, new Date());
        return bytes('text/csv; charset=utf-8', figuresCsv(figures), {
          'Content-Disposition': 'attachment; filename="angka.csv"',
          'Cache-Control': 'no-store',
        });
      },
    }),
  ];
}

/** One number a row, so that every program reads it. Texts that start a formula are made harmless. */
export function figuresCsv(figures: Figures): Buffer {
  const rows: { group: string; name: string; value: number | string | null }[] = [
    ...figures.arrivals.flatMap((row) => [
      { group: 'submissions', name: row.day, value: row.submissions },
      { group: 'posts', name: row.day, value: row.posts },
    ]),
    ...Object.entries(figures.verdicts).map(([name, value]) => ({
      group: 'verdicts',
      name,
      value,
    })),
    ...Object.entries(figures.counts).map(([name, value]) => ({ group: 'counts', name, value })),
    ...figures.harms.map((row) => ({ group: 'harm', name: row.harm ?? '', value: row.cases })),
    ...figures.districts.map((row) => ({
      group: 'district',
      name: row.district ?? '',
      value: row.submissions,
    })),
    { group: 'open', name: 'cases', value: figures.openCases },
    { group: 'open', name: 'oldest_claim', value: figures.oldestOpen?.claim ?? null },
  ];
  return csvFile(rows, [
    { name: 'group', value: (row) => row.group },
    { name: 'name', value: (row) => row.name },
    { name: 'value', value: (row) => row.value },
  ]);
}
