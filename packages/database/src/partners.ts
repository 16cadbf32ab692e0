import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';

const select = {
  id: true,
  name: true,
  medium: true,
  website: true,
  pressCouncilStatus: true,
  pressCouncilAsOf: true,
  receiveWay: true,
  editions: true,
  onboardedAt: true,
  createdAt: true,
  endedAt: true,
  linksValidFrom: true,
  loginAskedAt: true,
  agreementNumber: true,
  agreementFrom: true,
  agreementUntil: true,
  agreementItemsPerMonth: true,
  agreementHoursToPublish: true,
} satisfies Prisma.PartnerSelect;

export type PartnerRow = Prisma.PartnerGetPayload<{ select: typeof select }>;

export interface NewPartner {
  readonly tenantId: string;
  readonly name: string;
  readonly medium: 'PRINT' | 'ONLINE' | 'RADIO';
  readonly website: string | null;
  /** Since when it is a partner; now when absent. */
  readonly createdAt?: Date;
}

export async function createPartner(tx: Tx, partner: NewPartner): Promise<string> {
  const id = uuid();
  const { createdAt } = partner;
  await tx.partner.create({
    data: { id, ...partner, ...(createdAt === undefined ? {} : { linksValidFrom: createdAt }) },
  });
  return id;
}

/** The partners of a tenant by name, those whose partnership is over too. */
export async function listPartners(tx: Tx): Promise<PartnerRow[]> {
  return tx.partner.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], select });
}

/** One partner; `null` when there is none of this id. */
export async function findPartner(tx: Tx, id: string): Promise<PartnerRow | null> {
  return tx.partner.findUnique({ where: { id }, select });
}

/** The partner of this name, however it is capitalised, while its partnership lasts. */
export async function findPartnerByName(tx: Tx, name: string): Promise<PartnerRow | null> {
  return tx.partner.findFirst({
    where: { name: { equals: name.trim(), mode: 'insensitive' }, endedAt: null },
    select,
  });
}

export type PartnerChange = Partial<Omit<PartnerRow, 'id' | 'createdAt'>>;

/** Changes what is given. */
export async function updatePartner(tx: Tx, id: string, change: PartnerChange): Promise<void> {
  await tx.partner.update({ where: { id }, data: change, select: { id: true } });
}

export interface PartnerNoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly data: unknown;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** What a partner should know, newest first. */
export async function listPartnerNotices(tx: Tx, partnerId: string): Promise<PartnerNoticeRow[]> {
  return tx.partnerNotice.findMany({
    where: { partnerId },
    orderBy: { createdAt: 'desc' },
    take: 100,
    select: { id: true, kind: true, data: true, createdAt: true, readAt: true },
  });
}

/** Tells a partner something; public facts only. */
export async function createPartnerNotice(
  tx: Tx,
  notice: {
    readonly tenantId: string;
    readonly partnerId: string;
    readonly kind: 'RECALL';
    readonly data: Prisma.InputJsonObject;
    readonly createdAt: Date;
  },
): Promise<void> {
  await tx.partnerNotice.create({ data: { id: uuid(), ...notice }, select: { id: true } });
}
