import { findPartner, listPartners, type PartnerRow, type Tenant } from '@saring/database';
import { SaringError } from '@saring/domain';
import { bytes, type Call, page, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import { frameOf } from '../console/access.ts';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { PartnershipPage } from './overview-page.tsx';
import { PartnerPage } from './partner-page.tsx';

const SEE = restricted({ roles: ['TENANT_ADMIN', 'AUDITOR', 'OPERATOR'] });
const Month = z.object({
  bulan: z
    .string()
    .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/u)
    .optional(),
});
const Id = z.object({ id: z.uuid() });
type AnyCall = Pick<Call<unknown, unknown, unknown>, 'language' | 'principal'>;

/** `/konsol/kemitraan`: the partnership against its agreements, and its sheets. */
export function partnershipRoutes(context: ReviewContext): Route[] {
  const { database, usage } = context;
  const officeOf = async (call: AnyCall): Promise<Tenant> => {
    const tenant = await context.tenants.byId(signerOf(call.principal).tenantId);
    if (tenant === null) throw new SaringError('NOT_FOUND');
    return tenant;
  };
  const partnerOf = async (tenant: Tenant, id: string): Promise<PartnerRow> => {
    const partner = await database.withTenant(tenant.id, (tx) => findPartner(tx, id));
    if (partner === null) throw new SaringError('NOT_FOUND');
    return partner;
  };
  return [
    route({
      method: 'get',
      path: '/konsol/kemitraan',
      kind: 'page',
      access: SEE,
      summary: 'Media partnership against its agreements',
      query: Month,
      handle: async (call) => {
        const tenant = await officeOf(call);
        const month = call.query.bulan ?? thisMonth(tenant.timeZone);
        const loaded = await usage.load(tenant, month, null);
        const makesLinks = call.principal?.roles.includes('TENANT_ADMIN') ?? false;
        const partners = makesLinks ? await database.withTenant(tenant.id, listPartners) : [];
        return page(
          <PartnershipPage
            {...frameOf(context, call)}
            usage={loaded}
            asking={partners.filter(({ loginAskedAt }) => loginAskedAt !== null).length}
          />,
        );
      },
    }),
    route({
      method: 'get',
      path: '/konsol/kemitraan/lembar/{format}',
      kind: 'page',
      access: SEE,
      summary: 'Monthly usage sheet as PDF, XLSX or CSV',
      params: z.object({ format: z.enum(['pdf', 'xlsx', 'csv']) }),
      query: Month.extend({ media: z.uuid().optional() }),
      handle: async (call) => {
        const { format } = call.params;
        const { bulan, media } = call.query;
        const tenant = await officeOf(call);
        if (media !== undefined) await partnerOf(tenant, media);
        const month = bulan ?? thisMonth(tenant.timeZone);
        const loaded = await usage.load(tenant, month, media ?? null);
        const file = await usage.file(tenant, loaded, format);
        return bytes(file.type, file.bytes, {
          'Content-Disposition': `attachment; filename="kemitraan-${tenant.slug}-${month}.${format}"`,
          'Cache-Control': 'no-store',
        });
      },
    }),
    route({
      method: 'get',
      path: '/konsol/kemitraan/{id}',
      kind: 'page',
      access: SEE,
      summary: 'One outlet against its agreement',
      params: Id,
      query: Month,
      handle: async (call) => {
        const tenant = await officeOf(call);
        const partner = await partnerOf(tenant, call.params.id);
        const month = call.query.bulan ?? thisMonth(tenant.timeZone);
        return page(
          <PartnerPage
            {...frameOf(context, call)}
            partner={partner}
            usage={await usage.load(tenant, month, partner.id)}
            timeZone={tenant.timeZone}
          />,
        );
      },
    }),
  ];
}

/** `2026-11`, where the office is. */
const thisMonth = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' }).format(
    new Date(),
  );
