import type { Socket } from 'node:net';
import { connectFirst } from './connect-first.ts';
import { type Deadline, within } from './deadline.ts';
import { asFault, FetchFault } from './fault.ts';
import type { HopDraft } from './hop.ts';
import type { Network } from './network.ts';
import { connectProxy, type EgressProxy, openTunnel } from './proxy.ts';
import { addressFamily, canonicalAddress, isPublicAddress } from './public-address.ts';
import { resolveTarget } from './resolve-target.ts';
import { secure } from './tls.ts';
import type { FetchLimits, FetchRequest } from './types.ts';
import type { Target } from './url-policy.ts';

/** What the door is made of; the same for every request. */
export interface RouteContext {
  readonly network: Network;
  readonly proxy: EgressProxy | null;
  /** Certificate authorities trusted beside the system's, PEM. */
  readonly authorities: readonly string[];
}

/** Longest wait for a local look-up when a proxy will look the name up anyway. */
const PROXIED_LOOKUP_MS = 1000;

/**
 * Opens the connection for one hop: names looked up, every answer checked, the address that really
 * answered checked again, and TLS on top. What is learned on the way is written into `hop`.
 *
 * @throws FetchFault
 */
export async function openRoute(
  target: Target,
  hop: HopDraft,
  tls: NonNullable<FetchRequest['tls']>,
  limits: FetchLimits,
  deadline: Deadline,
  context: RouteContext,
): Promise<Socket> {
  const connect = context.proxy === null ? await direct() : await proxied(context.proxy);
  return within(deadline, limits.connectMs, 'CONNECT_TIMEOUT', async (signal) => {
    const socket = await connect(signal);
    signal.addEventListener('abort', () => socket.destroy(), { once: true });
    socket.on('error', () => undefined);
    return target.url.protocol === 'https:' ? wrap(socket) : socket;
  });

  async function direct() {
    const addresses = await resolveTarget(target, context.network, limits.dnsMs, deadline);
    return async (signal: AbortSignal): Promise<Socket> => {
      const { socket, peer, address } = await connectFirst(
        addresses,
        target.port,
        context.network,
        signal,
      ).catch((error: unknown) => {
        throw asFault(error, 'CONNECT_FAILED');
      });
      const ip = canonicalAddress(peer);
      if (ip !== canonicalAddress(address) || !(target.allowed || isPublicAddress(ip))) {
        socket.destroy();
        throw new FetchFault('ADDRESS_REFUSED', { url: target.url.href, detail: `peer ${peer}` });
      }
      hop.address = { ip, family: addressFamily(ip) ?? 4 };
      return socket;
    };
  }

  /** Where the name cannot be looked up here, the proxy decides; a private answer still refuses. */
  async function proxied(proxy: EgressProxy) {
    await resolveTarget(target, context.network, PROXIED_LOOKUP_MS, deadline).catch(
      (error: unknown) => {
        if (error instanceof FetchFault && error.code.startsWith('DNS_')) return;
        throw error;
      },
    );
    return async (signal: AbortSignal): Promise<Socket> => {
      try {
        const socket = await connectProxy(proxy, context.network, context.authorities, signal);
        const tunnel = target.url.protocol === 'https:';
        return tunnel ? await openTunnel(socket, proxy, target, signal) : socket;
      } catch (error) {
        throw asFault(error, 'PROXY_FAILED');
      }
    };
  }

  async function wrap(socket: Socket): Promise<Socket> {
    const { host } = target;
    const secured = await secure(socket, { host, authorities: context.authorities }).catch(
      (error: unknown) => {
        socket.destroy();
        throw asFault(error, 'TLS_FAILED');
      },
    );
    hop.tls = secured.facts;
    if (tls === 'require' && !secured.facts.authorised) {
      secured.socket.destroy();
      throw new FetchFault('TLS_UNTRUSTED', { detail: secured.facts.problem ?? '' });
    }
    return secured.socket;
  }
}
