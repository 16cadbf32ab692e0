import type { Role } from '@saring/domain';

/** Rights that an API key carries. */
export const SCOPES = [
  'submissions:write',
  'cases:read',
  'cases:write',
  'clarifications:read',
  'partner:manage',
  'admin',
] as const;

export type Scope = (typeof SCOPES)[number];

/** Who is asking, once they are known. */
export interface Principal {
  readonly tenantId: string;
  /** How they proved it. */
  readonly via: 'session' | 'api-key' | 'partner-session';
  /** For the decision log: `account:UUID`, `key:UUID` or `partner:UUID`. */
  readonly actor: string;
  readonly accountId: string | null;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly government: boolean;
  /** Empty for a session: a person has all rights of their roles. */
  readonly scopes: readonly Scope[];
  readonly partnerId: string | null;
  readonly kimGroupId: string | null;
  readonly sessionId: string | null;
}
