import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answerOf,
  FakeInternet,
  failureOf,
  forbiddenHosts,
  makeCertificate,
  openTestDoor,
  readBody,
} from '../../../../test/servers/index.ts';
import { sharedFolder } from '../../../../test/shared-data/shared-folder.ts';
import { FETCH_FAILURES } from './failures.ts';
import type { Door, FetchRequest } from './types.ts';

const CODES = [301, 302, 303, 307, 308];
const START = 'http://awal.contoh.id/';

/** Where a redirect tries to lead, and why it must not. */
const TARGETS: readonly (readonly [location: string, code: keyof typeof FETCH_FAILURES])[] = [
  ['http://127.0.0.1/', 'LITERAL_ADDRESS_REFUSED'],
  ['http://2130706433/', 'LITERAL_ADDRESS_REFUSED'],
  ['http://[::ffff:169.254.169.254]/', 'LITERAL_ADDRESS_REFUSED'],
  ['//127.0.0.1/', 'LITERAL_ADDRESS_REFUSED'],
  ['//0x7f.1', 'LITERAL_ADDRESS_REFUSED'],
  ['/\\127.0.0.1/', 'LITERAL_ADDRESS_REFUSED'],
  ['\\\\127.0.0.1\\', 'LITERAL_ADDRESS_REFUSED'],
  ['http:\\\\169.254.169.254\\latest', 'LITERAL_ADDRESS_REFUSED'],
  ['http:///127.0.0.1/', 'LITERAL_ADDRESS_REFUSED'],
  ['ht\ttp://127.0.0.1/', 'LITERAL_ADDRESS_REFUSED'],
  ['http://127.0.0.1%2F@contoh.id/', 'USERINFO_REFUSED'],
  ['http://contoh.id@127.0.0.1/', 'USERINFO_REFUSED'],
  ['//warga:rahasia@contoh.id/', 'USERINFO_REFUSED'],
  ['http://localhost/', 'NAME_REFUSED'],
  ['http://metadata.google.internal/computeMetadata/v1/', 'NAME_REFUSED'],
  ['//router/', 'NAME_REFUSED'],
  ['http://dalam.contoh.id/', 'ADDRESS_REFUSED'],
  ['//dalam.contoh.id:443/', 'ADDRESS_REFUSED'],
  ['http://contoh.id:22/', 'PORT_REFUSED'],
  ['https://contoh.id:8443/', 'PORT_REFUSED'],
  ['file:///etc/passwd', 'SCHEME_REFUSED'],
  ['gopher://contoh.id:70/', 'SCHEME_REFUSED'],
  ['javascript:alert(1)', 'SCHEME_REFUSED'],
  ['http://[::1', 'URL_INVALID'],
];

let net: FakeInternet;
let door: Door;
beforeEach(async () => {
  net = new FakeInternet();
  door = openTestDoor(net);
  net.name('dalam.contoh.id', ['10.0.0.1']);
  await net.site('tujuan.contoh.id', (_, reply) => reply.end('sampai'));
});
afterEach(() => net.close());

/** A site that walks through `before` pages of its own and then redirects away. */
async function redirector(status: number, location: string, before = 0): Promise<void> {
  await net.site('awal.contoh.id', (request, reply) => {
    const step = Number(request.url?.slice(1) || 0);
    reply.writeHead(status, { location: step < before ? `/${step + 1}` : location }).end();
  });
}

const dialledOutside = () => net.dialled.filter((place) => !/^8\.20\.\d+\.\d+:\d+$/u.test(place));

describe.each(CODES)('%i', (status) => {
  it.each(TARGETS)('to %j on the first and on the last hop', async (location, code) => {
    for (const before of [0, 4]) {
      await redirector(status, location, before);
      const result = failureOf(await door.safeFetch({ url: START }));
      expect(result.code).toBe(code);
      const last = result.chain.at(-1);
      expect(last?.status === status || code === 'ADDRESS_REFUSED').toBe(true);
    }
    expect(dialledOutside()).toEqual([]);
  });
});

const BROWSER_REDIRECTS = TARGETS.filter(([, code]) => code !== 'URL_INVALID');

