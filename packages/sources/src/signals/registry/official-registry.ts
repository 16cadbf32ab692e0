import type { OfficialName } from '../look-alike/brands.ts';

export const PLATFORMS = [
  'facebook',
  'instagram',
  'x',
  'tiktok',
  'youtube',
  'telegram',
  'threads',
  'whatsapp-channel',
] as const;
export type Platform = (typeof PLATFORMS)[number];

/** An account on a platform; the handle is lower case, without `@`. */
export interface OfficialAccount {
  readonly platform: Platform;
  readonly handle: string;
  readonly name: string;
}

/** A telephone number, digits only, with country code (`62811...`) or short (`110`). */
export interface OfficialPhone {
  readonly number: string;
  readonly name: string;
}

/** Who is who, as the tenant keeps it. */
export interface OfficialRegistry {
  readonly domains: readonly OfficialName[];
  readonly accounts: readonly OfficialAccount[];
  readonly phones: readonly OfficialPhone[];
  /** When the newest line was checked, `2026-01-01`; `null` if no line says so. */
  readonly asOf: string | null;
}

export const EMPTY_REGISTRY: OfficialRegistry = {
  domains: [],
  accounts: [],
  phones: [],
  asOf: null,
};
