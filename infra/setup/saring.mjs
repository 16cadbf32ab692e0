// `npm run saring -- ...`: the command for operators, beside a running installation or without one.
import { join, resolve } from 'node:path';
import { become, prepare, ROOT } from './steps.mjs';

// What is prepared goes to standard error: standard output belongs to the command.
await prepare((line) => console.error(line));
const args = process.argv.slice(2);
become(process.execPath, [join(ROOT, 'services/standalone/dist/commands/main.js'), ...args], {
  ...process.env,
  // Files are named from where the command was called, not from where npm runs it.
  SARING_CALLED_FROM: process.env.INIT_CWD ?? process.cwd(),
  SARING_DATA_DIR: resolve(process.env.SARING_DATA_DIR ?? join(ROOT, '.saring')),
});
