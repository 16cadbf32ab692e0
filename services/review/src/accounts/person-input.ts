import { PERSON_ROLES, type Role, SaringError } from '@saring/domain';
import { filledText } from '@saring/web';
import { z } from 'zod';

const rights = {
  displayName: filledText(120),
  roles: z.array(z.enum(PERSON_ROLES)).min(1).max(PERSON_ROLES.length),
  /** Works for a government body. */
  government: z.boolean(),
};

interface Rights {
  readonly roles: readonly Role[];
  readonly government: boolean;
}

/** The database refuses the same once more. */
function consistent({ roles, government }: Rights, context: z.core.$RefinementCtx): void {
  if (roles.includes('AUDITOR') && roles.length > 1) {
    context.addIssue({
      code: 'custom',
      path: ['roles'],
      message: 'an auditor reads everything and therefore has no other role',
    });
  }
  if (roles.includes('INDEPENDENT_REVIEWER') && government) {
    context.addIssue({
      code: 'custom',
      path: ['government'],
      message: 'a non-government reviewer cannot work for a government body',
    });
  }
}

/** Somebody new. */
export const PersonInput = z
  .object({
    login: z
      .string()
      .trim()
      .toLowerCase()
      .min(3)
      .max(200)
      .regex(/^[^\s\p{Cc}]+$/u),
    ...rights,
  })
  .superRefine(consistent);
export type PersonInput = z.infer<typeof PersonInput>;

/** What may change about somebody; a login name stays. */
export const PersonChange = z.object(rights).superRefine(consistent);
export type PersonChange = z.infer<typeof PersonChange>;

/**
 * Only an operator makes operators, because they stand above the offices.
 *
 * @throws SaringError `FORBIDDEN`
 */
export function requireGrant(granter: readonly Role[], roles: readonly Role[]): void {
  if (roles.includes('OPERATOR') && !granter.includes('OPERATOR')) {
    throw new SaringError('FORBIDDEN', { details: { role: 'OPERATOR' } });
  }
}
