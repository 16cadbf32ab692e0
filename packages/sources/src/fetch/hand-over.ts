import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';
import { FetchFault } from './fault.ts';

/**
 * A connector for undici that gives it one socket, opened and checked by us, once. undici opens no
 * connection of its own, and a second request over a lost connection fails instead of reconnecting.
 */
export function handOver(socket: Socket): buildConnector.connector {
  let used = false;
  return (_, callback) => {
    const reused = used;
    used = true;
    queueMicrotask(() => {
      if (reused) callback(new FetchFault('DISCONNECTED'), null);
      else callback(null, socket);
    });
  };
}
