import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAccount, findAccount } from '@saring/database';
import type { Role } from '@saring/domain';
import { type FormClient, formClient, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { hashPassword, SESSION_COOKIE, totpCode } from '@saring/web';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

const installation = await testHouse({ stages: [], logLevel: 'info' });
const { house, url, dataDir } = installation;
const office = await makeOffice(installation);
const { tenantId } = office;
const PASSWORD = 'empat kata tanpa kaitan';

const Refused = z.object({
  code: z.string(),
  method: z.string(),
  route: z.string(),
  actor: z.string().nullable(),
});

let passwordHash = '';
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

let number = 0;
async function person(roles: readonly Role[]): Promise<{ login: string; accountId: string }> {
  number += 1;
  const login = `orang${number}@uji.example`;
  const accountId = await house.app.withTenant(tenantId, (tx) =>
    createAccount(tx, {
      tenantId,
      login,
      displayName: `Orang ${number}`,
      publicId: `U-${number}`,
      roles,
      government: !roles.includes('INDEPENDENT_REVIEWER'),
      passwordHash,
    }),
  );
  return { login, accountId };
}

const secretOn = (html: string): string =>
  (/<code>([A-Z2-7 ]{32,})<\/code>/u.exec(html)?.[1] ?? '').replaceAll(' ', '');
const codesOn = (html: string): string[] =>
  [...html.matchAll(/<code>([0-9A-Z]{5}-[0-9A-Z]{5})<\/code>/gu)].map((match) => match[1] ?? '');

/** Signs in and sets the second factor up. */
async function setUp(browser: FormClient, login: string) {
  await browser.post('/masuk', { login, password: PASSWORD });
  const secret = secretOn((await browser.get('/masuk/faktor-kedua')).text);
  const done = await browser.post('/masuk/faktor-kedua', { code: totpCode(secret) });
  return { secret, done, codes: codesOn(done.text) };
}

describe('the password', () => {
  it('opens the console for a village coordinator, and leads back to the page they wanted', async () => {
    const { login } = await person(['KIM_COORDINATOR']);
    const browser = formClient(url);
    const refused = await browser.get('/konsol/akun?x=1');
    expect(refused.status).toBe(303);
    expect(refused.location).toBe('/masuk?lanjut=%2Fkonsol%2Fakun%3Fx%3D1');
    const done = await browser.post('/masuk', {
      login: ` ${login.toUpperCase()} `,
      password: PASSWORD,
      lanjut: '/konsol/akun?x=1',
    });
    expect([done.status, done.location]).toEqual([303, '/konsol/akun?x=1']);
    expect((await browser.get('/konsol/akun')).status).toBe(200);
  });

  it.each(['//jahat.example/', 'https://jahat.example', '/\\jahat.example'])(
    'never leads to %s',
    async (lanjut) => {
      const { login } = await person(['KIM_COORDINATOR']);
      const done = await formClient(url).post('/masuk', { login, password: PASSWORD, lanjut });
      expect(done.location).toBe('/konsol/akun');
    },
  );

  it('gives each login a token of its own, and forgets it at the end', async () => {
    const { login } = await person(['KIM_COORDINATOR']);
    const browser = formClient(url);
    await browser.post('/masuk', { login, password: PASSWORD });
    const first = browser.cookie(SESSION_COOKIE);
    await browser.post('/masuk', { login, password: PASSWORD });
    expect(browser.cookie(SESSION_COOKIE)).not.toBe(first);
    const left = await browser.post('/keluar');
    expect(left.headers.get('clear-site-data')).toBe('"cache"');
    expect(browser.cookie(SESSION_COOKIE)).toBeNull();
    expect((await browser.get('/konsol/akun')).status).toBe(303);
  });

  it('leaves a line in the log when somebody tries what they may not', async () => {
    const { login, accountId } = await person(['KIM_COORDINATOR']);
    const browser = formClient(url);
    await browser.post('/masuk', { login, password: PASSWORD });
    expect((await browser.get('/konsol/orang')).status).toBe(403);
    expect((await fetch(`${url}/api/v1/cases`)).status).toBe(401);
    const lines = await until(() => {
      const log = readFileSync(join(dataDir, 'house.log'), 'utf8');
      const refused = log.split('\n').filter((line) => line.includes('"refused"'));
      const parsed = refused.map((line) => Refused.parse(JSON.parse(line)));
      return parsed.some(({ route }) => route === '/api/v1/cases') && parsed;
    });
    expect(lines).toContainEqual({
      ...{ code: 'FORBIDDEN', method: 'get', route: '/konsol/orang' },
      actor: `account:${accountId}`,
    });
    expect(lines).toContainEqual({
      ...{ code: 'UNAUTHENTICATED', method: 'get', route: '/api/v1/cases', actor: null },
    });
  });

  it('is refused when it is wrong, and tells nothing about which names exist', async () => {
    const { login } = await person(['KIM_COORDINATOR']);
    const wrong = await formClient(url).post('/masuk', { login, password: 'salah' });
    const unknown = await formClient(url).post('/masuk', {
      login: 'siapa@uji.example',
      password: 'salah',
    });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(unknown.text).toBe(wrong.text);
  });

  it('lets five guesses of any number at once through, and then nobody', async () => {
    const { login } = await person(['KIM_COORDINATOR']);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        formClient(url).post('/masuk', { login, password: 'tebakan' }),
      ),
    );
    const counted = answers.map((answer) => answer.status).sort();
    expect(counted.filter((status) => status === 401)).toHaveLength(5);
    expect(counted.filter((status) => status === 429)).toHaveLength(15);
    const owner = await formClient(url).post('/masuk', { login, password: PASSWORD });
    expect(owner.status).toBe(429);
    expect(Number(owner.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('forgets wrong guesses after the right one', async () => {
    const { login } = await person(['KIM_COORDINATOR']);
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 0; guess < 3; guess += 1) {
        const answer = await formClient(url).post('/masuk', { login, password: 'tebakan' });
        expect(answer.status).toBe(401);
      }
      const right = await formClient(url).post('/masuk', { login, password: PASSWORD });
      expect(right.status).toBe(303);
    }
  });
});

describe('the second factor', () => {
  it('is set up at the first login of a reviewer, before any session', async () => {
    const { login, accountId } = await person(['REVIEWER']);
    const browser = formClient(url);
    const first = await browser.post('/masuk', { login, password: PASSWORD });
    expect(first.location).toBe('/masuk/faktor-kedua');
    expect(browser.cookie(SESSION_COOKIE)).toBeNull();
    expect((await browser.get('/konsol')).status).toBe(303);
    const page = await browser.get('/masuk/faktor-kedua');
    expect(page.text).toContain('data:image/svg+xml;base64,');
    const wrong = await browser.post('/masuk/faktor-kedua', { code: '000000' });
    expect(wrong.status).toBe(401);
    const done = await browser.post('/masuk/faktor-kedua', {
      code: totpCode(secretOn(page.text)),
    });
    expect(codesOn(done.text)).toHaveLength(10);
    expect((await browser.get('/konsol')).status).toBe(200);
    const account = await house.app.withTenant(tenantId, (tx) =>
      findAccount(tx, { id: accountId }),
    );
    expect(account?.hasSecondFactor).toBe(true);
  });

  it.each(['EDITOR', 'AUDITOR', 'TENANT_ADMIN', 'OPERATOR', 'INDEPENDENT_REVIEWER'] as const)(
    'is asked of %s too',
    async (role) => {
      const { login } = await person([role]);
      const first = await formClient(url).post('/masuk', { login, password: PASSWORD });
      expect(first.location).toBe('/masuk/faktor-kedua');
    },
  );

  it('takes the code of each half minute once', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    try {
      const { login } = await person(['REVIEWER']);
      const { secret } = await setUp(formClient(url), login);
      const browser = formClient(url);
      const asked = await browser.post('/masuk', { login, password: PASSWORD, lanjut: '/konsol' });
      expect(asked.location).toBe('/masuk/kode?lanjut=%2Fkonsol');
      const used = await browser.post('/masuk/kode', { code: totpCode(secret) });
      expect(used.status).toBe(401);
      vi.setSystemTime(Date.now() + 30_000);
      const code = totpCode(secret);
      const fresh = await browser.post('/masuk/kode', { code, lanjut: '/konsol' });
      expect([fresh.status, fresh.location]).toEqual([303, '/konsol']);
      const second = formClient(url);
      await second.post('/masuk', { login, password: PASSWORD });
      expect((await second.post('/masuk/kode', { code })).status).toBe(401);
    } finally {
      vi.useRealTimers();
    }
  });

  it('gives way to a recovery code, once', async () => {
    const { login } = await person(['REVIEWER']);
    const { codes } = await setUp(formClient(url), login);
    const typed = (codes[0] ?? '').toLowerCase().replace('-', ' ');
    const enter = async (code: string) => {
      const browser = formClient(url);
      await browser.post('/masuk', { login, password: PASSWORD });
      return (await browser.post('/masuk/kode', { code })).status;
    };
    expect(await enter(typed)).toBe(303);
    expect(await enter(typed)).toBe(401);
    expect(await enter(codes[1] ?? '')).toBe(303);
  });

  it('cannot be guessed either', async () => {
    const { login } = await person(['REVIEWER']);
    await setUp(formClient(url), login);
    const browser = formClient(url);
    await browser.post('/masuk', { login, password: PASSWORD });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        browser.post('/masuk/kode', { code: String(100_000 + index) }),
      ),
    );
    const guesses = answers.filter((answer) => answer.status === 401);
    expect(guesses).toHaveLength(5);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(7);
  });

  it('needs the password first', async () => {
    const browser = formClient(url);
    for (const path of ['/masuk/kode', '/masuk/faktor-kedua']) {
      expect((await browser.get(path)).location).toBe('/masuk');
      expect((await browser.post(path, { code: '123456' })).location).toBe('/masuk');
    }
    browser.setCookie({ name: 'saring_masuk', value: 'buatan-sendiri' });
    expect((await browser.get('/masuk/kode')).location).toBe('/masuk');
  });
});
