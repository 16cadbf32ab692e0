import { type Network, systemNetwork } from './network.ts';
import { readProxy } from './proxy.ts';
import { safeFetch } from './safe-fetch.ts';
import type { Door, DoorPolicy } from './types.ts';
import { userAgentOf } from './user-agent.ts';

/** Parts that tests replace. */
export interface DoorParts {
  readonly network?: Network;
  /** Certificate authorities trusted beside the system's, PEM. */
  readonly authorities?: readonly string[];
}

/**
 * Makes the one way out. It keeps nothing between requests: every hop has a connection of its own,
 * opened after all checks and closed after its answer. The proxy variables of the environment
 * (`HTTP_PROXY` and its like) play no part; only the operator's policy does.
 */
export function createDoor(policy: DoorPolicy, parts: DoorParts = {}): Door {
  const userAgent = userAgentOf(policy.contact);
  const context = {
    policy: {
      allow: policy.allow.map((entry) => entry.toLowerCase()),
      extraPorts: policy.extraPorts,
    },
    route: {
      network: parts.network ?? systemNetwork,
      proxy: readProxy(policy.proxy),
      authorities: parts.authorities ?? [],
      userAgent,
    },
  };
  return { userAgent, safeFetch: (request) => safeFetch(request, context) };
}
