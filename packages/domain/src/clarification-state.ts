import type { StateMachine } from './state-machine.ts';

export const CLARIFICATION_STATES = [
  'DRAFT',
  'PUBLISHED',
  'CORRECTED',
  'WITHDRAWN',
  'EXPIRED',
] as const;

export type ClarificationState = (typeof CLARIFICATION_STATES)[number];

/** States the public may see. A withdrawn page stays, with its reason. */
export const PUBLIC_CLARIFICATION_STATES = [
  'PUBLISHED',
  'CORRECTED',
  'WITHDRAWN',
  'EXPIRED',
] as const satisfies ClarificationState[];

export type ClarificationAction = 'publish' | 'correct' | 'withdraw' | 'expire';

/** The life of a published text. Versions are appended, never changed and never deleted. */
export const CLARIFICATION_MACHINE: StateMachine<ClarificationState, ClarificationAction> = {
  name: 'clarification',
  initial: 'DRAFT',
  states: CLARIFICATION_STATES,
  transitions: [
    { action: 'publish', from: ['DRAFT'], to: 'PUBLISHED', by: ['EDITOR'] },
    { action: 'correct', from: ['PUBLISHED', 'CORRECTED'], to: 'CORRECTED', by: ['EDITOR'] },
    { action: 'withdraw', from: ['PUBLISHED', 'CORRECTED'], to: 'WITHDRAWN', by: ['EDITOR'] },
    { action: 'expire', from: ['PUBLISHED', 'CORRECTED'], to: 'EXPIRED', by: ['MACHINE'] },
  ],
};

export const CLARIFICATION_STATE: Readonly<
  Record<ClarificationState, { readonly id: string; readonly en: string }>
> = {
  DRAFT: { id: 'Konsep', en: 'Draft' },
  PUBLISHED: { id: 'Terbit', en: 'Published' },
  CORRECTED: { id: 'Diralat', en: 'Corrected' },
  WITHDRAWN: { id: 'Ditarik', en: 'Withdrawn' },
  EXPIRED: { id: 'Tidak berlaku lagi', en: 'Expired' },
};
