/**
 * Who may act. `MACHINE` is the workers and the sweeper: it has no verdict of its own and
 * no database right to write one.
 */
export const ROLES = [
  'MACHINE',
  'KIM_COORDINATOR',
  'REVIEWER',
  'INDEPENDENT_REVIEWER',
  'EDITOR',
  'AUDITOR',
  'TENANT_ADMIN',
  'OPERATOR',
] as const;

export type Role = (typeof ROLES)[number];

export const ROLE: Readonly<Record<Role, { readonly id: string; readonly en: string }>> = {
  MACHINE: { id: 'Mesin', en: 'Machine' },
  KIM_COORDINATOR: { id: 'Koordinator KIM', en: 'KIM coordinator' },
  REVIEWER: { id: 'Pemeriksa', en: 'Reviewer' },
  INDEPENDENT_REVIEWER: { id: 'Pemeriksa nonpemerintah', en: 'Non-government reviewer' },
  EDITOR: { id: 'Editor', en: 'Editor' },
  AUDITOR: { id: 'Auditor', en: 'Auditor' },
  TENANT_ADMIN: { id: 'Admin instansi', en: 'Office administrator' },
  OPERATOR: { id: 'Operator sistem', en: 'System operator' },
};

/** Roles that weigh evidence and sign decisions. */
export const REVIEWING_ROLES = ['REVIEWER', 'INDEPENDENT_REVIEWER'] as const satisfies Role[];

/** Roles that a person may be given; the machine is nobody. */
export const PERSON_ROLES = [
  'KIM_COORDINATOR',
  'REVIEWER',
  'INDEPENDENT_REVIEWER',
  'EDITOR',
  'AUDITOR',
  'TENANT_ADMIN',
  'OPERATOR',
] as const satisfies Role[];
export type PersonRole = (typeof PERSON_ROLES)[number];

/** Whether a password alone is too little: everybody from the reviewer upwards. */
export const needsSecondFactor = (roles: readonly Role[]): boolean =>
  roles.some((role) => role !== 'KIM_COORDINATOR' && role !== 'MACHINE');
