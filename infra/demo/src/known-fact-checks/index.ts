import type { DemoKnownFactCheck } from '../types.ts';
import { knownFrauds } from './fraud.ts';
import { knownPublicClaims } from './public.ts';

/** Fact-checks by others: always named with their publisher, never as the office's own. */
export const knownFactChecks: readonly DemoKnownFactCheck[] = [
  ...knownFrauds,
  ...knownPublicClaims,
];
