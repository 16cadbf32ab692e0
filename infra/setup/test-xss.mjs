// `npm run test:xss`: every vector of the shared security folder through the console's pages, not
// only the sample that the suite takes.
import { bin, prepare, ROOT, run } from './steps.mjs';

await prepare((line) => console.log(line));
try {
  await run(bin('vitest'), ['run', 'test/browser/console-xss.test.ts'], {
    cwd: ROOT,
    env: { ...process.env, SARING_XSS: 'whole' },
  });
} catch {
  process.exit(1);
}
