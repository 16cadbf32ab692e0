import { type Role, SaringError } from '@saring/domain';
import type { Principal, Scope } from './principal.ts';

/**
 * Who may use a route. Every route declares one; there is no default. `roles` is for people,
 * `scopes` for API keys: a key that acts for a person needs both.
 */
export type Access =
  | { readonly kind: 'public' }
  /** The portal: somebody of a media partner, in by a one-time link. */
  | { readonly kind: 'partner' }
  | {
      readonly kind: 'restricted';
      readonly roles: readonly Role[];
      readonly scopes: readonly Scope[];
    };

export const PUBLIC: Access = { kind: 'public' };

export const PARTNERS: Access = { kind: 'partner' };

export function restricted(access: {
  readonly roles?: readonly Role[];
  readonly scopes?: readonly Scope[];
}): Access {
  return { kind: 'restricted', roles: access.roles ?? [], scopes: access.scopes ?? [] };
}

/**
 * Lets `principal` through or refuses.
 *
 * @throws SaringError `UNAUTHENTICATED` for nobody, `FORBIDDEN` for somebody without the right
 */
export function authorize(access: Access, principal: Principal | null): void {
  if (access.kind === 'public') return;
  if (principal === null) throw new SaringError('UNAUTHENTICATED');
  if (access.kind === 'partner') {
    if (principal.via !== 'partner-session') throw new SaringError('FORBIDDEN');
    return;
  }
  const byRole = principal.roles.some((role) => access.roles.includes(role));
  if (principal.via === 'session') {
    if (!byRole) throw new SaringError('FORBIDDEN');
    return;
  }
  const byScope = principal.scopes.some((scope) => access.scopes.includes(scope));
  // A key of a person stays within that person's roles; keys of groups and partners have none.
  const personAllowed = principal.accountId === null || access.roles.length === 0 || byRole;
  if (!byScope || !personAllowed) throw new SaringError('FORBIDDEN');
}
