import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeInternet, openTestDoor } from '../../../../../test/servers/index.ts';
import { registeredDomain } from '../url/registered-domain.ts';
import { domainAgeSignal } from './domain-age-signal.ts';
import { RdapClient } from './rdap-client.ts';

const NOW = new Date('2024-06-01T00:00:00Z');
/** The shape registries answer with, RFC 9083. */
const answer = (registered: string | null) => ({
  objectClassName: 'domain',
  handle: 'PANDI-DO1',
  ldhName: 'contoh.co.id',
  rdapConformance: ['rdap_level_0'],
  notices: [{ title: 'Terms of Use', description: ['...'] }],
  status: ['client transfer prohibited', 'active'],
  events: [
    ...(registered === null ? [] : [{ eventAction: 'registration', eventDate: registered }]),
    { eventAction: 'expiration', eventDate: '2025-05-20T00:00:00Z' },
    { eventAction: 'last changed', eventDate: '2024-05-21T08:00:00+07:00' },
    { eventActor: 'broken' },
  ],
  entities: [
    { objectClassName: 'entity', roles: ['abuse'] },
    {
      objectClassName: 'entity',
      handle: '123',
      roles: ['registrar'],
      vcardArray: [
        'vcard',
        [
          ['version', {}, 'text', '4.0'],
          ['fn', {}, 'text', 'PT Pendaftar Contoh'],
        ],
      ],
    },
  ],
});

let net: FakeInternet;
let asked: string[];
const serve = async (listener: RequestListener): Promise<RdapClient> => {
  await net.site('data.iana.org', (_, response) => {
    asked.push('bootstrap');
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        version: '1.0',
        services: [
          [['id', 'xyz'], ['http://rdap.pandi.id/rdap/']],
          [['com'], ['http://rdap.contoh.com']],
        ],
      }),
    );
  });
  await net.site('rdap.pandi.id', (request, response) => {
    asked.push(request.url ?? '');
    listener(request, response);
  });
  return new RdapClient(openTestDoor(net), {
    now: () => NOW.getTime(),
    bootstrapUrl: 'http://data.iana.org/rdap/dns.json',
    pace: 1,
  });
};
const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/rdap+json', ...headers });
    response.end(JSON.stringify(body));
  };
const age = (host: string, client: RdapClient) => {
  const domain = registeredDomain(host);
  if (domain === null) throw new Error(host);
  return domainAgeSignal(domain, client, NOW);
};

beforeEach(() => {
  net = new FakeInternet();
  asked = [];
});
afterEach(() => net.close());

describe('domainAgeSignal', () => {
  it('tells age, registrar and dates of a young domain', async () => {
    const client = await serve(json(answer('2024-05-20T00:00:00Z')));
    expect(await age('www.contoh.co.id', client)).toMatchObject({
      state: 'attention',
      value: {
        ageDays: 12,
        registrar: 'PT Pendaftar Contoh',
        changedAt: '2024-05-21T01:00:00.000Z',
        expiresAt: '2025-05-20T00:00:00.000Z',
      },
      readFrom: 'http://rdap.pandi.id/rdap/domain/contoh.co.id',
    });
  });

  it('finds nothing remarkable in an old one', async () => {
    const client = await serve(json(answer('2001-01-01T00:00:00Z')));
    expect((await age('contoh.co.id', client)).state).toBe('known');
  });

  it('says so when a name is not registered', async () => {
    const client = await serve(json({ errorCode: 404 }, 404));
    expect(await age('contoh.xyz', client)).toMatchObject({
      state: 'attention',
      value: { registered: false },
    });
  });

  it.each([
    ['the registry keeps the date back', json(answer(null)), 'contoh.xyz'],
    ['the answer is no RDAP', json('x'), 'contoh.xyz'],
    ['the server is broken', json({}, 500), 'contoh.xyz'],
    ['the suffix has no server', json({}), 'contoh.museum'],
    ['the server cannot be reached', json({}), 'contoh.com'],
    ['the page is hosted by others', json(answer('2024-05-20T00:00:00Z')), 'contoh.blogspot.com'],
  ])('is unknown when %s', async (_, listener, host) => {
    const client = await serve(listener);
    expect((await age(host, client)).state).toBe('unknown');
  });

  it('is unknown while the list of servers cannot be had', async () => {
    const client = new RdapClient(openTestDoor(net), { now: () => NOW.getTime() });
    expect((await age('contoh.xyz', client)).state).toBe('unknown');
  });
});

describe('RdapClient', () => {
  it('asks once for a domain, and once for the list of servers', async () => {
    const client = await serve(json(answer('2001-01-01T00:00:00Z')));
    await Promise.all(['a.xyz', 'a.xyz', 'b.xyz'].map((domain) => client.lookUp(domain)));
    await client.lookUp('a.xyz');
    expect(asked.sort()).toEqual(['/rdap/domain/a.xyz', '/rdap/domain/b.xyz', 'bootstrap']);
  });

  it('leaves a server alone as long as it asks for', async () => {
    const client = await serve(json({}, 429, { 'retry-after': '600' }));
    expect((await client.lookUp('a.xyz')).kind).toBe('unknown');
    expect((await client.lookUp('b.xyz')).kind).toBe('unknown');
    expect(asked.filter((each) => each.startsWith('/rdap'))).toHaveLength(1);
  });

  it('asks again after an answer that was none', async () => {
    let fail = true;
    const client = await serve((request, response) => {
      json(fail ? 'x' : answer('2001-01-01T00:00:00Z'))(request, response);
      fail = false;
    });
    expect((await client.lookUp('a.xyz')).kind).toBe('unknown');
    expect((await client.lookUp('a.xyz')).kind).toBe('registered');
  });
});
