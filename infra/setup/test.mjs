// `npm test`: the whole suite on the embedded PostgreSQL, and what depends on the queue once more
// on Redis where there is one.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, prepare, ROOT, run } from './steps.mjs';

await prepare((line) => console.log(line));
const filters = process.argv.slice(2);
let failed = false;

console.log('Tests on the embedded PostgreSQL');
failed = !(await vitest(filters, {}));

const redis = await findRedis();
if (redis.url === null) {
  console.log(`SKIPPED: the queue tests on Redis (${redis.why})`);
} else {
  console.log('Queue tests once more on Redis');
  failed = !(await vitest(['.queue.test.ts'], { SARING_TEST_REDIS_URL: redis.url })) || failed;
  redis.stop();
}
process.exit(failed ? 1 : 0);

async function vitest(args, env) {
  try {
    await run(bin('vitest'), ['run', ...args], { cwd: ROOT, env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
}

/** `REDIS_URL`, else a server of our own on a free port, else none. */
async function findRedis() {
  if (process.env.REDIS_URL) return { url: process.env.REDIS_URL, stop: () => {} };
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    return { url: null, why: 'redis-server is not on the PATH and REDIS_URL is not set' };
  }
  const folder = mkdtempSync(join(tmpdir(), 'saring-redis-'));
  const port = await freePort();
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
    { stdio: 'ignore' },
  );
  for (let tries = 0; tries < 50; tries += 1) {
    if (spawnSync('redis-cli', ['-p', String(port), 'ping']).stdout?.includes('PONG')) break;
    await new Promise((next) => setTimeout(next, 100));
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () => {
      server.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
