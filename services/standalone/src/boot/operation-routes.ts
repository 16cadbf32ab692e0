import type { Database } from '@saring/database';
import { SaringError } from '@saring/domain';
import type { Pipeline } from '@saring/pipeline';
import type { Config, Metrics } from '@saring/runtime';
import {
  bytes,
  json,
  openApiDocument,
  PUBLIC,
  page,
  ReferencePage,
  type Route,
  restricted,
  route,
} from '@saring/web';

interface OperationParts {
  readonly config: Config;
  readonly database: Database;
  readonly pipeline: Pipeline;
  readonly metrics: Metrics;
  readonly assetUrl: (name: string) => string;
  /** Aborted when the process is about to stop. */
  readonly stopping: AbortSignal;
  /** All other routes, for the API document. */
  readonly routes: readonly Route[];
}

export const VERSION = '0.1.0';

/** What operators and programs ask about the installation itself. */
export function operationRoutes(parts: OperationParts): Route[] {
  const { config, database, pipeline, metrics } = parts;
  const all = [...parts.routes];
  return [
    route({
      method: 'get',
      path: '/health/live',
      kind: 'page',
      access: PUBLIC,
      anonymous: true,
      summary: 'The process is there; touches nothing',
      handle: async () => json({ status: 'live' }),
    }),
    route({
      method: 'get',
      path: '/health/ready',
      kind: 'page',
      access: PUBLIC,
      anonymous: true,
      summary: 'The stores answer',
      handle: async () => {
        const [databaseUp, queueUp] = await Promise.all([
          answers(() => database.ping()),
          answers(() => pipeline.ping()),
        ]);
        // Without the queue work is still taken in, so only the record decides.
        const ready = databaseUp && !parts.stopping.aborted;
        const status = parts.stopping.aborted ? 'stopping' : ready ? 'ready' : 'not-ready';
        return json(
          { status, database: databaseUp, queue: queueUp },
          ready ? 200 : 503,
          ready ? {} : { 'Retry-After': '5' },
        );
      },
    }),
    route({
      method: 'get',
      path: '/metrics',
      kind: 'page',
      access: restricted({ roles: ['OPERATOR', 'TENANT_ADMIN'], scopes: ['admin'] }),
      summary: 'Prometheus metrics',
      handle: async () => bytes(metrics.registry.contentType, await metrics.registry.metrics()),
    }),
    route({
      method: 'get',
      path: '/api/openapi.json',
      kind: 'page',
      access: PUBLIC,
      anonymous: true,
      cors: true,
      summary: 'OpenAPI 3.1 document',
      handle: async () =>
        json(
          openApiDocument({
            routes: all,
            title: 'Saring',
            version: VERSION,
            description:
              'Hoax verification and clarification. Send messages to be checked, work on cases, read what was published.',
            serverUrl: config.http.publicUrl,
          }),
        ),
    }),
    route({
      method: 'get',
      path: '/api/v1',
      kind: 'page',
      access: PUBLIC,
      anonymous: true,
      summary: 'API reference for people',
      handle: async ({ language }) =>
        page(
          ReferencePage({
            routes: all,
            language,
            assetUrl: parts.assetUrl,
            publicUrl: config.http.publicUrl,
          }),
        ),
    }),
    route({
      method: 'get',
      path: '/api/problems/{code}',
      kind: 'page',
      access: PUBLIC,
      summary: 'What a problem code means',
      handle: async () => {
        throw new SaringError('NOT_FOUND');
      },
    }),
  ];
}

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), 1500).unref();
  });
  return Promise.race([
    ask().then(
      () => true,
      () => false,
    ),
    late,
  ]);
}
