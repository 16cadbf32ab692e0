import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  answerOf,
  FakeInternet,
  forbiddenHosts,
  makeCertificate,
  openTestDoor,
  sharedFolder,
  type TestCertificate,
} from '../../../../test/servers/index.ts';
import { FETCH_FAILURES } from './failures.ts';
import type { Door } from './types.ts';

/** Every name leads here, so that only the door's own checks keep a vector out. */
const PUBLIC = '8.20.0.200';
/** A public site that redirects to the cloud's metadata service. */
const REDIRECTOR = '8.20.9.9';
const PRIVATE = '169.254.169.254';

let certificate: TestCertificate;
let net: FakeInternet;
let door: Door;
beforeAll(async () => {
  certificate = await makeCertificate(['contoh.id']);
});
beforeEach(async () => {
  net = new FakeInternet();
  door = openTestDoor(net);
  net.otherNames([PUBLIC]);
  await bothPorts(PUBLIC, (_, reply) => reply.end('answered'));
  await bothPorts(REDIRECTOR, (_, reply) =>
    reply.writeHead(302, { location: `http://${PRIVATE}/` }).end(),
  );
});
afterEach(() => net.close());

async function bothPorts(address: string, handler: RequestListener): Promise<void> {
  await net.site(address, handler, { address });
  await net.site(address, handler, { address, certificate });
}

/** Whether a URL is refused by our rules, with nothing dialled but the public address. */
async function isRefused(url: string): Promise<boolean> {
  const before = net.dialled.length;
  const result = await door.safeFetch({ url, tls: 'record' });
  const stray = net.dialled
    .slice(before)
    .some((place) => !place.startsWith(`${PUBLIC}:`) && !place.startsWith(`${REDIRECTOR}:`));
  return !stray && result.kind === 'failure' && FETCH_FAILURES[result.code].kind === 'refused';
}

async function letThrough(urls: readonly string[]): Promise<string[]> {
  const verdicts = await Promise.all(urls.map(isRefused));
  return urls.filter((_, index) => !verdicts[index]);
}

describe('addresses', () => {
  const hosts = forbiddenHosts();
  it(`refuses ${hosts.length} spellings of forbidden addresses before any look-up`, async () => {
    expect(await letThrough(hosts.map(({ host }) => `http://${host}/`))).toEqual([]);
    expect(net.looked).toEqual([]);
  });

  it('refuses public addresses too when they are written as numbers', async () => {
    const urls = ['http://8.8.8.8/', 'http://134744072/', 'https://[2606:4700::1111]/'];
    expect(await letThrough(urls)).toEqual([]);
  });
});

it.each([
  ['', 'URL_INVALID'],
  ['bukan alamat', 'URL_INVALID'],
  ['http://', 'URL_INVALID'],
  ['http://999.1.1.1/', 'URL_INVALID'],
  ['ftp://contoh.id/', 'SCHEME_REFUSED'],
  ['file:///etc/passwd', 'SCHEME_REFUSED'],
  ['gopher://contoh.id:25/', 'SCHEME_REFUSED'],
  ['javascript:alert(1)', 'SCHEME_REFUSED'],
  ['data:text/html,halo', 'SCHEME_REFUSED'],
  ['http://warga@contoh.id/', 'USERINFO_REFUSED'],
  ['http://contoh.id:80@127.0.0.1/', 'USERINFO_REFUSED'],
  ['http://:rahasia@contoh.id/', 'USERINFO_REFUSED'],
  ['http://localhost/', 'NAME_REFUSED'],
  ['http://LOCALHOST./', 'NAME_REFUSED'],
  ['http://metadata/', 'NAME_REFUSED'],
  ['http://id./', 'NAME_REFUSED'],
  ['http://metadata.google.internal/', 'NAME_REFUSED'],
  ['http://printer.local/', 'NAME_REFUSED'],
  ['http://db.lan/', 'NAME_REFUSED'],
  ['http://1.168.192.in-addr.arpa/', 'NAME_REFUSED'],
  ['http://abc.onion/', 'NAME_REFUSED'],
  ['http://api.default.svc.cluster.local/', 'NAME_REFUSED'],
  ['http://contoh..id/', 'NAME_REFUSED'],
  [`http://${'a'.repeat(64)}.id/`, 'NAME_REFUSED'],
  ['http://contoh.id:22/', 'PORT_REFUSED'],
  ['http://contoh.id:8080/', 'PORT_REFUSED'],
  ['https://contoh.id:8443/', 'PORT_REFUSED'],
  ['http://contoh.id:6379/', 'PORT_REFUSED'],
])('%s -> %s', async (url, code) => {
  expect(await door.safeFetch({ url })).toMatchObject({ kind: 'failure', code, chain: [] });
});

