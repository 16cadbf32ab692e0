import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A bench is a file of this folder that exports `run(args)`; others are parts of several. */
const [name = '', ...args] = process.argv.slice(2);
const pathOf = (file: string): string => join(import.meta.dirname, file);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => /^export async function run\(/mu.test(readFileSync(pathOf(file), 'utf8')))
  .map((file) => file.slice(0, -3));

if (!names.includes(name)) {
  console.error(`npm run bench -- NAME [options], where NAME is one of: ${names.join(', ')}`);
  process.exit(1);
}
// Relative names of files count from where the command was called.
process.chdir(process.env.SARING_CALLED_FROM ?? process.cwd());
const bench: unknown = await import(pathToFileURL(pathOf(`${name}.ts`)).href);
if (typeof bench !== 'object' || bench === null || !('run' in bench)) {
  throw new Error(`${name}.ts exports no run`);
}
const { run } = bench;
if (typeof run !== 'function') throw new Error(`${name}.ts exports no run function`);
await run(args);
process.exit();
