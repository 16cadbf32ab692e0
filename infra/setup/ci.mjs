// `.ci/run`: `npm test`, then lint, types and everything else that must hold. Each check prints
// nothing while it is green; the first that fails shows its output and ends the run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { bin, prepare, ROOT, run } from './steps.mjs';

/** Debian packages that the browser tests and the queue tests on Redis need. */
const DEBIAN = [
  { program: 'chromium', name: 'chromium' },
  { program: 'redis-server', name: 'redis-server' },
];

const CHECKS = [
  { name: 'build', run: () => prepare(() => {}) },
  {
    name: 'lint and format',
    run: () =>
      quiet(bin('biome'), ['check', '--error-on-warnings', '--diagnostic-level=warn', '.']),
  },
  { name: 'types of the tests', run: () => quiet(bin('tsc'), ['-p', 'test/tsconfig.json']) },
  { name: 'libraries', run: () => quiet('node', ['infra/setup/check-dependencies.mjs']) },
  { name: 'npm test', run: () => quiet('npm', ['test', '--silent']) },
];

installDebianPackages();
let passed = 0;
for (const check of CHECKS) {
  try {
    await check.run();
    passed += 1;
  } catch (error) {
    process.stderr.write(`\n${error.output ?? error.stack}\nFAILED: ${check.name}\n`);
    console.log(`${passed} passed, 1 failed`);
    process.exit(1);
  }
}
console.log(`${passed} passed, 0 failed`);

function quiet(command, args) {
  return run(command, args, {
    cwd: ROOT,
    quiet: true,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
}

/** On a fresh machine where we may; elsewhere the tests that need them say that they are skipped. */
function installDebianPackages() {
  const missing = DEBIAN.filter(({ program }) => spawnSync('which', [program]).status !== 0);
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: 'ignore' });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...missing.map(({ name }) => name));
}
