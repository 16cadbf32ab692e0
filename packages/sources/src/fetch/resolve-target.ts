import { type Deadline, within } from './deadline.ts';
import { asFault, FetchFault } from './fault.ts';
import { isNoSuchName, type Network } from './network.ts';
import { addressFamily, isPublicAddress } from './public-address.ts';
import type { Target } from './url-policy.ts';

/** How many addresses of one name are tried. */
const MAX_TRIED = 4;

/**
 * The addresses a target may be reached at. One answer that is not public refuses the name: whoever
 * mixes private addresses into public answers waits for the second look-up, or the second try.
 *
 * @returns at least one address, IPv4 first: more servers of this country answer on it, and dead
 *   IPv6 routes are common
 * @throws FetchFault
 */
export async function resolveTarget(
  target: Target,
  network: Network,
  dnsMs: number,
  deadline: Deadline,
): Promise<readonly string[]> {
  if (addressFamily(target.host) !== null) return [target.host];
  const answers = await within(deadline, dnsMs, 'DNS_FAILED', (signal) =>
    network.resolve(target.host, signal),
  ).catch((error: unknown) => {
    throw asFault(error, isNoSuchName(error) ? 'DNS_NOT_FOUND' : 'DNS_FAILED');
  });
  if (answers.length === 0) throw new FetchFault('DNS_NOT_FOUND');
  const refused = target.allowed ? undefined : answers.find((each) => !isPublicAddress(each));
  if (refused !== undefined) {
    throw new FetchFault('ADDRESS_REFUSED', { url: target.url.href, detail: refused });
  }
  return [...answers]
    .sort((a, b) => (addressFamily(a) ?? 0) - (addressFamily(b) ?? 0))
    .slice(0, MAX_TRIED);
}
