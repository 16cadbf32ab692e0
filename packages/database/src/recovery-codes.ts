import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';

/** Replaces a person's recovery codes; of each only a keyed hash is kept. */
export async function replaceRecoveryCodes(
  tx: Tx,
  owner: { readonly tenantId: string; readonly accountId: string },
  hashes: readonly string[],
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { accountId: owner.accountId } });
  await tx.recoveryCode.createMany({
    data: hashes.map((codeHash) => ({ id: uuid(), ...owner, codeHash })),
  });
}

/** True for the one who uses the code first. */
export async function takeRecoveryCode(
  tx: Tx,
  accountId: string,
  codeHash: string,
): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { accountId, codeHash, usedAt: null },
    data: { usedAt: new Date() },
  });
  return count === 1;
}

export async function countRecoveryCodes(tx: Tx, accountId: string): Promise<number> {
  return tx.recoveryCode.count({ where: { accountId, usedAt: null } });
}
