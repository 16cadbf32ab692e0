import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataOwner, type RunAs } from './identity.ts';
import { explainFailure, startProgram } from './program.ts';

/** Superuser of the embedded cluster. Only migrations and administration use it. */
export const OWNER = 'saring_owner';

/**
 * Makes the cluster on first use and returns the owner's password.
 *
 * @throws Error in one plain sentence when it cannot be made
 */
export async function ensureCluster(
  folder: string,
  cluster: string,
  initdb: string,
  identity: RunAs,
): Promise<string> {
  const passwordFile = join(folder, 'owner-password');
  const ready = existsSync(join(cluster, 'PG_VERSION')) && existsSync(passwordFile);
  if (ready) return readFile(passwordFile, 'utf8');
  // Half a cluster is left behind when the first start was interrupted; nothing is in it yet.
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  const owner = dataOwner();
  await writeFile(`${passwordFile}.new`, password, { mode: 0o600 });
  if (owner !== null) {
    chownSync(cluster, owner.uid, owner.gid);
    chownSync(`${passwordFile}.new`, owner.uid, owner.gid);
  }
  const output = join(folder, 'initdb.log');
  const log = openSync(output, 'w', 0o600);
  const child = startProgram(
    identity,
    initdb,
    [
      ...['-D', cluster, '-U', OWNER, '--auth=scram-sha-256', `--pwfile=${passwordFile}.new`],
      // Independent of the machine's locales, and sorted the same everywhere.
      ...['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ],
    log,
  );
  closeSync(log);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(await explainFailure(output, folder));
  await writeFile(passwordFile, password, { mode: 0o600 });
  await rm(`${passwordFile}.new`);
  return password;
}
