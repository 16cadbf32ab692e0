// Steps that `npm start`, `npm test` and the `saring` command share. Plain JavaScript without
// dependencies, because nothing is installed yet when it runs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const STAMPS = join(ROOT, 'node_modules/.saring');

/** Ends the program with one clear sentence. */
export function giveUp(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

/** Node 20.19 is the oldest that the libraries we use run on. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(
      `Saring needs Node.js 20.19 or newer; this is ${process.versions.node}. See nodejs.org.`,
    );
  }
}

/** @param {string} folder made when it is not there */
export function requireWritable(folder, hint) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    // A full disk shows only when something is really written.
    const probe = join(folder, '.write-test');
    writeFileSync(probe, 'x'.repeat(4096), { flush: true });
    rmSync(probe, { force: true });
  } catch (error) {
    if (error.code === 'ENOSPC') giveUp(`The disk that holds ${folder} is full; free some space.`);
    giveUp(`No permission to write in ${folder}; ${hint}`);
  }
}

/** Installs, generates and builds what changed since the last time. Quick when nothing did. */
export async function prepare(say) {
  requireNode();
  requireWritable(ROOT, 'clone the project into a folder of your own.');
  const lock = hashOf([join(ROOT, 'pnpm-lock.yaml'), join(ROOT, 'pnpm-workspace.yaml')]);
  if (stamp('install') !== `${lock} ${process.version}`) {
    say('Memasang pustaka ... (installing libraries, about a minute the first time)');
    await pnpm(['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'], say);
    setStamp('install', `${lock} ${process.version}`);
  }
  const schema = hashOf(filesUnder(join(ROOT, 'packages/database/prisma/schema')));
  const generated = join(ROOT, 'packages/database/src/generated/prisma/client.ts');
  if (stamp('generate') !== schema || !existsSync(generated)) {
    say('Menyiapkan basis data ... (generating the database client)');
    await generate();
    setStamp('generate', schema);
  }
  const sources = hashOf(sourceFiles());
  if (stamp('build') !== sources) {
    say('Membangun ... (building)');
    await run(bin('tsc'), ['--build'], { cwd: ROOT });
    await bundle();
    setStamp('build', sources);
  }
}

async function pnpm(args, say) {
  const name = packageManager.split('+')[0];
  const dots = setInterval(() => process.stdout.write('.'), 2000);
  try {
    await run('npx', ['--yes', name, ...args], { cwd: ROOT, quiet: true, shell: true });
  } catch (error) {
    say('');
    giveUp(
      /ENOSPC/u.test(error.output)
        ? 'The disk is full; free some space and start again.'
        : `The libraries could not be installed; is the npm registry reachable?\n${error.output.slice(-1500)}`,
    );
  } finally {
    clearInterval(dots);
  }
  process.stdout.write('\n');
}

/** The app of the village groups: one file each for its page and its background script. */
async function bundle() {
  const folder = join(ROOT, 'services/ingest/browser');
  for (const [name, file] of [
    ['page', 'kim.js'],
    ['worker', 'kim-worker.js'],
  ]) {
    await run(bin('tsc'), ['-p', join(folder, `tsconfig.${name}.json`)], { cwd: ROOT });
    const to = join(ROOT, 'services/ingest/dist/browser', file);
    const options = ['--bundle', '--minify', '--format=iife', '--target=chrome80'];
    await run(
      bin('esbuild'),
      [join(folder, `${name}.ts`), ...options, `--outfile=${to}`, '--log-level=warning'],
      { cwd: ROOT },
    );
  }
}

/** Prisma's command wants an engine it would fetch from the internet; generating needs none. */
const generate = () =>
  run(join(ROOT, 'packages/database/node_modules/.bin/prisma'), ['generate'], {
    cwd: join(ROOT, 'packages/database'),
    quiet: true,
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });

export const bin = (name) => join(ROOT, 'node_modules/.bin', name);

/**
 * Runs a program to its end.
 *
 * @throws Error with `output` and `code` when it fails
 */
export function run(command, args, { quiet = false, ...options } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...options,
    });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => fail(Object.assign(error, { output: String(error) })));
    child.once('exit', (code, signal) => {
      if (code === 0) done(output);
      else
        fail(Object.assign(new Error(`${command} ended with ${code ?? signal}`), { output, code }));
    });
  });
}

/** Hands the terminal and its signals to a program, and ends with its exit code. */
export function become(command, args, env) {
  const child = spawn(command, args, { stdio: 'inherit', env });
  // Ctrl-C reaches the child by itself; we only have to outlive it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT') child.kill(signal);
    });
  }
  child.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
}

function stamp(name) {
  const path = join(STAMPS, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function setStamp(name, value) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, name), value);
}

function sourceFiles() {
  const folders = ['packages', 'services']
    .flatMap((top) => readdirSync(join(ROOT, top)).map((name) => join(ROOT, top, name)))
    .concat(join(ROOT, 'infra/demo'));
  return folders.flatMap((folder) => [
    join(folder, 'tsconfig.json'),
    ...filesUnder(join(folder, 'src')).filter((path) => !path.includes('generated')),
    ...filesUnder(join(folder, 'browser')),
  ]);
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) if (existsSync(path)) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}
