import { findAccount, findSession, listPeople } from '@saring/database';
import type { Role } from '@saring/domain';
import { formClient, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { SESSION_HASH } from '@saring/web';
import { describe, expect, it } from 'vitest';

const installation = await testHouse({ stages: [] });
const { house, url, database } = installation;
const office = await makeOffice(installation);
const { tenantId } = office;
const PASSWORD = 'kayuh baimbai sampai muara';

async function signedIn(roles: readonly Role[], government = true) {
  const { accountId } = await office.person(roles, government);
  const browser = formClient(url);
  browser.setCookie(await office.signIn(accountId));
  return { accountId, browser };
}

const linkOn = (html: string): string => {
  const found = /value="https:\/\/saring\.example(\/undangan\/[\w-]+)"/u.exec(html);
  expect(found, html).not.toBeNull();
  return found?.[1] ?? '';
};

describe('an invitation', () => {
  const invite = async (login: string, fields: Record<string, string> = {}) => {
    const { browser } = await signedIn(['TENANT_ADMIN']);
    return browser.post('/konsol/orang', {
      login,
      displayName: 'Orang Baru',
      government: 'true',
      'role-KIM_COORDINATOR': 'true',
      ...fields,
    });
  };

  it('lets its holder choose a password once, and nobody after them', async () => {
    const answer = await invite('Baru.Sekali@uji.example');
    expect(answer.status).toBe(201);
    const link = linkOn(answer.text);
    const browser = formClient(url);
    expect((await browser.get(link)).text).toContain('baru.sekali@uji.example');
    const short = await browser.post(link, { password: 'pendek', repeated: 'pendek' });
    expect(short.status).toBe(422);
    for (const early of ['password123456', 'qwertyuiop[]', 'diskominfo2026', 'Sandi.baru.sekali']) {
      const guessed = await browser.post(link, { password: early, repeated: early });
      expect([guessed.status, early]).toEqual([422, early]);
    }
    const differ = await browser.post(link, { password: PASSWORD, repeated: `${PASSWORD}!` });
    expect(differ.status).toBe(422);
    const done = await browser.post(link, { password: PASSWORD, repeated: PASSWORD });
    expect([done.status, done.location]).toEqual([303, '/konsol/akun']);
    expect((await browser.get('/konsol/akun')).status).toBe(200);
    expect((await formClient(url).get(link)).status).toBe(410);
    const again = await formClient(url).post(link, { password: PASSWORD, repeated: PASSWORD });
    expect(again.status).toBe(410);
  });

  it('is used by one of two who hold it at the same moment', async () => {
    const link = linkOn((await invite('berdua@uji.example')).text);
    const answers = await Promise.all(
      [1, 2].map((each) =>
        formClient(url).post(link, {
          password: `${PASSWORD} ${each}`,
          repeated: `${PASSWORD} ${each}`,
        }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 410]);
  });

  it('is over after its time, and when a newer one is made', async () => {
    const first = linkOn((await invite('lama@uji.example')).text);
    const { browser } = await signedIn(['TENANT_ADMIN']);
    const people = await house.app.withTenant(tenantId, listPeople);
    const id = people.find((each) => each.login === 'lama@uji.example')?.id ?? '';
    const second = linkOn((await browser.post(`/konsol/orang/${id}/tautan`)).text);
    expect((await formClient(url).get(first)).status).toBe(410);
    expect((await formClient(url).get(second)).status).toBe(200);
    await database.sql(`UPDATE one_time_link SET expires_at = now() WHERE subject_id = $1`, [id]);
    expect((await formClient(url).get(second)).status).toBe(410);
  });

  it('refuses roles that exclude each other, taken names and unknown links', async () => {
    expect((await invite('campur@uji.example', { 'role-AUDITOR': 'true' })).status).toBe(422);
    const independent = { 'role-INDEPENDENT_REVIEWER': 'true' };
    expect((await invite('campur@uji.example', independent)).status).toBe(422);
    await invite('sama@uji.example');
    expect((await invite('sama@uji.example')).status).toBe(409);
    expect((await formClient(url).get(`/undangan/${'x'.repeat(43)}`)).status).toBe(404);
  });

  it('cannot make an operator, unless an operator makes it', async () => {
    const fields = { 'role-OPERATOR': 'true' };
    expect((await invite('atas@uji.example', fields)).status).toBe(403);
    const { browser } = await signedIn(['OPERATOR']);
    const answer = await browser.post('/konsol/orang', {
      login: 'atas@uji.example',
      displayName: 'Operator',
      ...fields,
    });
    expect(answer.status).toBe(201);
  });
});

describe('people', () => {
  it('are read by auditors, changed by administrators, and hidden from all others', async () => {
    const { accountId } = await office.person(['REVIEWER']);
    const auditor = await signedIn(['AUDITOR']);
    expect((await auditor.browser.get('/konsol/orang')).status).toBe(200);
    for (const path of ['', `/${accountId}`, `/${accountId}/tautan`, `/${accountId}/akses`]) {
      expect((await auditor.browser.post(`/konsol/orang${path}`)).status).toBe(403);
    }
    for (const role of ['REVIEWER', 'EDITOR', 'KIM_COORDINATOR'] as const) {
      const { browser } = await signedIn([role]);
      expect((await browser.get('/konsol/orang')).status).toBe(403);
    }
  });

  it('lose every session at once when they are disabled', async () => {
    const admin = await signedIn(['TENANT_ADMIN']);
    const { accountId } = await office.person(['REVIEWER']);
    const cookie = await office.signIn(accountId);
    const hash = house.secrets.hash(SESSION_HASH, cookie.value);
    expect(await findSession(house.app, hash)).not.toBeNull();
    await admin.browser.post(`/konsol/orang/${accountId}/akses`, { disabled: 'true' });
    expect(await findSession(house.app, hash)).toBeNull();
    await admin.browser.post(`/konsol/orang/${accountId}/akses`, { disabled: 'false' });
    expect(await findSession(house.app, hash)).toBeNull();
  });

  it('cannot change their own rights, nor those of another office', async () => {
    const admin = await signedIn(['TENANT_ADMIN']);
    const fields = { displayName: 'X', 'role-EDITOR': 'true', government: 'true' };
    const own = await admin.browser.post(`/konsol/orang/${admin.accountId}`, fields);
    expect(own.status).toBe(403);
    const other = await makeOffice(installation);
    const stranger = await other.person(['REVIEWER']);
    const answer = await admin.browser.post(`/konsol/orang/${stranger.accountId}`, fields);
    expect(answer.status).toBe(404);
  });

  it('leave each change of rights in the decision log, without their names', async () => {
    const admin = await signedIn(['TENANT_ADMIN']);
    const { accountId } = await office.person(['REVIEWER']);
    await admin.browser.post(`/konsol/orang/${accountId}`, {
      displayName: 'Nama Rahasia',
      'role-EDITOR': 'true',
      government: 'true',
    });
    const account = await house.app.withTenant(tenantId, (tx) =>
      findAccount(tx, { id: accountId }),
    );
    expect(account?.roles).toEqual(['EDITOR']);
    const rows = await database.sql<{ action: string; data: unknown }>(
      `SELECT action, data FROM log_entry WHERE subject = $1`,
      [`account:${accountId}`],
    );
    expect(rows).toEqual([
      {
        action: 'account.changed',
        data: {
          from: { roles: ['REVIEWER'], government: true },
          to: { roles: ['EDITOR'], government: true },
        },
      },
    ]);
  });
});

describe('my account', () => {
  it('lists my sessions and ends the others', async () => {
    const { accountId, browser } = await signedIn(['REVIEWER']);
    const other = formClient(url);
    other.setCookie(await office.signIn(accountId));
    expect((await other.get('/konsol/akun')).status).toBe(200);
    expect((await browser.get('/konsol/akun')).text).toContain('Akhiri semua sesi lain');
    await browser.post('/konsol/akun/sesi');
    await until(async () => (await other.get('/konsol/akun')).status === 303);
    expect((await browser.get('/konsol/akun')).status).toBe(200);
  });

  it('cannot end the session of somebody else', async () => {
    const { browser } = await signedIn(['REVIEWER']);
    const victim = await office.person(['REVIEWER']);
    const cookie = await office.signIn(victim.accountId);
    const hash = house.secrets.hash(SESSION_HASH, cookie.value);
    const session = await findSession(house.app, hash);
    await browser.post(`/konsol/akun/sesi/${session?.session_id ?? ''}`);
    expect(await findSession(house.app, hash)).not.toBeNull();
  });

  it('ends by itself after 30 idle minutes and after 12 hours', async () => {
    const { accountId } = await office.person(['REVIEWER']);
    const alive = async (change: string) => {
      const cookie = await office.signIn(accountId);
      const hash = house.secrets.hash(SESSION_HASH, cookie.value);
      await database.sql(`UPDATE session SET ${change} WHERE token_hash = $1`, [hash]);
      return (await findSession(house.app, hash)) !== null;
    };
    expect(await alive(`last_seen_at = now() - interval '29 minutes'`)).toBe(true);
    expect(await alive(`last_seen_at = now() - interval '31 minutes'`)).toBe(false);
    expect(await alive(`created_at = now() - interval '11 hours'`)).toBe(true);
    expect(await alive(`created_at = now() - interval '13 hours'`)).toBe(false);
  });
});
