import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';

export interface NewPartner {
  readonly tenantId: string;
  readonly name: string;
  readonly medium: 'PRINT' | 'ONLINE' | 'RADIO';
  readonly website: string | null;
}

export async function createPartner(tx: Tx, partner: NewPartner): Promise<string> {
  const id = uuid();
  await tx.partner.create({ data: { id, ...partner } });
  return id;
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
