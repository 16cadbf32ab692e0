// `npm run bench -- NAME [options]` and `npm run train -- NAME [options]`: measurements, printed as
// tables; with --json one JSON object with the same figures as the last line.
import { join } from 'node:path';
import { become, prepare, ROOT } from './steps.mjs';

// What is prepared goes to standard error: standard output belongs to the figures.
await prepare((line) => console.error(line));
const script = process.env.npm_lifecycle_event === 'train' ? 'train.ts' : 'run.ts';
become(
  process.execPath,
  [
    '--disable-warning=DeprecationWarning',
    '--max-old-space-size=8192',
    '--import',
    'tsx',
    join(ROOT, 'test/bench', script),
    ...process.argv.slice(2),
  ],
  {
    ...process.env,
    // Files are named from where the command was called, not from where npm runs it.
    SARING_CALLED_FROM: process.env.INIT_CWD ?? process.cwd(),
    TSX_TSCONFIG_PATH: join(ROOT, 'test/tsconfig.json'),
  },
);
