import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A folder of real material that is used where it is present and never committed: `SARING_SHARED`,
 * or `../shared` beside the repository.
 *
 * @returns its path, or `null` after saying that the tests that need it are skipped
 */
export function sharedFolder(name: string): string | null {
  const shared = process.env.SARING_SHARED ?? resolve(import.meta.dirname, '../../../shared');
  const folder = resolve(shared, name);
  if (existsSync(folder)) return folder;
  process.stderr.write(`skipped: no ${folder} (set SARING_SHARED to the folder that holds it)\n`);
  return null;
}
