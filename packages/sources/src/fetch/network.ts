import { lookup, Resolver } from 'node:dns/promises';
import { connect, type Socket } from 'node:net';
import { isPublicName } from './special-names.ts';

/** A TCP connection and the address that really answered. */
export interface Connection {
  readonly socket: Socket;
  readonly peer: string;
}

/** What the door asks of the operating system. Tests give it a made-up internet. */
export interface Network {
  /**
   * Every address of a name, A and AAAA.
   *
   * @throws an error whose `code` is `ENOTFOUND` or `ENODATA` when there is none, any other error
   *   when no answer could be had
   */
  resolve(name: string, signal: AbortSignal): Promise<readonly string[]>;
  /** Connects to one address; rejects with the socket's own error, or when the signal aborts. */
  connect(address: string, port: number, signal: AbortSignal): Promise<Connection>;
}

export const systemNetwork: Network = { resolve, connect: dial };

/** Whether a look-up was answered, and the answer is that there is nothing. */
export function isNoSuchName(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOTFOUND' || code === 'ENODATA';
}

/**
 * Asks the name servers themselves: the hosts file plays no part, and look-ups do not queue behind
 * each other in the thread pool. Names that only the machine itself can know (an operator allowed
 * `localhost:9000`) go to the machine.
 */
async function resolve(name: string, signal: AbortSignal): Promise<readonly string[]> {
  if (!isPublicName(name)) {
    const found = await lookup(name, { all: true });
    return found.map((each) => each.address);
  }
  const resolver = new Resolver({ timeout: 1000, tries: 2 });
  const cancel = () => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const addresses = answers.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    if (addresses.length > 0) return addresses;
    const reasons = answers.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    throw reasons.find((reason) => !isNoSuchName(reason)) ?? reasons[0];
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function dial(address: string, port: number, signal: AbortSignal): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, signal, noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve({ socket, peer: socket.remoteAddress ?? '' });
    });
  });
}
