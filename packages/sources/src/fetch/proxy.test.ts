import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  answerOf,
  FakeInternet,
  type ForwardProxy,
  failureOf,
  makeCertificate,
  openTestDoor,
  startForwardProxy,
} from '../../../../test/servers/index.ts';

let net: FakeInternet;
let proxy: ForwardProxy;
/** Names the proxy knows, whether or not our own resolver does. */
let behind: Map<string, number>;
beforeEach(async () => {
  net = new FakeInternet();
  behind = new Map();
  proxy = await startForwardProxy((host, port) => behind.get(`${host}:${port}`) ?? null);
  net.route('127.0.0.1', proxy.port, proxy.port);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await net.close();
  await proxy.close();
});

const VARIABLES = [
  'HTTP_PROXY',
  'http_proxy',
  'HTTPS_PROXY',
  'https_proxy',
  'ALL_PROXY',
  'all_proxy',
  'npm_config_proxy',
  'GLOBAL_AGENT_HTTP_PROXY',
];

it.each(VARIABLES)('%s plays no part', async (variable) => {
  vi.stubEnv(variable, proxy.url);
  vi.stubEnv('NODE_USE_ENV_PROXY', '1');
  vi.stubEnv('NO_PROXY', '');
  const address = await net.site('kabar.contoh.id', (_, reply) => reply.end('langsung'));
  const result = answerOf(await openTestDoor(net).safeFetch({ url: 'http://kabar.contoh.id/' }));
  expect(result.body.toString()).toBe('langsung');
  expect(proxy.asked).toEqual([]);
  expect(net.dialled).toEqual([`${address}:80`]);
});

it('NODE_TLS_REJECT_UNAUTHORIZED plays no part', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  const certificate = await makeCertificate(['kabar.contoh.id']);
  await net.site('kabar.contoh.id', (_, reply) => reply.end('x'), { certificate });
  const result = await openTestDoor(net).safeFetch({ url: 'https://kabar.contoh.id/' });
  expect(failureOf(result).code).toBe('TLS_UNTRUSTED');
});

describe("an operator's own proxy", () => {
  const open = (url = proxy.url, authorities: string[] = []) =>
    openTestDoor(net, { proxy: url }, { authorities });

  async function siteBehind(name: string): Promise<string> {
    const certificate = await makeCertificate([name]);
    const plain = await net.site(name, (_, reply) => reply.end('http'));
    await net.site(name, (_, reply) => reply.end('https'), { certificate });
    behind.set(`${name}:80`, net.portBehind(plain, 80) ?? 0);
    behind.set(`${name}:443`, net.portBehind(plain, 443) ?? 0);
    return certificate.authority;
  }

  it('carries http and https, and nothing is dialled beside it', async () => {
    const authority = await siteBehind('kabar.contoh.id');
    const door = open(proxy.url.replace('//', '//kantor:kata%40sandi@'), [authority]);
    const plain = answerOf(await door.safeFetch({ url: 'http://kabar.contoh.id/a?b' }));
    const secured = answerOf(await door.safeFetch({ url: 'https://kabar.contoh.id/' }));
    expect([plain.body.toString(), secured.body.toString()]).toEqual(['http', 'https']);
    expect(secured.chain).toMatchObject([{ address: null, tls: { authorised: true } }]);
    expect(proxy.asked).toEqual(['GET http://kabar.contoh.id/a?b', 'CONNECT kabar.contoh.id:443']);
    const login = `Basic ${Buffer.from('kantor:kata@sandi').toString('base64')}`;
    expect(proxy.logins).toEqual([login, login]);
    expect(new Set(net.dialled)).toEqual(new Set([`127.0.0.1:${proxy.port}`]));
  });

  it('carries names that only it can look up', async () => {
    const inside = new FakeInternet();
    const address = await inside.site('luar.contoh.id', (_, reply) => reply.end('luar'));
    behind.set('luar.contoh.id:80', inside.portBehind(address, 80) ?? 0);
    const result = answerOf(await open().safeFetch({ url: 'http://luar.contoh.id/' }));
    expect(result.body.toString()).toBe('luar');
    await inside.close();
  });

  it.each([
    ['http://localhost/', 'NAME_REFUSED'],
    ['http://127.0.0.1/', 'LITERAL_ADDRESS_REFUSED'],
    ['http://dalam.contoh.id/', 'ADDRESS_REFUSED'],
    ['https://dalam.contoh.id/', 'ADDRESS_REFUSED'],
    ['http://kabar.contoh.id:22/', 'PORT_REFUSED'],
  ])('is not asked for %s', async (url, code) => {
    net.name('dalam.contoh.id', ['10.0.0.1']);
    expect(failureOf(await open().safeFetch({ url })).code).toBe(code);
    expect(proxy.asked).toEqual([]);
  });

  it('that declines a tunnel is named as the reason', async () => {
    const result = failureOf(await open().safeFetch({ url: 'https://tiada.contoh.id/' }));
    expect(result).toMatchObject({ code: 'PROXY_FAILED', detail: 'CONNECT answered 403' });
  });

  it('that is not there is named as the reason', async () => {
    const result = await open('http://127.0.0.1:9').safeFetch({ url: 'http://kabar.contoh.id/' });
    expect(failureOf(result).code).toBe('PROXY_FAILED');
  });

  it('whose certificate is wrong is not used', async () => {
    const certificate = await makeCertificate(['proxy.contoh.id']);
    const address = await net.site('proxy.contoh.id', (_, reply) => reply.end(), { certificate });
    net.route('proxy.contoh.id', 443, net.portBehind(address, 443) ?? 0);
    const result = await open('https://proxy.contoh.id').safeFetch({
      url: 'http://kabar.contoh.id/',
    });
    expect(failureOf(result).code).toBe('PROXY_FAILED');
  });
});
