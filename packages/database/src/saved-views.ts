import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';

/** A person's saved views of the queue, by name. */
export async function savedViewsOf(tx: Tx, accountId: string) {
  return tx.savedView.findMany({
    where: { accountId },
    orderBy: { name: 'asc' },
    take: 50,
    select: { id: true, name: true, query: true },
  });
}

/** Saves a view under a name; a view of that name is replaced. */
export async function saveView(
  tx: Tx,
  view: {
    readonly tenantId: string;
    readonly accountId: string;
    readonly name: string;
    readonly query: string;
  },
): Promise<void> {
  const { tenantId, accountId, name, query } = view;
  await tx.savedView.upsert({
    where: { tenantId_accountId_name: { tenantId, accountId, name } },
    create: { id: uuid(), ...view },
    update: { query },
    select: { id: true },
  });
}

export async function removeView(tx: Tx, accountId: string, id: string): Promise<void> {
  await tx.savedView.deleteMany({ where: { id, accountId } });
}
