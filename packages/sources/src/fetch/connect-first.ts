import type { Connection, Network } from './network.ts';

/** Head start of each address before the next one is tried beside it (RFC 8305 says 150 to 250). */
const STAGGER_MS = 250;

/**
 * Connects to the first address that answers. The next is tried when one fails or keeps silent for
 * a moment, so a dead address costs little.
 *
 * @returns the connection and the address it was asked for
 * @throws the last socket error when all fail, or the signal's reason
 */
export function connectFirst(
  addresses: readonly string[],
  port: number,
  network: Network,
  signal: AbortSignal,
): Promise<Connection & { readonly address: string }> {
  return new Promise((resolve, reject) => {
    const attempts = new Set<AbortController>();
    let next = 0;
    let over = false;
    let timer: NodeJS.Timeout | undefined;

    const finish = (settle: () => void, winner?: AbortController) => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      for (const attempt of attempts) if (attempt !== winner) attempt.abort();
      settle();
    };
    const stop = () => finish(() => reject(signal.reason));

    const start = () => {
      clearTimeout(timer);
      const address = addresses[next++];
      if (address === undefined) return;
      const attempt = new AbortController();
      attempts.add(attempt);
      timer = setTimeout(start, STAGGER_MS);
      network.connect(address, port, attempt.signal).then(
        (connection) => {
          if (over) connection.socket.destroy();
          else finish(() => resolve({ ...connection, address }), attempt);
        },
        (error: unknown) => {
          attempts.delete(attempt);
          if (over) return;
          if (attempts.size === 0 && next >= addresses.length) finish(() => reject(error));
          else start();
        },
      );
    };

    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    else start();
  });
}
