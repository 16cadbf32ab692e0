import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';

/** Where a group can be reached; `VISIT` stands for meeting people. */
export const KIM_CHANNELS = ['WHATSAPP', 'TELEGRAM', 'KIM_APP', 'VISIT'] as const;
export type KimChannel = (typeof KIM_CHANNELS)[number];

export interface NewKimGroup {
  readonly tenantId: string;
  readonly name: string;
  /** Kemendagri codes. */
  readonly districtCode: string;
  readonly villageCode: string | null;
  /** At the national KIM platform. */
  readonly registrationNumber?: string | null;
  readonly channels?: readonly KimChannel[];
  readonly trainedOn?: Date | null;
  readonly mentorId?: string | null;
  readonly members?: readonly { readonly name: string; readonly task: string }[];
  readonly createdAt?: Date;
}

/** Adds a group with its members; returns its id. Fails as a duplicate for a name that is taken. */
export async function createKimGroup(tx: Tx, group: NewKimGroup): Promise<string> {
  const id = uuid();
  const { members = [], channels = [], ...rest } = group;
  await tx.kimGroup.create({
    data: { id, channels: [...channels], ...rest },
    select: { id: true },
  });
  await putMembers(tx, group.tenantId, id, members);
  return id;
}

/** Writes a group anew, with the members it has now. */
export async function changeKimGroup(
  tx: Tx,
  id: string,
  { members = [], channels = [], tenantId, ...rest }: NewKimGroup,
): Promise<void> {
  await tx.kimGroup.update({
    where: { id },
    data: { channels: [...channels], ...rest },
    select: { id: true },
  });
  await tx.kimMember.deleteMany({ where: { groupId: id } });
  await putMembers(tx, tenantId, id, members);
}

async function putMembers(
  tx: Tx,
  tenantId: string,
  groupId: string,
  members: readonly { readonly name: string; readonly task: string }[],
): Promise<void> {
  await tx.kimMember.createMany({
    data: members.map((member) => ({ id: uuid(), tenantId, groupId, ...member })),
    skipDuplicates: true,
  });
}

/** All groups of an office by name. */
export function listKimGroups(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.kimGroup.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
}

export function findKimGroup(tx: Tx, id: string): Promise<{ id: string; name: string } | null> {
  return tx.kimGroup.findUnique({ where: { id }, select: { id: true, name: true } });
}

const recordSelect = {
  id: true,
  name: true,
  districtCode: true,
  villageCode: true,
  registrationNumber: true,
  channels: true,
  trainedOn: true,
  mentorId: true,
  createdAt: true,
  members: { select: { name: true, task: true }, orderBy: { name: 'asc' } },
  _count: { select: { contacts: true } },
} satisfies Prisma.KimGroupSelect;

/** A group as the register has it. */
export type KimGroupRecord = Prisma.KimGroupGetPayload<{ select: typeof recordSelect }>;

/** The register of an office by name. */
export const kimRegister = (tx: Tx): Promise<KimGroupRecord[]> =>
  tx.kimGroup.findMany({ select: recordSelect, orderBy: { name: 'asc' } });

/** One group of the register; `null` when there is none. */
export const kimGroupRecord = (tx: Tx, id: string): Promise<KimGroupRecord | null> =>
  tx.kimGroup.findUnique({ where: { id }, select: recordSelect });
