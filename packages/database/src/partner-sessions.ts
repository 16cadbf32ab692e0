import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Database, Tx } from './client.ts';

/** Stores a session of the portal; the token itself is known to its holder only. */
export async function createPartnerSession(
  tx: Tx,
  session: { readonly tenantId: string; readonly partnerId: string; readonly tokenHash: string },
): Promise<string> {
  const id = uuid();
  await tx.partnerSession.create({ data: { id, ...session }, select: { id: true } });
  return id;
}

/** Ends a partner's sessions, or one of them. */
export async function revokePartnerSessions(
  tx: Tx,
  partnerId: string,
  id: string | null = null,
): Promise<void> {
  await tx.partnerSession.updateMany({
    where: { partnerId, revokedAt: null, ...(id === null ? {} : { id }) },
    data: { revokedAt: new Date() },
  });
}

const Rows = z.array(
  z
    .object({
      session_id: z.string(),
      tenant_id: z.string(),
      partner_id: z.string(),
      name: z.string(),
    })
    .transform((row) => ({
      id: row.session_id,
      tenantId: row.tenant_id,
      partnerId: row.partner_id,
      name: row.name,
    })),
);
export type FoundPartnerSession = z.infer<typeof Rows>[number];

/** Whose session has this token hash; `null` when it ended or never was. */
export async function findPartnerSession(
  database: Database,
  tokenHash: string,
): Promise<FoundPartnerSession | null> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT * FROM find_partner_session(${tokenHash})`,
  );
  return Rows.parse(rows)[0] ?? null;
}
