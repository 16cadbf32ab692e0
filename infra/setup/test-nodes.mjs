// `npm run test:nodes [-- VERSION ...]`: the whole suite on other versions of Node (22 and 24 if none
// are named), each from the npm registry, in a copy of the last commit: what is installed here stays.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT, run } from './steps.mjs';

const named = process.argv.slice(2);
for (const version of named.length > 0 ? named : ['22', '24']) {
  const folder = mkdtempSync(join(tmpdir(), 'saring-node-'));
  const copy = join(folder, 'saring');
  const name = `node-${process.platform}-${process.arch}`;
  console.log(`\nNode ${version}`);
  try {
    await run('npm', ['install', '--silent', '--prefix', folder, `${name}@${version}`]);
    await run('git', ['worktree', 'add', '--quiet', '--detach', copy, 'HEAD'], { cwd: ROOT });
    const bin = join(folder, 'node_modules', name, 'bin');
    await run('npm', ['test'], {
      cwd: copy,
      env: {
        // The copy lies elsewhere; what is beside this one counts for it too.
        SARING_SHARED: join(ROOT, '../shared'),
        ...process.env,
        PATH: `${bin}${delimiter}${process.env.PATH}`,
      },
    });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await run('git', ['worktree', 'remove', '--force', copy], { cwd: ROOT }).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}
