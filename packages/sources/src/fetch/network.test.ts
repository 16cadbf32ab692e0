import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answerOf,
  failureOf,
  type NameAnswer,
  type NameServer,
  startNameServer,
} from '../../../../test/servers/index.ts';
import { createDoor } from './door.ts';
import { createSystemNetwork } from './network.ts';
import type { Door } from './types.ts';

/** The real resolver and the real sockets, against a name server and a site on loopback. */
let answers: (name: string) => NameAnswer;
let names: NameServer;
let site: Server;
let port: number;
beforeEach(async () => {
  answers = () => [];
  names = await startNameServer((name) => answers(name));
  site = createServer((_, reply) => reply.end('dalam'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const bound = site.address();
  port = typeof bound === 'object' && bound !== null ? bound.port : 0;
});
afterEach(() => {
  names.close();
  site.close();
});

const open = (allow: string[] = [], extraPorts: number[] = []): Door =>
  createDoor(
    { extraPorts, allow, proxy: null, contact: '' },
    { network: createSystemNetwork([names.address]) },
  );
const url = (name: string) => `http://${name}:${port}/`;

describe('names', () => {
  it('are asked for both families, and every answer counts', async () => {
    answers = () => ['8.20.0.1', 'fd00::1'];
    const result = failureOf(await open([], [port]).safeFetch({ url: url('a.contoh.id') }));
    expect([result.code, result.detail]).toEqual(['ADDRESS_REFUSED', 'fd00::1']);
    expect(names.asked.toSorted()).toEqual(['A a.contoh.id', 'AAAA a.contoh.id']);
  });

  it.each<[string, NameAnswer, string]>([
    ['that do not exist', [], 'DNS_NOT_FOUND'],
    ['whose server fails', 'fail', 'DNS_FAILED'],
    ['whose server keeps silent', 'silent', 'DNS_FAILED'],
  ])('%s', async (_, answer, code) => {
    answers = () => answer;
    const result = await open([], [port]).safeFetch({
      url: url('b.contoh.id'),
      limits: { dnsMs: 1500 },
    });
    expect(failureOf(result).code).toBe(code);
  });

  it('that lead to the machine itself are refused', async () => {
    answers = () => ['127.0.0.1'];
    const result = failureOf(await open([], [port]).safeFetch({ url: url('c.contoh.id') }));
    expect([result.code, result.detail]).toEqual(['ADDRESS_REFUSED', '127.0.0.1']);
  });
});

describe('places an operator allows', () => {
  it.each(['127.0.0.1', 'localhost'])('%s is reached over a real connection', async (host) => {
    const door = open([`${host}:${port}`]);
    const result = answerOf(await door.safeFetch({ url: url(host) }));
    expect(result.body.toString()).toBe('dalam');
    expect(result.chain[0]?.address).toEqual({ ip: '127.0.0.1', family: 4 });
    expect(names.asked).toEqual([]);
  });

  it('a name with private addresses is reached when its place is listed', async () => {
    answers = () => ['127.0.0.1'];
    const door = open([`gudang.contoh.id:${port}`]);
    expect((await door.safeFetch({ url: url('gudang.contoh.id') })).kind).toBe('response');
    expect((await door.safeFetch({ url: url('lain.contoh.id') })).kind).toBe('failure');
  });

  it('a port where nobody listens is told', async () => {
    site.close();
    const door = open([`127.0.0.1:${port}`]);
    expect(failureOf(await door.safeFetch({ url: url('127.0.0.1') })).code).toBe('CONNECT_FAILED');
  });
});
