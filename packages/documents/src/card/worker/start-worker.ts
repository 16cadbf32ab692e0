import { Worker } from 'node:worker_threads';

/**
 * Starts the thread that draws: the compiled file beside this one or, when the sources run directly
 * (tests, benches), the TypeScript file through tsx, because Node 20 cannot load TypeScript as the
 * first file of a thread.
 */
export function startWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./entry.js', import.meta.url));
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const entry = JSON.stringify(new URL('./entry.ts', import.meta.url).href);
  return new Worker(
    `import(${loader}).then(({ register }) => { register(); return import(${entry}); });`,
    { eval: true, execArgv: ['--conditions=saring-source'] },
  );
}
