import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RunAs } from './identity.ts';

/** Starts a PostgreSQL program with its output in the open file `log`. */
export function startProgram(
  identity: RunAs,
  program: string,
  args: readonly string[],
  log: number,
): ChildProcess {
  const [command = program, ...rest] = [...identity.wrapper, program, ...args];
  return spawn(command, rest, {
    // A process group of its own: Ctrl-C reaches us first, and we stop it in our order.
    detached: true,
    stdio: ['ignore', log, log],
    cwd: dirname(program),
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    ...(identity.uid === null ? {} : { uid: identity.uid }),
    ...(identity.gid === null ? {} : { gid: identity.gid }),
  });
}

/** Why a program ended, in one plain sentence, from the end of its log. */
export async function explainFailure(logPath: string, folder: string): Promise<string> {
  const tail = (await readFile(logPath, 'utf8').catch(() => '')).slice(-2000);
  if (/No space left on device/u.test(tail)) return `The disk that holds ${folder} is full.`;
  if (/Permission denied/u.test(tail)) return `PostgreSQL may not write in ${folder}.`;
  const last = tail.trim().split('\n').at(-1) ?? '';
  return `The embedded PostgreSQL did not start (${last}); its log is ${logPath}.`;
}
