import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { until } from './wait.ts';

export interface RedisServer {
  readonly url: string;
  /** Runs one command and returns what it printed. */
  command(...words: string[]): string;
  /** Kills it and deletes its data folder. */
  destroy(): void;
  /** Starts an empty one on the same port. */
  startAgain(): Promise<void>;
  stop(): void;
}

export const redisInstalled = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of the test's own, for faults that would disturb others. */
export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'saring-redis-'));
  const port = await freePort();
  const run = () => {
    mkdirSync(folder, { recursive: true });
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
    return spawn('redis-server', args, { stdio: 'ignore' });
  };
  let server = run();
  const command = (...words: string[]) =>
    String(spawnSync('redis-cli', ['-p', String(port), ...words]).stdout);
  const answers = () => until(() => command('ping').includes('PONG'), { what: 'redis' });
  const destroy = () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  await answers();
  return {
    url: `redis://127.0.0.1:${port}`,
    command,
    destroy,
    startAgain: async () => {
      server = run();
      await answers();
    },
    stop: destroy,
  };
}
