// `npm run test:upgrade -- REF`: builds another version of the program (a tag or commit of this
// clone) in a folder of its own and lets it work beside this one on this one's schema, as machines do
// that are upgraded one after the other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, giveUp, prepare, ROOT, run } from './steps.mjs';

const ref = process.argv[2];
if (ref === undefined) giveUp('Say which version is the old one: npm run test:upgrade -- REF');
await prepare((line) => console.log(line));
const folder = join(mkdtempSync(join(tmpdir(), 'saring-old-')), 'saring');
try {
  await run('git', ['worktree', 'add', '--quiet', '--detach', folder, ref], { cwd: ROOT });
  await run(process.execPath, ['infra/setup/build.mjs'], { cwd: folder });
  await run(bin('vitest'), ['run', 'test/upgrade'], {
    cwd: ROOT,
    env: { ...process.env, SARING_OLD_VERSION: folder },
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await run('git', ['worktree', 'remove', '--force', folder], { cwd: ROOT }).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}
