import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Database, Tx } from './client.ts';

export const LINK_PURPOSES = [
  'INVITATION',
  'PASSWORD_RESET',
  'FULL_RESET',
  'AGENCY_ANSWER',
  'PARTNER_LOGIN',
] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** Stores a link. Older ones for the same subject stop working: only the newest counts. */
export async function createOneTimeLink(
  tx: Tx,
  link: {
    readonly tenantId: string;
    readonly purpose: LinkPurpose;
    readonly subjectId: string;
    readonly tokenHash: string;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await revokeOneTimeLinks(tx, link.subjectId);
  await tx.oneTimeLink.create({ data: { id: uuid(), ...link } });
}

export async function revokeOneTimeLinks(tx: Tx, subjectId: string): Promise<void> {
  await tx.oneTimeLink.updateMany({
    where: { subjectId, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

const Found = z
  .object({
    link_id: z.string(),
    tenant_id: z.string(),
    purpose: z.enum(LINK_PURPOSES),
    subject_id: z.string(),
    used: z.boolean(),
    over: z.boolean(),
  })
  .transform((row) => ({
    id: row.link_id,
    tenantId: row.tenant_id,
    purpose: row.purpose,
    subjectId: row.subject_id,
    used: row.used,
    /** Expired or revoked. */
    over: row.over,
  }));
export type FoundLink = z.infer<typeof Found>;

/** The link with this token hash, used and expired ones too, so that a page can say which it is. */
export async function findOneTimeLink(
  database: Database,
  tokenHash: string,
): Promise<FoundLink | null> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT * FROM find_one_time_link(${tokenHash})`,
  );
  return z.array(Found).parse(rows)[0] ?? null;
}

/** True for the one who uses the link first, while it works. */
export async function takeOneTimeLink(tx: Tx, id: string): Promise<boolean> {
  const now = new Date();
  const { count } = await tx.oneTimeLink.updateMany({
    where: { id, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}
