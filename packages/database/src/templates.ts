import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';

export interface TemplateRow {
  readonly id: string;
  readonly name: string;
  readonly body: string;
}

const select = { id: true, name: true, body: true } as const;

export async function listTemplates(tx: Tx): Promise<TemplateRow[]> {
  return tx.messageTemplate.findMany({ select, orderBy: { name: 'asc' } });
}

/** Writes a template under its name, over an older one of that name. */
export async function saveTemplate(
  tx: Tx,
  template: { readonly tenantId: string; readonly name: string; readonly body: string },
): Promise<string> {
  const { tenantId, name, body } = template;
  const row = await tx.messageTemplate.upsert({
    where: { tenantId_name: { tenantId, name } },
    create: { id: uuid(), tenantId, name, body },
    update: { body, updatedAt: new Date() },
    select: { id: true },
  });
  return row.id;
}

export async function deleteTemplate(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.messageTemplate.deleteMany({ where: { id } });
  return count === 1;
}
