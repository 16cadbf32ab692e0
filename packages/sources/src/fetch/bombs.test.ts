import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeInternet, failureOf, HOSTILE, openTestDoor } from '../../../../test/servers/index.ts';
import type { Door, FetchFailure, FetchLimits } from './types.ts';

/** The real limits are tried by `npm run bench -- bombs`; here the clock runs faster. */
const LIMITS: Partial<FetchLimits> = { dnsMs: 300, connectMs: 300, idleMs: 400, totalMs: 900 };

/** How each ends; a list where packets may arrive cut one way or another. */
const ENDS: Readonly<Record<string, FetchFailure['code'] | readonly FetchFailure['code'][]>> = {
  'gzip bomb': 'BOMB',
  'deflate bomb': 'BOMB',
  'brotli bomb': 'BOMB',
  'zstd body': 'ENCODING_REFUSED',
  'gzip in gzip bomb': 'BOMB',
  'brotli in gzip bomb': 'BOMB',
  'ten encodings': 'ENCODING_REFUSED',
  'damaged gzip': 'BODY_BROKEN',
  'gzip that is not': 'BODY_BROKEN',
  'endless body': 'BODY_TOO_LARGE',
  'endless chunks': 'BODY_TOO_LARGE',
  'one-byte chunks': 'BODY_TOO_LARGE',
  'endless chunk extension': 'BODY_TOO_LARGE',
  'endless trailers': 'BODY_TOO_LARGE',
  'endless headers': 'HEADERS_TOO_LARGE',
  'many small headers': 'HEADERS_TOO_LARGE',
  'huge header': 'HEADERS_TOO_LARGE',
  'endless status line': 'HEADERS_TOO_LARGE',
  'endless interim answers': 'PROTOCOL_BROKEN',
  'huge announced length': 'BODY_TOO_LARGE',
  'dripping body': 'TIMEOUT',
  'dripping headers': 'TIMEOUT',
  'dripping status line': ['TIMEOUT', 'PROTOCOL_BROKEN'],
  'silence after connecting': 'TIMEOUT',
  'silence after the headers': 'TIMEOUT',
  'early hang-up': 'DISCONNECTED',
  'hang-up in the headers': ['DISCONNECTED', 'PROTOCOL_BROKEN'],
  'length too long': 'DISCONNECTED',
  'length and chunks': 'PROTOCOL_BROKEN',
  'two lengths': 'PROTOCOL_BROKEN',
  'not HTTP': 'PROTOCOL_BROKEN',
  'bare line breaks in headers': 'PROTOCOL_BROKEN',
  'an upgrade nobody asked for': 'PROTOCOL_BROKEN',
  'redirect to itself': 'TOO_MANY_REDIRECTS',
  'redirects without end': 'TOO_MANY_REDIRECTS',
};

/** Lies that harm nobody: the answer is whole all the same. */
const HARMLESS: Readonly<Record<string, string>> = {
  'many empty gzip members': '',
  'length too short': 'ha',
};

let net: FakeInternet;
let door: Door;
beforeEach(() => {
  net = new FakeInternet();
  door = openTestDoor(net);
});
afterEach(() => net.close());

it('every hostile server has its end', () => {
  expect([...Object.keys(ENDS), ...Object.keys(HARMLESS)].sort()).toEqual(
    Object.keys(HOSTILE).sort(),
  );
});

const ask = (options = {}) =>
  door.safeFetch({ url: 'http://jahat.contoh.id/', limits: LIMITS, ...options });

describe('hostile answers end with a reason', () => {
  it.each(Object.entries(ENDS))('%s', async (kind, code) => {
    await net.rawSite('jahat.contoh.id', HOSTILE[kind]?.() ?? (() => undefined));
    expect([code].flat()).toContain(failureOf(await ask()).code);
  });

  it.each(Object.entries(HARMLESS))('%s does no harm', async (kind, body) => {
    await net.rawSite('jahat.contoh.id', HOSTILE[kind]?.() ?? (() => undefined));
    expect(await ask()).toMatchObject({ kind: 'response', status: 200 });
    expect(await ask()).toHaveProperty('body', Buffer.from(body));
  });
});

describe('what a caller may keep', () => {
  it.each([
    ['endless body', 2 * 1024 * 1024],
    ['endless chunks', 2 * 1024 * 1024],
    ['length too long', 4],
  ])('the beginning of: %s', async (kind, length) => {
    await net.rawSite('jahat.contoh.id', HOSTILE[kind]?.() ?? (() => undefined));
    const result = await ask({ partial: 'keep' });
    expect(result).toMatchObject({ kind: 'response', truncated: true });
    expect(result).toHaveProperty('body.length', length);
  });

  it.each(['gzip bomb', 'brotli bomb', 'endless headers', 'dripping body'])(
    'nothing of: %s',
    async (kind) => {
      await net.rawSite('jahat.contoh.id', HOSTILE[kind]?.() ?? (() => undefined));
      expect(failureOf(await ask({ partial: 'keep' })).code).toBe(ENDS[kind]);
    },
  );
});

describe('slow before the first byte', () => {
  it('a name server that keeps silent', async () => {
    net.resolve = () => new Promise(() => undefined);
    expect(failureOf(await ask()).code).toBe('DNS_FAILED');
  });

  it('an address that swallows packets', async () => {
    net.name('jahat.contoh.id', ['8.20.6.6', '8.20.6.7']);
    net.blackhole('8.20.6.6', 80);
    net.blackhole('8.20.6.7', 80);
    expect(failureOf(await ask()).code).toBe('CONNECT_TIMEOUT');
  });

  it('a port where nobody listens', async () => {
    net.name('jahat.contoh.id', ['8.20.6.6']);
    expect(failureOf(await ask()).code).toBe('CONNECT_FAILED');
  });

  it('a handshake that is never answered', async () => {
    await net.rawSite('jahat.contoh.id', () => undefined, { port: 443 });
    expect(failureOf(await ask({ url: 'https://jahat.contoh.id/' })).code).toBe('CONNECT_TIMEOUT');
  });

  it('a handshake answered with something else', async () => {
    await net.rawSite('jahat.contoh.id', (socket) => socket.end('HTTP/1.1 400 Bad\r\n\r\n'), {
      port: 443,
    });
    expect(failureOf(await ask({ url: 'https://jahat.contoh.id/' })).code).toBe('TLS_FAILED');
  });
});

describe('the caller stops it', () => {
  it.each(['silence after connecting', 'dripping body', 'endless interim answers'])(
    'during: %s',
    async (kind) => {
      await net.rawSite('jahat.contoh.id', HOSTILE[kind]?.() ?? (() => undefined));
      const stop = new AbortController();
      const asked = ask({ signal: stop.signal });
      if (kind !== 'endless interim answers') setTimeout(() => stop.abort(), 100);
      else stop.abort();
      expect(failureOf(await asked).code).toBe('ABORTED');
    },
  );

  it('before it begins', async () => {
    expect(failureOf(await ask({ signal: AbortSignal.abort() }))).toMatchObject({
      code: 'ABORTED',
    });
    expect(net.looked).toEqual([]);
  });
});

it('closes every connection it opened', async () => {
  const open = new Set<unknown>();
  await net.rawSite('jahat.contoh.id', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    HOSTILE['dripping body']?.()(socket);
  });
  await ask();
  await expect.poll(() => open.size).toBe(0);
});
