import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answerOf,
  FakeInternet,
  FORBIDDEN_IPV4,
  FORBIDDEN_IPV6,
  openTestDoor,
} from '../../../../test/servers/index.ts';
import type { Door } from './types.ts';

const PUBLIC = '8.20.7.7';
const OTHER = '8.20.7.8';
const PUBLIC_V6 = '2606:4700::7';
const URL = 'http://ganti.contoh.id/';

let net: FakeInternet;
let door: Door;
beforeEach(async () => {
  net = new FakeInternet();
  door = openTestDoor(net);
  await net.site('ganti.contoh.id', (_, reply) => reply.end('umum'), { address: PUBLIC });
});
afterEach(() => net.close());

/** A zone that answers with one list after the other and stays with the last. */
function inTurn(...lists: readonly (readonly string[])[]): () => readonly string[] {
  let turn = 0;
  return () => lists[Math.min(turn++, lists.length - 1)] ?? [];
}

const refused = { kind: 'failure', code: 'ADDRESS_REFUSED', url: URL };

describe('one answer that is not public refuses the name', () => {
  it.each([...FORBIDDEN_IPV4, ...FORBIDDEN_IPV6])('%s', async (address) => {
    for (const answers of [[address], [PUBLIC, address], [address, PUBLIC]]) {
      net.name('ganti.contoh.id', answers);
      expect(await door.safeFetch({ url: URL })).toMatchObject(refused);
    }
    expect(net.dialled).toEqual([]);
  });

  it.each([
    ['a private IPv6 beside a public IPv4', [PUBLIC, 'fd00::5']],
    ['a mapped loopback', ['::ffff:127.0.0.1']],
    ['a mapped public address', [`::ffff:${PUBLIC}`]],
    ['a zone', ['fe80::1%eth0']],
    ['a zone on a public address', [`${PUBLIC_V6}%lo`]],
    ['a short spelling', ['127.1']],
    ['a number', ['2130706433']],
    ['an octal spelling', ['0177.0.0.1']],
    ['a name', ['localhost']],
    ['nothing readable', ['']],
    ['the last of many', [...Array.from({ length: 40 }, () => PUBLIC), '10.0.0.1']],
  ])('%s', async (_, answers) => {
    net.name('ganti.contoh.id', answers);
    expect(await door.safeFetch({ url: URL })).toMatchObject(refused);
    expect(net.dialled).toEqual([]);
  });
});

describe('a name that changes between look-ups', () => {
  it('is looked up once for a request, and that answer is the one dialled', async () => {
    net.name('ganti.contoh.id', inTurn([PUBLIC], ['127.0.0.1']));
    expect(answerOf(await door.safeFetch({ url: URL })).body.toString()).toBe('umum');
    expect(net.looked).toEqual(['ganti.contoh.id']);
    expect(net.dialled).toEqual([`${PUBLIC}:80`]);
  });

  it('is refused at the next request', async () => {
    net.name('ganti.contoh.id', inTurn([PUBLIC], ['127.0.0.1']));
    await door.safeFetch({ url: URL });
    expect(await door.safeFetch({ url: URL })).toMatchObject(refused);
    expect(net.dialled).toEqual([`${PUBLIC}:80`]);
  });

  it.each(['/lagi', 'http://ganti.contoh.id/lagi', '//ganti.contoh.id/lagi'])(
    'is refused when a redirect leads back to it (%s)',
    async (location) => {
      await net.site('ganti.contoh.id', (_, reply) => reply.writeHead(302, { location }).end(), {
        address: OTHER,
      });
      net.name('ganti.contoh.id', inTurn([OTHER], ['192.168.1.1']));
      const result = await door.safeFetch({ url: URL });
      expect(result).toMatchObject({ code: 'ADDRESS_REFUSED', url: `${URL}lagi` });
      expect(net.dialled).toEqual([`${OTHER}:80`]);
    },
  );

  it('is refused on the fifth redirect as on the first', async () => {
    let hops = 0;
    await net.site(
      'ganti.contoh.id',
      (_, reply) => reply.writeHead(307, { location: `/${++hops}` }).end(),
      { address: OTHER },
    );
    const publicly = Array.from({ length: 5 }, () => [OTHER]);
    net.name('ganti.contoh.id', inTurn(...publicly, ['10.9.8.7']));
    const result = await door.safeFetch({ url: URL });
    expect(result).toMatchObject({ code: 'ADDRESS_REFUSED', url: `${URL}5` });
    expect(net.dialled).toHaveLength(5);
  });

  it('is refused when it flips while the second address is being tried', async () => {
    net.blackhole(OTHER, 80);
    net.name('ganti.contoh.id', inTurn([OTHER, PUBLIC], [OTHER, '127.0.0.1']));
    expect((await door.safeFetch({ url: URL })).kind).toBe('response');
    expect(await door.safeFetch({ url: URL })).toMatchObject(refused);
    expect(net.dialled).toEqual([`${OTHER}:80`, `${PUBLIC}:80`]);
  });
});

describe('the address that answers is checked again', () => {
  it.each(['127.0.0.1', '::ffff:127.0.0.1', '10.0.0.1', OTHER, PUBLIC_V6, ''])(
    'not the one that was dialled but %j',
    async (peer) => {
      net.liesAbout(PUBLIC, 80, peer);
      const result = await door.safeFetch({ url: URL });
      expect(result).toMatchObject({ ...refused, chain: [{ status: null, address: null }] });
    },
  );

  it('knows the same address in another spelling', async () => {
    net.liesAbout(PUBLIC, 80, `::ffff:${PUBLIC}`);
    const result = answerOf(await door.safeFetch({ url: URL }));
    expect(result.chain[0]?.address).toEqual({ ip: PUBLIC, family: 4 });
  });
});

it('an empty answer, no such name and a broken resolver are told apart', async () => {
  net.name('kosong.contoh.id', []);
  net.name('rusak.contoh.id', () => {
    throw new Error('SERVFAIL');
  });
  const code = async (name: string) => await door.safeFetch({ url: `http://${name}.contoh.id/` });
  expect(await code('kosong')).toMatchObject({ code: 'DNS_NOT_FOUND' });
  expect(await code('tiada')).toMatchObject({ code: 'DNS_NOT_FOUND' });
  expect(await code('rusak')).toMatchObject({ code: 'DNS_FAILED' });
});
