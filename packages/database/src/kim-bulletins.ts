import type { Tx } from './client.ts';

/** Weeks that the board's page lists. */
const MOST = 52;

/** The sheets of an office, newest first. */
export const kimBulletins = (tx: Tx): Promise<{ week: Date; sha256: string; bytes: number }[]> =>
  tx.kimBulletin.findMany({
    orderBy: { week: 'desc' },
    take: MOST,
    select: { week: true, sha256: true, bytes: true },
  });

/** Notes the sheet of a week; one that is there already stays. */
export async function noteKimBulletin(
  tx: Tx,
  bulletin: {
    readonly tenantId: string;
    readonly week: Date;
    readonly sha256: string;
    readonly bytes: number;
  },
): Promise<void> {
  await tx.kimBulletin.createMany({ data: [bulletin], skipDuplicates: true });
}
