import {
  appendLog,
  findPartner,
  type PartnerRow,
  type Tenant,
  updatePartner,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import {
  bytes,
  type Call,
  page,
  parseInput,
  type Reply,
  type Route,
  restricted,
  route,
} from '@saring/web';
import { z } from 'zod';
import { Form, field, frameOf } from '../console/access.ts';
import { formProblem } from '../console/form-problem.ts';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { PartnershipPage } from './overview-page.tsx';
import { PartnerPage } from './partner-page.tsx';
import { words } from './words.ts';

const SEE = restricted({ roles: ['TENANT_ADMIN', 'AUDITOR', 'OPERATOR'] });
const Month = z.object({
  bulan: z
    .string()
    .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/u)
    .optional(),
});
const Id = z.object({ id: z.uuid() });
type AnyCall = Pick<Call<unknown, unknown, unknown>, 'language' | 'principal'>;

/** What was agreed; an empty field is nothing. */
const Agreement = z
  .object({
    number: z.string().trim().max(100).nullable(),
    from: z.iso.date().nullable(),
    until: z.iso.date().nullable(),
    itemsPerMonth: z.coerce.number().int().min(1).max(1000).nullable(),
    hoursToPublish: z.coerce.number().int().min(1).max(8760).nullable(),
  })
  .refine(({ from, until }) => from === null || until === null || until >= from, {
    path: ['until'],
  });

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
  const showPartner = async (
    call: AnyCall,
    id: string,
    month: string | undefined,
    notice: { text: string; bad: boolean } | null,
    status = 200,
  ): Promise<Reply> => {
    const tenant = await officeOf(call);
    const partner = await partnerOf(tenant, id);
    return page(
      <PartnerPage
        {...frameOf(context, call)}
        partner={partner}
        usage={await usage.load(tenant, month ?? thisMonth(tenant.timeZone), partner.id)}
        timeZone={tenant.timeZone}
        mayChange={call.principal?.roles.includes('TENANT_ADMIN') ?? false}
        notice={notice}
      />,
      status,
    );
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
        return page(<PartnershipPage {...frameOf(context, call)} usage={loaded} />);
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
      handle: (call) => showPartner(call, call.params.id, call.query.bulan, null),
    }),
    route({
      method: 'post',
      path: '/konsol/kemitraan/{id}',
      kind: 'page',
      access: restricted({ roles: ['TENANT_ADMIN'] }),
      summary: 'Change an agreement',
      params: Id,
      query: Month,
      body: Form,
      handle: async (call) => {
        const { id } = call.params;
        try {
          await storeAgreement(context, call, id);
        } catch (error) {
          const { text, status } = formProblem(error, call.language);
          return showPartner(call, id, call.query.bulan, { text, bad: true }, status);
        }
        const notice = { text: words(call.language).saved, bad: false };
        return showPartner(call, id, call.query.bulan, notice);
      },
    }),
  ];
}

async function storeAgreement(
  { database }: Pick<ReviewContext, 'database'>,
  call: AnyCall & { readonly body: Form },
  id: string,
): Promise<void> {
  const { tenantId, actor } = signerOf(call.principal);
  const typed = Object.fromEntries(
    ['number', 'from', 'until', 'itemsPerMonth', 'hoursToPublish'].map((name) => [
      name,
      field(call.body, name) ?? null,
    ]),
  );
  const agreed = parseInput(Agreement, typed, 'body');
  const dated = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));
  await database.withTenant(tenantId, async (tx) => {
    if ((await findPartner(tx, id)) === null) throw new SaringError('NOT_FOUND');
    await updatePartner(tx, id, {
      agreementNumber: agreed.number,
      agreementFrom: dated(agreed.from),
      agreementUntil: dated(agreed.until),
      agreementItemsPerMonth: agreed.itemsPerMonth,
      agreementHoursToPublish: agreed.hoursToPublish,
    });
    const subject = `partner:${id}`;
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'partner.agreed',
      subject,
      data: { ...agreed },
    });
  });
}

/** `2026-11`, where the office is. */
const thisMonth = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' }).format(
    new Date(),
  );
