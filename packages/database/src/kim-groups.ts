import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';

export interface NewKimGroup {
  readonly tenantId: string;
  readonly name: string;
  /** Kemendagri codes. */
  readonly districtCode: string;
  readonly villageCode: string | null;
}

export async function createKimGroup(tx: Tx, group: NewKimGroup): Promise<string> {
  const id = uuid();
  await tx.kimGroup.create({ data: { id, ...group }, select: { id: true } });
  return id;
}

/** All groups of an office by name. */
export function listKimGroups(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.kimGroup.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
}

export function findKimGroup(tx: Tx, id: string): Promise<{ id: string; name: string } | null> {
  return tx.kimGroup.findUnique({ where: { id }, select: { id: true, name: true } });
}
