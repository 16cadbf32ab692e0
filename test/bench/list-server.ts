// One server of the list bench, in a process of its own: `bare` gives fixed bytes from an Express
// route, `saring` is the real application. Tells its port, and how long its answers took.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { readConfig, silentLogger } from '@saring/runtime';
import { compose } from '@saring/standalone';
import { createWebApp } from '@saring/web';
import express from 'express';
import { z } from 'zod';

const { role, path, access, secret } = z
  .object({
    role: z.enum(['bare', 'saring']),
    path: z.string(),
    access: z.object({
      owner: z.string(),
      app: z.string(),
      worker: z.string(),
      public: z.string(),
      queue: z.string(),
    }),
    secret: z.string(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

async function application(): Promise<express.Express> {
  if (role === 'bare') {
    const body = readFileSync(path);
    const app = express();
    app.get('/api/v1/clarifications', (_request, response) => {
      response.type('application/json').send(body);
    });
    return app;
  }
  const { createSecrets } = await import('@saring/runtime');
  const config = readConfig({
    SARING_DATA_DIR: path,
    SARING_PUBLIC_URL: 'https://saring.example',
    SARING_API_PER_MINUTE: '10000000',
  });
  const secrets = createSecrets(Buffer.from(secret, 'base64'));
  const house = await compose(
    config,
    { access, secrets, embedded: null, migrated: [] },
    silentLogger,
  );
  return createWebApp({
    routes: house.routes,
    authenticate: house.authenticate,
    limiter: house.limiter,
    logger: silentLogger,
    metrics: house.metrics,
    trustedProxies: 0,
    publicUrl: config.http.publicUrl,
    errorPage: () => '',
  });
}

const app = await application();
let took: number[] = [];
const server = createServer((request, response) => {
  const started = performance.now();
  response.once('finish', () => took.push(performance.now() - started));
  app(request, response);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 });
});
process.on('message', () => {
  process.send?.({ took: took.sort((a, b) => a - b) });
  took = [];
});