describe.each(['refresh-header', 'meta-refresh'] as const)('%s', (via) => {
  async function refresher(location: string): Promise<void> {
    await net.site('awal.contoh.id', (_, reply) => {
      const value = `0; url=${location}`;
      reply.setHeader('content-type', 'text/html');
      if (via === 'refresh-header') reply.setHeader('refresh', value);
      reply.end(via === 'meta-refresh' ? `<meta http-equiv="Refresh" content="${value}">` : 'x');
    });
  }

  it.each(BROWSER_REDIRECTS)('to %j is never followed', async (location, code) => {
    await refresher(location);
    for (const clientRedirects of ['report', 'follow'] as const) {
      const result = await door.safeFetch({ url: START, clientRedirects });
      const lookedUp = code === 'ADDRESS_REFUSED' && clientRedirects === 'follow';
      if (lookedUp) expect(failureOf(result).code).toBe(code);
      else if (code === 'ADDRESS_REFUSED') expect(answerOf(result).clientRedirect?.via).toBe(via);
      else expect(answerOf(result).clientRedirect).toMatchObject({ via, refused: code });
    }
    expect(dialledOutside()).toEqual([]);
  });

  it('is reported, and followed only when the caller says so', async () => {
    await refresher('http://tujuan.contoh.id/');
    const reported = answerOf(await door.safeFetch({ url: START }));
    expect(reported.url).toBe(START);
    expect(reported.clientRedirect).toEqual({
      via,
      delaySeconds: 0,
      url: 'http://tujuan.contoh.id/',
      refused: null,
    });
    const followed = answerOf(await door.safeFetch({ url: START, clientRedirects: 'follow' }));
    expect(followed.body.toString()).toBe('sampai');
    expect(followed.chain.map((hop) => hop.via)).toEqual(['request', via]);
  });

  it('in a circle ends', async () => {
    await refresher('http://putar.contoh.id/');
    await net.site('putar.contoh.id', (_, reply) =>
      reply.writeHead(200, { refresh: `0; ${START}` }).end(),
    );
    const result = await door.safeFetch({ url: START, clientRedirects: 'follow' });
    expect(failureOf(result).code).toBe('TOO_MANY_REDIRECTS');
  });
});

it.each([
  ['http://tujuan.contoh.id/x', 'http://tujuan.contoh.id/x'],
  ['//tujuan.contoh.id/x', 'http://tujuan.contoh.id/x'],
  ['/\\tujuan.contoh.id\\x', 'http://tujuan.contoh.id/x'],
  [' http://tujuan.contoh.id/x ', 'http://tujuan.contoh.id/x'],
  ['http://TUJUAN.contoh.id./é', 'http://tujuan.contoh.id./%C3%A9'],
])('follows %j', async (location, url) => {
  await redirector(302, location.replace('é', Buffer.from('é').toString('latin1')));
  expect(answerOf(await door.safeFetch({ url: START })).url).toBe(url);
});

it('stops after five redirects, and at once in a circle', async () => {
  await redirector(302, 'http://tujuan.contoh.id/', 4);
  expect(answerOf(await door.safeFetch({ url: START })).chain).toHaveLength(6);
  await net.site('jauh.contoh.id', (request, reply) =>
    reply.writeHead(302, { location: `${request.url}x` }).end(),
  );
  const far = failureOf(await door.safeFetch({ url: 'http://jauh.contoh.id/' }));
  expect([far.code, far.chain.length]).toEqual(['TOO_MANY_REDIRECTS', 6]);
  await net.site('putar.contoh.id', (_, reply) => reply.writeHead(302, { location: '/' }).end());
  const circle = failureOf(await door.safeFetch({ url: 'http://putar.contoh.id/' }));
  expect([circle.code, circle.chain.length]).toEqual(['TOO_MANY_REDIRECTS', 1]);
});

it('refuses two different Location fields', async () => {
  await net.site('awal.contoh.id', (_, reply) => {
    reply.writeHead(302, [
      ['Location', 'http://tujuan.contoh.id/'],
      ['Location', 'http://dalam.contoh.id/'],
    ]);
    reply.end();
  });
  expect(failureOf(await door.safeFetch({ url: START })).code).toBe('REDIRECT_REFUSED');
});

it('a redirect without a target is an answer', async () => {
  await net.site('awal.contoh.id', (_, reply) => reply.writeHead(302).end('kosong'));
  expect(answerOf(await door.safeFetch({ url: START })).body.toString()).toBe('kosong');
});

