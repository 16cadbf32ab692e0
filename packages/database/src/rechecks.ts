import type { Tx } from './client.ts';

export interface Recheck {
  readonly at: Date;
  readonly note: string;
}

/** Sets the date on which a published claim must be looked at again; `null` takes it away. */
export async function writeRecheck(
  tx: Tx,
  clarificationId: string,
  recheck: Recheck | null,
): Promise<void> {
  await tx.clarification.update({
    where: { id: clarificationId },
    data: { recheckAt: recheck?.at ?? null, recheckNote: recheck?.note ?? null },
    select: { id: true },
  });
}

export async function recheckOf(tx: Tx, clarificationId: string): Promise<Recheck | null> {
  const row = await tx.clarification.findUnique({
    where: { id: clarificationId },
    select: { recheckAt: true, recheckNote: true },
  });
  if (row === null || row.recheckAt === null) return null;
  return { at: row.recheckAt, note: row.recheckNote ?? '' };
}
