// `npm run test:attacks`: a sample of hostile strings on every field of every route, which takes
// minutes; `-- --whole` takes every string of the shared lists, which takes hours.
import { bin, prepare, ROOT, run } from './steps.mjs';

await prepare((line) => console.log(line));
try {
  await run(bin('vitest'), ['run', '--test-timeout=0', 'test/attacks'], {
    cwd: ROOT,
    env: { ...process.env, SARING_ATTACKS: process.argv.includes('--whole') ? 'whole' : 'sample' },
  });
} catch {
  process.exit(1);
}
