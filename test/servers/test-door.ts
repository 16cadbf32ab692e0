import {
  createDoor,
  type Door,
  type DoorParts,
  type DoorPolicy,
  type FetchFailure,
  type FetchResponse,
  type FetchResult,
} from '@saring/sources';
import type { FakeInternet } from './fake-internet.ts';

/** A door as in production, but for the internet behind it. */
export function openTestDoor(
  net: FakeInternet,
  policy: Partial<DoorPolicy> = {},
  parts: Omit<DoorParts, 'network'> = {},
): Door {
  return createDoor(
    { extraPorts: [], allow: [], proxy: null, contact: 'https://saring.id', ...policy },
    { network: net, ...parts },
  );
}

/** The answer of a request that should have had one. */
export function answerOf(result: FetchResult): FetchResponse {
  if (result.kind === 'failure') throw new Error(`no answer: ${result.code} ${result.detail}`);
  return result;
}

/** The failure of a request that should have had one. */
export function failureOf(result: FetchResult): FetchFailure {
  if (result.kind === 'response') throw new Error(`answered ${result.status} at ${result.url}`);
  return result;
}
