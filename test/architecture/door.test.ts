import { describe, expect, it } from 'vitest';
import { sourceFiles } from './imports.ts';

/** The one door out. */
const DOOR = 'packages/sources/src/fetch/';

/**
 * Files that open or use sockets for another reason, each with it. A path ending in `/` stands for
 * all files below it.
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'packages/sources/src/capture/store/send-to-store.ts':
    "the operator's own file store: its address comes from the configuration, like the database's",
  'packages/web/src/client/':
    "runs in readers' browsers, where the policy of the page lets it reach our own origin only",
};

/** What reaches out. A server may take `createServer` and types from the modules that have it. */
const SOCKET_MODULES =
  /^(?:undici|node-fetch|axios|got|(?:node:)?(?:dns|dgram|http2)(?:\/promises)?)$/u;
const SERVER_MODULES = /^(?:node:)?(?:https?|net|tls)$/u;
const SERVER_NAMES: ReadonlySet<string> = new Set(['createServer', 'Server', 'STATUS_CODES']);
const GLOBALS = /(?<![.\w'"`])(?:globalThis\.)?(?:fetch\(|new (?:WebSocket|EventSource)\()/u;

/** What a file does that only the door may do; empty for an honest file. */
function reachesOut(text: string): string[] {
  const imports = [...text.matchAll(/(?:^|\n)import\s+([^;'"]*?)\s*(?:from\s*)?'([^'\n]+)'/gu)];
  const found = imports.flatMap(([, clause = '', module = '']) => {
    if (clause.startsWith('type ')) return [];
    const values = clause
      .replace(/[{}]/gu, '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '));
    const used = clause === '' || values.length > 0;
    if (SOCKET_MODULES.test(module)) return used ? [`imports ${module}`] : [];
    if (!SERVER_MODULES.test(module)) return [];
    return values.every((name) => SERVER_NAMES.has(name)) ? [] : [`imports a client of ${module}`];
  });
  const dynamic = [...text.matchAll(/\bimport\(\s*'([^'\n]+)'\s*\)/gu)]
    .map(([, module = '']) => module)
    .filter((module) => SOCKET_MODULES.test(module) || SERVER_MODULES.test(module))
    .map((module) => `imports ${module}`);
  return [...found, ...dynamic, ...(GLOBALS.test(text) ? ['uses fetch or a socket class'] : [])];
}

it('only the one door reaches out', () => {
  const wrong = sourceFiles()
    .filter(({ path }) => !path.startsWith(DOOR))
    .filter(({ path }) => !Object.keys(EXCEPTIONS).some((each) => isUnder(path, each)))
    .flatMap(({ path, text }) => reachesOut(text).map((what) => `${path} ${what}`));
  expect(wrong).toEqual([]);
});

it('every exception is still needed', () => {
  const files = sourceFiles();
  const idle = Object.keys(EXCEPTIONS).filter(
    (each) => !files.some((file) => isUnder(file.path, each) && reachesOut(file.text).length > 0),
  );
  expect(idle).toEqual([]);
});

function isUnder(path: string, exception: string): boolean {
  return exception.endsWith('/') ? path.startsWith(exception) : path === exception;
}

describe('the rule itself', () => {
  it.each([
    "import { connect } from 'node:net';",
    "import undici from 'undici';",
    "import { type Socket, connect } from 'net';",
    "import { resolve4 } from 'node:dns/promises';",
    "import { request } from 'node:https';",
    "import http from 'node:http';",
    "import * as http from 'node:http';",
    "import {\n  createServer,\n  get,\n} from 'node:http';",
    "import 'undici';",
    "const { request } = await import('node:http');",
    'const answer = await fetch(url);',
    'await globalThis.fetch(url)',
    'const socket = new WebSocket(url);',
  ])('finds %j', (text) => {
    expect(reachesOut(text)).not.toEqual([]);
  });

  it.each([
    "import type { Socket } from 'node:net';",
    "import { type Socket } from 'node:net';",
    "import { createServer, type Server } from 'node:http';",
    "import { createServer } from 'node:net';",
    "import type { IncomingMessage } from 'node:http';",
    'await door.safeFetch({ url });',
    'await door.fetch(url);',
    'const prefetch = (x: string) => x; prefetch(1)',
  ])('passes %j', (text) => {
    expect(reachesOut(text)).toEqual([]);
  });
});
