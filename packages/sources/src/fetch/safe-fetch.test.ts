import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  answerOf,
  FakeInternet,
  failureOf,
  makeCertificate,
  openTestDoor,
  readBody,
} from '../../../../test/servers/index.ts';
import type { Door } from './types.ts';

let net: FakeInternet;
let door: Door;
beforeEach(() => {
  net = new FakeInternet();
  door = openTestDoor(net);
});
afterEach(() => net.close());

it('reads a page and says how it got there', async () => {
  const address = await net.site('kabar.contoh-desa.id', (request, reply) => {
    reply.setHeader('content-type', 'text/html; charset=utf-8');
    reply.setHeader('set-cookie', 'sesi=rahasia');
    reply.end(`<p>${request.headers['user-agent']} ${request.headers.host}</p>`);
  });
  const result = answerOf(await door.safeFetch({ url: 'http://kabar.contoh-desa.id/a?b#c' }));
  expect(result).toMatchObject({
    status: 200,
    url: 'http://kabar.contoh-desa.id/a?b',
    contentType: 'text/html',
    charset: 'utf-8',
    truncated: false,
    clientRedirect: null,
  });
  expect(result.body.toString()).toBe(
    '<p>SaringBot/1.0 (+https://saring.id) kabar.contoh-desa.id</p>',
  );
  expect(result.chain).toMatchObject([
    { via: 'request', status: 200, address: { ip: address, family: 4 }, tls: null },
  ]);
  expect(result.headers).not.toHaveProperty('set-cookie');
  expect(result.rawHeaders).toContainEqual(['set-cookie', 'sesi=rahasia']);
});

it('keeps the wire bytes beside the unpacked body', async () => {
  const packed = gzipSync('halo warga');
  await net.site('a.contoh.id', (_, reply) => {
    reply.setHeader('content-encoding', 'gzip');
    reply.end(packed);
  });
  const result = answerOf(await door.safeFetch({ url: 'http://a.contoh.id/' }));
  expect(result.body.toString()).toBe('halo warga');
  expect(result.wire.equals(packed)).toBe(true);
  expect(result.encodings).toEqual(['gzip']);
});

it('posts a body and its headers', async () => {
  await net.site('hook.contoh.id', async (request, reply) => {
    const body = await readBody(request);
    reply.setHeader('content-type', 'application/json');
    reply.end(JSON.stringify({ ...request.headers, body: body.toString() }));
  });
  const result = answerOf(
    await door.safeFetch({
      url: 'http://hook.contoh.id/',
      method: 'POST',
      headers: { 'Webhook-Id': 'msg_1' },
      body: { contentType: 'application/json', bytes: Buffer.from('{"a":1}') },
    }),
  );
  expect(JSON.parse(result.body.toString())).toMatchObject({
    body: '{"a":1}',
    'content-type': 'application/json',
    'content-length': '7',
    'webhook-id': 'msg_1',
  });
});

it('trusts a certificate only when it is right', async () => {
  const good = await makeCertificate(['aman.contoh.id', 'lain.contoh.id']);
  const old = await makeCertificate(['lama.contoh.id'], { expired: true });
  const page = (_: unknown, reply: { end(text: string): void }) => reply.end('ok');
  await net.site('aman.contoh.id', page, { certificate: good });
  await net.site('lama.contoh.id', page, { certificate: old });
  await net.site('palsu.contoh.id', page, { certificate: good });
  const opened = openTestDoor(net, {}, { authorities: [good.authority, old.authority] });

  const fine = answerOf(await opened.safeFetch({ url: 'https://aman.contoh.id/' }));
  expect(fine.chain[0]?.tls).toMatchObject({
    authorised: true,
    problem: null,
    subject: 'aman.contoh.id',
  });
  for (const [host, problem] of [
    ['lama.contoh.id', 'CERT_HAS_EXPIRED'],
    ['palsu.contoh.id', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ]) {
    const url = `https://${host}/`;
    const refused = failureOf(await opened.safeFetch({ url }));
    expect(refused).toMatchObject({ code: 'TLS_UNTRUSTED', detail: problem });
    const looked = answerOf(await opened.safeFetch({ url, tls: 'record' }));
    expect(looked.body.toString()).toBe('ok');
    expect(looked.chain[0]?.tls).toMatchObject({ authorised: false, problem });
  }
});
