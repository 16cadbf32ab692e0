import type { Tx } from './client.ts';

/** What happened to these subjects, newest first, with the names of the people who did it. */
export async function historyOf(tx: Tx, subjects: readonly string[], limit: number) {
  const rows = await tx.logEntry.findMany({
    where: { subject: { in: [...subjects] } },
    orderBy: { seq: 'desc' },
    take: limit,
    select: { seq: true, at: true, actor: true, action: true, subject: true },
  });
  const ids = rows.flatMap(({ actor }) => /^account:(.+)$/u.exec(actor)?.[1] ?? []);
  const people = await tx.account.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  });
  const names = new Map(people.map((person) => [`account:${person.id}`, person.displayName]));
  return rows.map((row) => ({ ...row, name: names.get(row.actor) ?? row.actor }));
}
