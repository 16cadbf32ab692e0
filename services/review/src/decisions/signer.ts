import { type Role, SaringError } from '@saring/domain';
import type { Principal } from '@saring/web';

/** A person who signs. */
export interface Signer {
  readonly tenantId: string;
  readonly accountId: string;
  readonly actor: string;
  readonly government: boolean;
  readonly roles: readonly Role[];
}

/** @throws SaringError `UNAUTHENTICATED`, `FORBIDDEN` when a key stands for no person */
export function signerOf(principal: Principal | null): Signer {
  if (principal === null) throw new SaringError('UNAUTHENTICATED');
  const { tenantId, accountId, actor, government, roles } = principal;
  if (accountId === null) throw new SaringError('FORBIDDEN');
  return { tenantId, accountId, actor, government, roles };
}
