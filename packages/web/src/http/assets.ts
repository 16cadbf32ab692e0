import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { SaringError } from '@saring/domain';
import { z } from 'zod';
import { PUBLIC } from './access.ts';
import { bytes } from './reply.ts';
import { type Route, route } from './route.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

/** Static files under addresses that carry their hash, so that browsers keep them for ever. */
export interface Assets {
  /** Address of a file. @throws Error when there is none of this name */
  url(name: string): string;
  readonly route: Route;
}

/** @param paths folders and single files, read once; a name may stand in one of them only */
export function loadAssets(paths: readonly string[]): Assets {
  const urls = new Map<string, string>();
  const files = new Map<string, Asset>();
  for (const path of paths) {
    for (const file of filesOf(path)) {
      const name = basename(file);
      const type = TYPES[extname(name)];
      if (type === undefined) continue;
      if (urls.has(name)) throw new Error(`two assets are called ${name}`);
      const body = readFileSync(file);
      const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
      const hashed = name.replace(/\.([^.]+)$/u, `.${hash}.$1`);
      urls.set(name, `/assets/${hashed}`);
      files.set(hashed, { type, body });
    }
  }
  return {
    url: (name) => {
      const url = urls.get(name);
      if (url === undefined) throw new Error(`no asset ${name}`);
      return url;
    },
    route: route({
      method: 'get',
      path: '/assets/{file}',
      kind: 'page',
      access: PUBLIC,
      anonymous: true,
      summary: 'Static file',
      params: z.object({ file: z.string().max(100) }),
      handle: async ({ params }) => {
        const file = files.get(params.file);
        if (file === undefined) throw new SaringError('NOT_FOUND');
        return bytes(file.type, file.body, {
          'Cache-Control': 'public, max-age=31536000, immutable',
          // Sandboxed frames have no origin of their own and need them too.
          'Cross-Origin-Resource-Policy': 'cross-origin',
        });
      },
    }),
  };
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) throw new Error(`no assets at ${path}: run npm run build`);
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).map((name) => join(path, name));
}
