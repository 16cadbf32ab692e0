import { SaringError } from '@saring/domain';
import { bytes, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { monthlyReport, reportFormat } from './monthly-report.ts';

const ACCESS = restricted({ roles: ['KIM_COORDINATOR', 'TENANT_ADMIN'] });
const MONTH = /^20\d\d-(?:0[1-9]|1[0-2])$/u;

/** The monthly report as PDF, XLSX and CSV: `/konsol/kim/laporan/pdf?bulan=2026-11`. */
export function reportRoutes(context: ReviewContext): Route[] {
  return [
    route({
      method: 'get',
      path: '/konsol/kim/laporan/{format}',
      kind: 'page',
      access: ACCESS,
      summary: 'Monthly report of the village groups',
      params: z.object({ format: z.string().max(8) }),
      query: z.object({ bulan: z.string().regex(MONTH).optional() }),
      handle: async ({ params, query, principal, language }) => {
        const format = reportFormat(params.format);
        const tenant = await context.tenants.byId(signerOf(principal).tenantId);
        if (format === null || tenant === null) throw new SaringError('NOT_FOUND');
        const month = query.bulan ?? monthOf(new Date(), tenant.timeZone);
        const file = await monthlyReport(context, tenant, { month, format, language });
        return bytes(file.type, file.bytes, {
          'Content-Disposition': `attachment; filename="kim-${tenant.slug}-${month}.${format}"`,
          'Cache-Control': 'no-store',
        });
      },
    }),
  ];
}

/** `2026-11`, where the office is. */
const monthOf = (date: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' }).format(date);
