import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type {
  AppControllerRoute,
  BullBoardQueues,
  IServerAdapter,
  UIConfig,
} from '@bull-board/api/typings/app';
import { SaringError, STAGES } from '@saring/domain';
import type { QueueStore } from '@saring/pipeline';
import { bytes, json, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import { boardPage } from './queue-board-page.ts';

const BASE = '/operator/antrean';
const OPERATORS = restricted({ roles: ['OPERATOR'] });
const Queue = z.enum(STAGES);
const JobId = z.string().regex(/^w-[\w-]{1,100}$/u);
/** The board works on both stores; the type it asks for names Redis alone. */
type ReadableQueue = ConstructorParameters<typeof BullMQAdapter>[0];
const Natural = z
  .string()
  .regex(/^[1-9]\d{0,5}$/u)
  .optional();
/** All that the pages ask with. */
const Query = z.object({
  activeQueue: z.union([Queue, z.literal('')]).optional(),
  queueName: Queue.optional(),
  status: z
    .enum([
      'latest',
      'active',
      'waiting',
      'waiting-children',
      'prioritized',
      'completed',
      'failed',
      'delayed',
      'paused',
    ])
    .optional(),
  page: Natural,
  jobsPerPage: Natural,
  root: z.literal('node').optional(),
  depth: Natural,
  maxChildren: Natural,
});

/**
 * What waits in the queues, for operators to look at: nothing of it can be changed here. The board
 * runs on our own routes and so behind our own login; those of its routes that change something
 * are not there at all, and its queues are read-only besides.
 */
export function queueBoardRoutes(store: Pick<QueueStore, 'queues'>): Route[] {
  const board = new Board();
  createBullBoard({
    queues: store.queues.map(
      (queue) => new BullMQAdapter(queue as ReadableQueue, { readOnlyMode: true }),
    ),
    serverAdapter: board,
    options: {
      uiConfig: {
        boardTitle: 'Antrean Saring',
        hideDocsLink: true,
        pollingInterval: { showSetting: true },
      },
    },
  });
  return [
    ...pageRoutes(board),
    ...staticRoutes(board.files),
    ...board.api.flatMap((each) => apiRoutes(each, board)),
  ];
}

/** Keeps what the board would mount, for us to mount it. */
class Board implements IServerAdapter {
  queues: BullBoardQueues = new Map();
  config: UIConfig = {};
  api: readonly AppControllerRoute[] = [];
  views = '';
  files = '';

  setQueues(queues: BullBoardQueues): this {
    this.queues = queues;
    return this;
  }
  setUIConfig(config: UIConfig): this {
    this.config = config;
    return this;
  }
  setApiRoutes(routes: AppControllerRoute[]): this {
    this.api = routes;
    return this;
  }
  setViewsPath(path: string): this {
    this.views = path;
    return this;
  }
  setStaticPath(_path: string, folder: string): this {
    this.files = folder;
    return this;
  }
  /** Its page is ours: theirs loads a font from elsewhere and has inline styles. */
  setEntryRoute(): this {
    return this;
  }
  /** Errors are answered as everywhere. */
  setErrorHandler(): this {
    return this;
  }
}

function pageRoutes(board: Board): Route[] {
  const { html, headers } = boardPage({ base: BASE, views: board.views, config: board.config });
  const paths = ['', '/job-schedulers', '/queue/{queueName}', '/queue/{queueName}/{jobId}'];
  return paths.map((path) =>
    route({
      ...{ method: 'get', path: `${BASE}${path}`, kind: 'page', access: OPERATORS },
      summary: 'What waits in the queues',
      params: paramsOf(path),
      handle: async () => bytes('text/html; charset=utf-8', html, headers),
    }),
  );
}

function apiRoutes(definition: AppControllerRoute, board: Board): Route[] {
  // The rest changes something.
  if (definition.method !== 'get') return [];
  return [definition.route].flat().map((theirs) => {
    const path = theirs.replaceAll(/:(\w+)/gu, '{$1}');
    return route({
      ...{ method: 'get', path: `${BASE}${path}`, kind: 'page', access: OPERATORS },
      summary: definition.spec.summary,
      params: paramsOf(path),
      query: Query,
      handle: async ({ params, query }) => {
        const { status, body } = await ask(() =>
          definition.handler({
            ...{ queues: board.queues, uiConfig: board.config },
            ...{ params, query, body: {}, headers: {} },
          }),
        );
        return json(body, status ?? 200);
      },
    });
  });
}

/** The board shows a message of its own while a store is away; ours has a code. */
async function ask<Answer>(handler: () => Promise<Answer> | Answer): Promise<Answer> {
  try {
    return await handler();
  } catch (cause) {
    throw new SaringError('STORE_UNAVAILABLE', { cause });
  }
}

/** A queue or job that cannot be is not found, whatever its name holds. */
const paramsOf = (path: string) =>
  z.record(z.string(), z.string()).refine(({ queueName, jobId }) => {
    const right =
      (!path.includes('{queueName}') || Queue.safeParse(queueName).success) &&
      (!path.includes('{jobId}') || JobId.safeParse(jobId).success);
    if (!right) throw new SaringError('NOT_FOUND');
    return true;
  });

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Its own files, by the names that are there when the process starts. */
function staticRoutes(folder: string): Route[] {
  const known = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      name.replaceAll('\\', '/'),
    ),
  );
  const Part = z.string().max(200);
  return ['{a}', '{a}/{b}', '{a}/{b}/{c}'].map((path) =>
    route({
      ...{ method: 'get', path: `${BASE}/static/${path}`, kind: 'page', access: OPERATORS },
      summary: 'File of the board',
      params: z.object({ a: Part, b: Part.optional(), c: Part.optional() }),
      handle: async ({ params: { a, b, c } }) => {
        const name = [a, b, c].filter((part) => part !== undefined).join('/');
        const type = TYPES[extname(name)];
        if (type === undefined || !known.has(name)) throw new SaringError('NOT_FOUND');
        return bytes(type, await readFile(join(folder, name)), {
          'Cache-Control': 'private, max-age=86400',
        });
      },
    }),
  );
}