describe('what goes along', () => {
  const secret: FetchRequest = {
    url: START,
    headers: {
      Authorization: 'Bearer rahasia',
      Cookie: 'a=b',
      'X-Kunci': 'k',
      Accept: 'text/html',
    },
  };

  it('credentials stay with their origin', async () => {
    await net.site('tujuan.contoh.id', (request, reply) =>
      reply.end(JSON.stringify(request.headers)),
    );
    await redirector(302, 'http://tujuan.contoh.id/', 1);
    const { body } = answerOf(await door.safeFetch(secret));
    expect(Object.keys(JSON.parse(body.toString())).sort()).toEqual(
      ['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'user-agent'].sort(),
    );
    expect(JSON.parse(body.toString()).accept).toBe('text/html');
  });

  it('credentials go along inside their origin', async () => {
    await net.site('awal.contoh.id', (request, reply) => {
      if (request.url === '/') reply.writeHead(302, { location: '/masuk' }).end();
      else reply.end(request.headers.authorization);
    });
    expect(answerOf(await door.safeFetch(secret)).body.toString()).toBe('Bearer rahasia');
  });

  it.each([
    [302, 'GET', ''],
    [303, 'GET', ''],
    [307, 'POST', 'isi'],
    [308, 'POST', 'isi'],
  ])('a POST after %i is a %s', async (status, method, sent) => {
    await net.site('awal.contoh.id', async (request, reply) => {
      const body = await readBody(request);
      if (request.url === '/') reply.writeHead(status, { location: '/b' }).end();
      else reply.end(`${request.method} ${body}`);
    });
    const post: FetchRequest = {
      url: START,
      method: 'POST',
      body: { contentType: 'text/plain', bytes: Buffer.from('isi') },
    };
    const result = answerOf(await door.safeFetch(post));
    expect(result.body.toString()).toBe(`${method} ${sent}`);
    await redirector(status, 'http://tujuan.contoh.id/');
    const away = await door.safeFetch({ ...post, url: START });
    if (method === 'GET') expect(answerOf(away).body.toString()).toBe('sampai');
    else expect(failureOf(away).code).toBe('REDIRECT_REFUSED');
  });

  it('https is not given up for http, unless the caller only records', async () => {
    const certificate = await makeCertificate(['aman.contoh.id']);
    await net.site(
      'aman.contoh.id',
      (_, reply) => reply.writeHead(301, { location: 'http://tujuan.contoh.id/' }).end(),
      { certificate },
    );
    const open = openTestDoor(net, {}, { authorities: [certificate.authority] });
    const url = 'https://aman.contoh.id/';
    expect(failureOf(await open.safeFetch({ url })).code).toBe('REDIRECT_REFUSED');
    const recorded = answerOf(await open.safeFetch({ url, tls: 'record' }));
    expect(recorded.chain.map((hop) => hop.downgraded)).toEqual([false, true]);
  });
});

it('an allowed private place is not reached from outside', async () => {
  await net.site('gudang', (_, reply) => reply.end('gudang'), { address: '10.0.0.9', port: 9000 });
  const open = openTestDoor(net, { allow: ['10.0.0.9:9000'] });
  expect((await open.safeFetch({ url: 'http://10.0.0.9:9000/' })).kind).toBe('response');
  await redirector(302, 'http://10.0.0.9:9000/');
  expect(failureOf(await open.safeFetch({ url: START })).code).toBe('REDIRECT_REFUSED');
});

it('asks the caller about each redirect', async () => {
  await redirector(302, 'http://tujuan.contoh.id/');
  const asked: string[] = [];
  const result = await door.safeFetch({
    url: START,
    beforeRedirect: async (url) => {
      asked.push(url.href);
      return 'ROBOTS_REFUSED';
    },
  });
  expect(asked).toEqual(['http://tujuan.contoh.id/']);
  expect(failureOf(result)).toMatchObject({ code: 'ROBOTS_REFUSED', url: asked[0] });
});

it('every spelling of a forbidden address is refused as a redirect too', async () => {
  const hosts = forbiddenHosts().filter(({ host }) => !/[\n]/u.test(host));
  await net.site('awal.contoh.id', (request, reply) => {
    const { host } = hosts[Number(request.url?.slice(1))] ?? { host: '' };
    reply.setHeader('location', Buffer.from(`//${host}/`).toString('latin1'));
    reply.writeHead(302).end();
  });
  const codes = await fewAtATime(hosts, async (_, index) => {
    const result = failureOf(await door.safeFetch({ url: `${START}${index}` }));
    return FETCH_FAILURES[result.code].kind;
  });
  expect(new Set(codes)).toEqual(new Set(['refused']));
  expect(dialledOutside()).toEqual([]);
});

/** The door has real time limits; hundreds of visits at once would meet them on a small machine. */
async function fewAtATime<Item, Result>(
  items: readonly Item[],
  visit: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += 16) {
    const some = items.slice(at, at + 16);
    results.push(...(await Promise.all(some.map((item, offset) => visit(item, at + offset)))));
  }
  return results;
}

const shared = sharedFolder('security/redirect');

describe.runIf(shared !== null)('shared lists (../shared/security/redirect)', () => {
  it.each([
    'patt-Open-Redirect-payloads.txt',
    'patt-open_redirect_wordlist.txt',
    'patt-openredirects.txt',
  ])('%s: followed to a public name, or refused with a reason', async (file) => {
    net.otherNames(['8.20.250.1']);
    await net.site('apa.saja', (_, reply) => reply.end('sampai'), { address: '8.20.250.1' });
    const lines = readFileSync(join(shared ?? '', file), 'utf8')
      .split(/\r?\n/u)
      .filter(Boolean);
    await net.site('awal.contoh.id', (request, reply) => {
      const line = lines[Number(/^\/(\d+)$/u.exec(request.url ?? '')?.[1] ?? -1)];
      if (line === undefined) reply.end('sendiri');
      else reply.setHeader('location', Buffer.from(line).toString('latin1')).writeHead(302).end();
    });
    const results = await fewAtATime(lines, (_, index) =>
      door.safeFetch({ url: `${START}${index}`, tls: 'record' }),
    );
    const odd = results.filter((result, index) => {
      const line = lines[index] ?? '';
      const expected = URL.canParse(line, START) ? new URL(line, START) : null;
      if (result.kind === 'response') return result.url !== expected?.href.replace(/#.*/u, '');
      // No server here speaks https: reaching for one is right.
      return FETCH_FAILURES[result.code].kind !== 'refused' && expected?.protocol !== 'https:';
    });
    expect(odd.map((each) => [each.requestedUrl, each.url])).toEqual([]);
    expect(dialledOutside()).toEqual([]);
  });
});
