import {
  appendLog,
  createPartner,
  findPartner,
  listPartnerKeys,
  type PartnerChange,
  type PartnerRow,
  revokeApiKey,
  revokeOneTimeLinks,
  revokePartnerSessions,
  type Tx,
  updatePartner,
} from '@saring/database';
import { PARTNER_MEDIA, SaringError } from '@saring/domain';
import { filledText } from '@saring/web';
import { z } from 'zod';
import { issueLink } from '../accounts/issue-link.ts';
import type { ReviewContext } from '../context.ts';

/** Who administers: a person of the console, or whoever may run commands on the machine. */
export interface PartnerAdmin {
  readonly tenantId: string;
  readonly actor: string;
}

type Context = Pick<ReviewContext, 'config' | 'database' | 'secrets'>;

export const PartnerInput = z.object({
  name: filledText(200).transform((name) => name.trim()),
  medium: z.enum(PARTNER_MEDIA),
  website: z
    .url({ protocol: /^https?$/u })
    .max(300)
    .nullable(),
});

const Day = z.iso
  .date()
  .nullable()
  .transform((day) => (day === null ? null : new Date(day)));

/** What office and outlet agreed on. */
export const AgreementInput = z
  .object({
    agreementNumber: filledText(100).nullable(),
    agreementFrom: Day,
    agreementUntil: Day,
    agreementItemsPerMonth: z.number().int().min(0).max(10_000).nullable(),
    agreementHoursToPublish: z.number().int().min(1).max(8760).nullable(),
  })
  .refine(
    ({ agreementFrom: from, agreementUntil: until }) =>
      from === null || until === null || from <= until,
    { message: 'must not be before the beginning', path: ['agreementUntil'] },
  );

/**
 * Registers an outlet.
 *
 * @returns its id and the login link to hand over
 * @throws SaringError `ALREADY_EXISTS` for a taken name
 */
export async function invitePartner(
  context: Context,
  admin: PartnerAdmin,
  input: z.infer<typeof PartnerInput>,
): Promise<{ readonly partnerId: string; readonly url: string }> {
  const { tenantId } = admin;
  return context.database.withTenant(tenantId, async (tx) => {
    const partnerId = await createPartner(tx, { tenantId, ...input });
    await log(tx, admin, 'partner.registered', partnerId, { medium: input.medium });
    const link = { tenantId, purpose: 'PARTNER_LOGIN', subjectId: partnerId } as const;
    return { partnerId, url: await issueLink(context, tx, link) };
  });
}

/** A login link for an outlet; the one before stops working. @throws SaringError `NOT_FOUND`, `FORBIDDEN` */
export async function issuePartnerLink(
  context: Context,
  admin: PartnerAdmin,
  partnerId: string,
): Promise<string> {
  const { tenantId } = admin;
  return context.database.withTenant(tenantId, async (tx) => {
    const partner = await known(tx, partnerId);
    if (partner.endedAt !== null) throw new SaringError('FORBIDDEN');
    await updatePartner(tx, partnerId, { loginAskedAt: null });
    await log(tx, admin, 'partner.link_issued', partnerId, {});
    const link = { tenantId, purpose: 'PARTNER_LOGIN', subjectId: partnerId } as const;
    return issueLink(context, tx, link);
  });
}

/** @throws SaringError `NOT_FOUND` */
export async function changeAgreement(
  { database }: Context,
  admin: PartnerAdmin,
  partnerId: string,
  change: z.infer<typeof AgreementInput>,
): Promise<void> {
  await database.withTenant(admin.tenantId, async (tx) => {
    await known(tx, partnerId);
    await updatePartner(tx, partnerId, change satisfies PartnerChange);
    await log(tx, admin, 'partner.agreement_changed', partnerId, {
      from: change.agreementFrom?.toISOString() ?? null,
      until: change.agreementUntil?.toISOString() ?? null,
      itemsPerMonth: change.agreementItemsPerMonth,
      hoursToPublish: change.agreementHoursToPublish,
    });
  });
}

/** Ends every link and session of an outlet, also the addresses it was given. @throws SaringError `NOT_FOUND` */
export async function revokePartnerAccess(
  { database }: Context,
  admin: PartnerAdmin,
  partnerId: string,
): Promise<void> {
  await database.withTenant(admin.tenantId, async (tx) => {
    await known(tx, partnerId);
    await endAccess(tx, partnerId);
    await log(tx, admin, 'partner.access_revoked', partnerId, {});
  });
}

/** Ends a partnership or begins it again. What was recorded stays. @throws SaringError `NOT_FOUND` */
export async function setPartnerEnded(
  { database }: Context,
  admin: PartnerAdmin,
  partnerId: string,
  ended: boolean,
): Promise<void> {
  await database.withTenant(admin.tenantId, async (tx) => {
    await known(tx, partnerId);
    await updatePartner(tx, partnerId, { endedAt: ended ? new Date() : null });
    if (ended) {
      await endAccess(tx, partnerId);
      for (const { id } of await listPartnerKeys(tx, partnerId)) await revokeApiKey(tx, id);
    }
    await log(tx, admin, ended ? 'partner.ended' : 'partner.resumed', partnerId, {});
  });
}

async function endAccess(tx: Tx, partnerId: string): Promise<void> {
  await revokeOneTimeLinks(tx, partnerId);
  await revokePartnerSessions(tx, partnerId);
  await updatePartner(tx, partnerId, { linksValidFrom: new Date() });
}

async function known(tx: Tx, partnerId: string): Promise<PartnerRow> {
  const partner = await findPartner(tx, partnerId);
  if (partner === null) throw new SaringError('NOT_FOUND');
  return partner;
}

const log = (
  tx: Tx,
  { tenantId, actor }: PartnerAdmin,
  action: string,
  partnerId: string,
  data: Parameters<typeof appendLog>[1]['data'],
) => appendLog(tx, { tenantId, actor, action, subject: `partner:${partnerId}`, data });
