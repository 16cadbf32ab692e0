import { Worker } from 'node:worker_threads';

/** Megabytes a page may make the thread use; the largest real pages need about 60. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/**
 * Starts the thread that reads pages: the compiled file beside this one or, when the sources run
 * directly (tests, benches), the TypeScript file through tsx. Node 20 cannot load TypeScript as the
 * first file of a thread, hence the small step in between.
 */
export function startWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./entry.js', import.meta.url), { resourceLimits: MEMORY, env: {} });
  }
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const entry = JSON.stringify(new URL('./entry.ts', import.meta.url).href);
  return new Worker(
    `import(${loader}).then(({ register }) => { register(); return import(${entry}); });`,
    { eval: true, resourceLimits: MEMORY, execArgv: ['--conditions=saring-source'] },
  );
}
