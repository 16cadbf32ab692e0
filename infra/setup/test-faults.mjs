// `npm run test:faults`: the faults alone, on PostgreSQL and, where it is installed, on Redis: 1,000
// submissions through 20 kills; `-- --long` sends 10,000 through 100 kills.
import { spawnSync } from 'node:child_process';
import { bin, prepare, ROOT, run } from './steps.mjs';

await prepare((line) => console.log(line));
const long = process.argv.includes('--long');
const env = { ...process.env, SARING_FAULTS: long ? 'long' : 'short' };
const vitest = (filter, more = {}) =>
  run(bin('vitest'), ['run', '--no-file-parallelism', filter], {
    cwd: ROOT,
    env: { ...env, ...more },
  });
try {
  await vitest('test/faults');
  if (spawnSync('redis-server', ['--version']).status === 0) {
    // Only says that Redis is meant; the storm starts one of its own to empty.
    await vitest('test/faults/storm', { SARING_TEST_REDIS_URL: 'redis://127.0.0.1:6379' });
  } else {
    console.log('SKIPPED: the storm on Redis (redis-server is not on the PATH)');
  }
} catch {
  process.exit(1);
}
