import { FetchFault } from './fault.ts';
import type { DoorPolicy } from './types.ts';
import { readTarget } from './url-policy.ts';

/**
 * Whether the door would refuse an address before it looks anything up: to tell somebody who
 * enters one at once. Where its name leads is checked each time it is opened.
 */
export function refusesAddress(
  url: string,
  policy: Pick<DoorPolicy, 'allow' | 'extraPorts'>,
): boolean {
  try {
    readTarget(url, policy);
    return false;
  } catch (error) {
    if (error instanceof FetchFault) return true;
    throw error;
  }
}
