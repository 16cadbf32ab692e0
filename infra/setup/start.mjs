// `npm start`: sets everything up and runs all stages with the demo data. Says in one sentence
// what is missing, before anything slow begins.
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { become, giveUp, prepare, ROOT, requireNode, requireWritable } from './steps.mjs';

requireNode();
const started = performance.now();
const dataDir = resolve(process.env.SARING_DATA_DIR ?? join(ROOT, '.saring'));
const port = Number(process.env.PORT ?? 3000);

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  giveUp(`PORT must be a number from 0 to 65535; it is ${process.env.PORT}.`);
}
requireWritable(dataDir, 'choose another folder with SARING_DATA_DIR=....');
await requirePort(port);

console.log('Saring: saring sebelum sharing. Menyiapkan ... (getting ready)');
await prepare((line) => console.log(line));
// node-postgres warns of calls that Prisma makes; whoever starts Saring can do nothing about it.
const QUIET = '--disable-warning=DeprecationWarning';
become(process.execPath, [QUIET, join(ROOT, 'services/standalone/dist/main.js')], {
  ...process.env,
  SARING_DEMO: process.env.SARING_DEMO ?? '1',
  SARING_DATA_DIR: dataDir,
  SARING_LOG_FILE: process.env.SARING_LOG_FILE ?? join(dataDir, 'saring.log'),
  SARING_STARTED_MS_AGO: String(Math.round(performance.now() - started)),
});

function requirePort(wanted) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => {
      giveUp(
        error.code === 'EADDRINUSE'
          ? `Port ${wanted} is in use by another program; choose another one: PORT=${wanted + 1} npm start`
          : `Port ${wanted} cannot be used (${error.code}); choose another one with PORT=....`,
      );
    });
    probe.listen(wanted, process.env.SARING_HOST ?? '127.0.0.1', () => probe.close(done));
  });
}
