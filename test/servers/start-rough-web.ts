import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import type { RoughPorts } from './rough-web.ts';

const Ports = z.object({ good: z.number(), hostile: z.record(z.string(), z.number()) });

/** Starts the process of `rough-web.ts`; the loader of this process is handed on. */
export async function startRoughWeb(): Promise<{ ports: RoughPorts; stop: () => void }> {
  const child = fork(new URL('./rough-web.ts', import.meta.url));
  const [message] = await once(child, 'message');
  return { ports: Ports.parse(message), stop: () => child.disconnect() };
}
