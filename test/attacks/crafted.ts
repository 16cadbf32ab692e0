import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { formClient } from '@saring/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AttackWorld, ask, asPerson } from './world.ts';

const FORM = 'application/x-www-form-urlencoded';

/** Attacks of known shapes, each on the real server. */
export function crafted(world: AttackWorld): void {
  // Begun before everything else, so that nobody has to wait for their end.
  let slow: Promise<string>[] = [];
  beforeAll(() => {
    slow = Array.from({ length: 100 }, () => slowHead(world.house.url));
  });

  describe('a page of another site', () => {
    it.each([
      ['cross-site', { 'sec-fetch-site': 'cross-site' }],
      ['same-site', { 'sec-fetch-site': 'same-site' }],
      ['another origin', { origin: 'https://jahat.example' }],
      ['an origin that begins like ours', { origin: 'https://saring.example.jahat.example' }],
      ['no origin at all', { origin: 'null' }],
    ])('changes nothing: %s', async (_name, headers: Record<string, string>) => {
      for (const type of [FORM, 'text/plain', 'multipart/form-data; boundary=x']) {
        const answer = await ask(world, '/konsol/templat', {
          method: 'POST',
          headers: { ...(await asPerson(world, world.allRoles)), ...headers, 'content-type': type },
          body: 'nama=jahat&isi=jahat',
        });
        expect(answer.status).toBe(403);
      }
    });

    it('cannot change anything by GET', () => {
      const changing = world.routes.filter(
        ({ method, body, files }) =>
          method === 'get' && (body !== undefined || files !== undefined),
      );
      expect(changing).toEqual([]);
    });
  });

  it('leaves a session of nobody after logging out, also for who kept its cookie', async () => {
    const cookie = await world.mine.signIn(world.allRoles);
    const browser = formClient(world.house.url);
    browser.setCookie(cookie);
    expect((await browser.get('/konsol')).status).toBe(200);
    await browser.post('/keluar');
    const thief = formClient(world.house.url);
    thief.setCookie(cookie);
    // A process may remember a session for two seconds; nothing longer.
    await expect
      .poll(async () => (await thief.get('/konsol')).status, { timeout: 20_000 })
      .toBe(303);
  });

  it('stays in its folder, whatever the path says', async () => {
    const tries = [
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '/assets/....//....//etc/passwd',
      '/assets/..%5c..%5cpackage.json',
      '/assets/%252e%252e%252fpackage.json',
      '/papan/x/..%2f..%2fpackage.json',
      '/assets/site.css%00.png',
      '/%c0%ae%c0%ae/etc/passwd',
      '/%',
    ];
    for (const path of tries) {
      const answer = await ask(world, path, {});
      expect([400, 404, 422], path).toContain(answer.status);
      expect(answer.text).not.toMatch(/root:|"private": true/u);
    }
  });

  it('takes no picture for one that is something else', async () => {
    const { sql } = world.house.database;
    const gif = Buffer.from('GIF89a/*<script>alert(1)</script>*/=1;');
    const files: readonly (readonly [string, string, Buffer])[] = [
      ['foto.png', 'image/png', gif],
      ['foto.svg', 'image/svg+xml', Buffer.from('<svg onload="alert(1)"/>')],
      ['foto.jpg', 'image/jpeg', Buffer.from('<?php system($_GET[0]); ?>')],
      ['../../foto.png', 'image/png', Buffer.from('<html><script>alert(1)</script>')],
      ['foto.html', 'text/html', Buffer.from('<script>alert(1)</script>')],
    ];
    const before = await sql('SELECT FROM attachment');
    for (const [name, type, bytes] of files) {
      const form = new FormData();
      form.set('text', 'Lihat gambar ini, apakah benar jembatan itu ambruk?');
      form.set('tenant', world.mine.slug);
      form.set('file', new File([new Uint8Array(bytes)], name, { type }));
      const answer = await ask(world, '/api/v1/submissions', { method: 'POST', body: form });
      expect([400, 415, 422], `${name} ${answer.status}`).toContain(answer.status);
    }
    expect(await sql('SELECT FROM attachment')).toHaveLength(before.length);
  });

  it('puts nothing of a caller into a header', async () => {
    const evil = 'x\r\nSet-Cookie: jahat=1\r\n\r\n<script>';
    for (const path of [
      '/masuk?lanjut=',
      '/cari?q=',
      '/t?tiket=',
      '/konsol?kembali=',
      '/oembed?url=',
      '/t/',
    ]) {
      const answer = await ask(world, `${path}${encodeURIComponent(evil)}`, {});
      expect(answer.headers.getSetCookie().join()).not.toContain('jahat');
      expect(answer.headers.get('location') ?? '').not.toMatch(/[\r\n]/u);
    }
    // An address of another site is never where a login leads.
    for (const to of [
      '//jahat.example',
      '/\\jahat.example',
      'https://jahat.example',
      '/%09/jahat.example',
    ]) {
      const answer = await ask(world, `/masuk?lanjut=${encodeURIComponent(to)}`, {});
      expect(answer.headers.get('location') ?? '/').toMatch(/^\/(?![/\\])/u);
    }
  });

  it('is not polluted by the names of prototypes', async () => {
    const body =
      '{"text":"Kabar","__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}';
    await ask(world, '/api/v1/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    await ask(world, '/kim', {
      method: 'POST',
      headers: { 'content-type': FORM },
      body: '__proto__[admin]=1&constructor[prototype][admin]=1&__proto__=x',
    });
    expect('admin' in {}).toBe(false);
  });

  it('unpacks no bomb and reads no body that has no end', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, '{"text":"a"}'));
    const packed = await ask(world, '/api/v1/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: new Uint8Array(bomb),
    });
    expect([413, 415]).toContain(packed.status);
    const long = await ask(world, '/api/v1/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'a'.repeat(600_000) }),
    });
    expect(long.status).toBe(413);
    const many = await ask(world, '/kim', {
      method: 'POST',
      headers: { 'content-type': FORM },
      body: 'a=1&'.repeat(5000),
    });
    expect(many.status).toBe(400);
  });

  it('ends heads that come a byte at a time, and serves others meanwhile', async () => {
    expect((await ask(world, '/', {})).status).toBe(200);
    for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^HTTP\/1\.1 408/u);
    expect(world.house.server.requestTimeout).toBeLessThanOrEqual(240_000);
  });

  it('gives wrong messages their end', async () => {
    // Two lengths that differ are how requests are smuggled past a proxy.
    for (const head of [
      'POST /masuk HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'POST /masuk HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde',
      'GET / HTTP/1.1\r\nHost: x\r\nX: a\nb: c\r\n d\u0000\r\n\r\n',
      'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n',
    ]) {
      const socket = connect(Number(new URL(world.house.url).port), '127.0.0.1');
      socket.end(head);
      const [chunk] = await once(socket, 'data');
      expect(String(chunk)).toMatch(/^HTTP\/1\.1 4\d\d/u);
      socket.destroy();
    }
  });
}

/** Sends the head of a request a byte a second until it is answered; returns the answer. */
async function slowHead(url: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  const dribble = setInterval(() => socket.write('a'), 1000);
  socket.on('error', () => undefined);
  try {
    const [chunk] = await once(socket, 'data');
    return String(chunk);
  } finally {
    clearInterval(dribble);
    socket.destroy();
  }
}