it('refuses addresses of absurd length', async () => {
  const url = `http://contoh.id/${'a'.repeat(5000)}`;
  expect(await door.safeFetch({ url })).toMatchObject({ code: 'URL_INVALID' });
});

it.each([
  'http://contoh.id/',
  'http://ⓒⓞⓝⓣⓞⓗ.ⓘⓓ/',
  'http://contoh.id:80/',
  'https://contoh.id/',
  'http://contoh.id./',
  'http://a_b.contoh.id/?u=http://127.0.0.1/',
  'http://xn--bcher-kva.example.com/@127.0.0.1',
  'http:\\\\contoh.id\\jalan',
])('opens %s', async (url) => {
  expect(answerOf(await door.safeFetch({ url, tls: 'record' })).body.toString()).toBe('answered');
  expect(net.dialled).toEqual([expect.stringContaining(`${PUBLIC}:`)]);
});

it('opens other ports and private places only when an operator says so', async () => {
  await net.site('dalam', (_, reply) => reply.end('dalam'), { address: '10.0.0.5', port: 9000 });
  await net.site('port.contoh.id', (_, reply) => reply.end('8080'), {
    address: PUBLIC,
    port: 8080,
  });
  net.name('gudang.internal', ['10.0.0.5']);
  const open = openTestDoor(net, {
    extraPorts: [8080],
    allow: ['10.0.0.5:9000', 'Gudang.internal:9000'],
  });
  const kinds = async (url: string) => (await open.safeFetch({ url })).kind;
  expect(await kinds('http://port.contoh.id:8080/')).toBe('response');
  expect(await kinds('http://10.0.0.5:9000/')).toBe('response');
  expect(await kinds('http://gudang.internal:9000/')).toBe('response');
  expect(await kinds('http://10.0.0.5:8080/')).toBe('failure');
  expect(await kinds('http://gudang.internal/')).toBe('failure');
});

const shared = sharedFolder('security/ssrf');
const read = (file: string): unknown => JSON.parse(readFileSync(join(shared ?? '', file), 'utf8'));

describe.runIf(shared !== null)('shared vectors (../shared/security/ssrf)', () => {
  it('refuses every generated spelling', async () => {
    const rows = z.array(z.object({ url: z.string() })).parse(read('generated-ip-encodings.json'));
    expect(rows.length).toBeGreaterThan(800);
    expect(await letThrough(rows.map((row) => row.url))).toEqual([]);
  });

  it('refuses every public block vector and opens every control', async () => {
    const Row = z.object({
      payload: z.string(),
      expect: z.enum(['block', 'control', 'template']),
      layer: z.string().nullish(),
    });
    const rows = z.array(Row).parse(read('patt-ssrf-vectors.json'));
    for (const { payload, layer } of rows) {
      if (layer === 'dns') net.name(new URL(payload).hostname, [PUBLIC, PRIVATE]);
      if (layer === 'redirect') net.name(new URL(payload).hostname, [REDIRECTOR]);
    }
    const payloads = (kind: string) =>
      rows.filter((row) => row.expect === kind).map((row) => row.payload);
    expect(payloads('block').length).toBeGreaterThanOrEqual(160);
    expect(await letThrough(payloads('block'))).toEqual([]);

    const dialled = net.dialled.length;
    const opened = await Promise.all(
      payloads('control').map((url) => door.safeFetch({ url, tls: 'record' })),
    );
    expect(opened.map((each) => each.kind)).toEqual(payloads('control').map(() => 'response'));
    expect(net.dialled.length - dialled).toBe(opened.length);
  });
});
