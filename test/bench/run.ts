import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A bench is a file of this folder that exports `run(args)`. */
const [name = '', ...args] = process.argv.slice(2);
const path = join(import.meta.dirname, `${name}.ts`);

if (!/^[a-z][a-z-]*$/u.test(name) || name === 'run' || !existsSync(path)) {
  const names = readdirSync(import.meta.dirname)
    .filter((file) => /^[a-z-]+\.ts$/u.test(file) && !['run.ts', 'train.ts'].includes(file))
    .map((file) => file.slice(0, -3));
  console.error(`npm run bench -- NAME [options], where NAME is one of: ${names.join(', ')}`);
  process.exit(1);
}
// Relative names of files count from where the command was called.
process.chdir(process.env.SARING_CALLED_FROM ?? process.cwd());
const bench: unknown = await import(pathToFileURL(path).href);
if (typeof bench !== 'object' || bench === null || !('run' in bench)) {
  throw new Error(`${name}.ts exports no run`);
}
const { run } = bench;
if (typeof run !== 'function') throw new Error(`${name}.ts exports no run function`);
await run(args);
process.exit();
