import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { MEMORY_VARIABLE } from './messages.ts';

/** A picture is read when nothing more urgent runs. */
const NICE = 5;

/**
 * Starts the process that touches pictures: the compiled file beside this one or, when the sources
 * run directly (tests, benches), the TypeScript file through tsx. It is given no environment: it
 * needs no address and no secret.
 */
export function startProcess(memoryMb: number): ChildProcess {
  const direct = import.meta.url.endsWith('.ts');
  const entry = new URL(direct ? './entry.ts' : './entry.js', import.meta.url);
  const loader = direct
    ? ['--import', import.meta.resolve('tsx'), '--conditions=saring-source']
    : [];
  return fork(fileURLToPath(entry), [], {
    execArgv: [...loader, '--max-old-space-size=256'],
    env: { [MEMORY_VARIABLE]: String(memoryMb), SARING_PICTURE_NICE: String(NICE) },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
