import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** How to start a PostgreSQL program: PostgreSQL refuses to run as root. */
export interface RunAs {
  readonly uid: number | null;
  readonly gid: number | null;
  /** Put before the program and its arguments; empty when none is needed. */
  readonly wrapper: readonly string[];
}

const SETPRIV = '/usr/bin/setpriv';

/**
 * As an ordinary user: just run. As root: run as `postgres` or `nobody`, whichever exists; no user
 * is ever created. Where a folder above `paths` is closed to that user (a clone under /root, a
 * private temporary folder), it gets the one right to look things up there and no other.
 *
 * @throws Error when root has no such user, or no way to pass the closed folder
 */
export function runAs(paths: readonly string[]): RunAs {
  if (process.getuid?.() !== 0) return { uid: null, gid: null, wrapper: [] };
  const user = ['postgres', 'nobody'].map(findUser).find((found) => found !== null);
  if (user === undefined || user === null) {
    throw new Error('PostgreSQL cannot run as root, and there is no user postgres or nobody.');
  }
  const closed = paths.map((path) => closedFolder(path, user)).find((found) => found !== null);
  if (closed === undefined) return { ...user, wrapper: [] };
  if (!existsSync(SETPRIV)) {
    throw new Error(
      `PostgreSQL cannot run as root, and the folder ${closed} is closed to other users. Start as an ordinary user, or set SARING_DATA_DIR and clone somewhere else.`,
    );
  }
  return {
    uid: null,
    gid: null,
    wrapper: [
      SETPRIV,
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--clear-groups',
      '--inh-caps=+dac_read_search',
      '--ambient-caps=+dac_read_search',
      // access(2) asks with the real user's rights unless this is set.
      '--securebits=+no_setuid_fixup',
    ],
  };
}

/** The user that owns the data when root starts the server; `null` for an ordinary user. */
export function dataOwner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  return findUser('postgres') ?? findUser('nobody');
}

function findUser(name: string): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

function closedFolder(path: string, user: { uid: number; gid: number }): string | null {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return folder;
    if (folder === dirname(folder)) return null;
  }
}
