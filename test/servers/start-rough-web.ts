import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

/** Loopback ports of the servers of `rough-web.ts`. */
export interface RoughWeb {
  readonly good: number;
  readonly hostile: Readonly<Record<string, number>>;
  stop(): void;
}

const Ports = z.record(z.string(), z.number());

/**
 * Starts honest and hostile servers in a process each, so that they do not slow each other down.
 * The loader of this process is handed on.
 */
export async function startRoughWeb(): Promise<RoughWeb> {
  const [honest, hostile] = await Promise.all([start('good'), start('hostile')]);
  return {
    good: honest.ports.good ?? 0,
    hostile: hostile.ports,
    stop: () => {
      honest.child.disconnect();
      hostile.child.disconnect();
    },
  };
}

async function start(part: 'good' | 'hostile') {
  const child = fork(new URL('./rough-web.ts', import.meta.url), [part]);
  const [message] = await once(child, 'message');
  return { child, ports: Ports.parse(message) };
}
