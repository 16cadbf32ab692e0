import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './wait.ts';

export interface RedisServer {
  readonly url: string;
  /** Runs one command and returns what it printed. */
  command(...words: string[]): string;
  stop(): void;
}

export const redisInstalled = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of the test's own, for faults that would disturb others. */
export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'saring-redis-'));
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  const command = (...words: string[]) =>
    String(spawnSync('redis-cli', ['-p', String(port), ...words]).stdout);
  await until(() => command('ping').includes('PONG'), { what: 'redis' });
  return {
    url: `redis://127.0.0.1:${port}`,
    command,
    stop: () => {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
