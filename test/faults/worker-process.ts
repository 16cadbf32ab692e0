import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const BUILT = resolve(import.meta.dirname, '../..');
const MAIN = 'services/standalone/dist/main.js';

/** A worker process as an operator would run it: the built program with some of the stages. */
export interface WorkerProcess {
  readonly pid: number;
  /** Resolves when it says that it works. */
  readonly ready: Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
  /** How it ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

interface WorkerOptions {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly redisUrl?: string | undefined;
  readonly stages: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of another built version of the program. */
  readonly version?: string;
}

/** For tests: a test that fails must not leave its workers behind. */
export function startWorker(options: WorkerOptions): WorkerProcess {
  const worker = spawnWorker(options);
  onTestFinished(() => worker.kill('SIGKILL'));
  return worker;
}

export function spawnWorker(options: WorkerOptions): WorkerProcess {
  const main = join(options.version ?? BUILT, MAIN);
  if (!existsSync(main)) throw new Error('services/standalone is not built; run npm run build');
  const { REDIS_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=DeprecationWarning', main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...env,
      PORT: '0',
      DATABASE_URL: options.databaseUrl,
      SARING_DATA_DIR: options.dataDir,
      SARING_LOG_FILE: join(options.dataDir, 'worker.log'),
      SARING_STAGES: options.stages,
      ...(options.redisUrl === undefined ? {} : { REDIS_URL: options.redisUrl }),
      ...options.env,
    },
  });
  const ready = said(child, 'Saring berjalan');
  // Whoever waits for it learns that it failed; one that is killed before is nobody's failure.
  ready.catch(() => undefined);
  const end = new Promise<Awaited<WorkerProcess['ended']>>((done) => {
    child.once('exit', (code, signal) => done({ code, signal }));
  });
  return { pid: child.pid ?? 0, ready, ended: end, kill: (signal) => ended(child, signal) };
}

function said(child: ChildProcess, words: string): Promise<void> {
  return new Promise((done, fail) => {
    let output = '';
    const listen = (chunk: unknown) => {
      output += String(chunk);
      if (output.includes(words)) done();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code, signal) =>
      fail(new Error(`worker ended with ${code ?? signal}: ${output}`)),
    );
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      done();
      return;
    }
    child.once('exit', () => done());
    child.kill(signal);
  });
}
