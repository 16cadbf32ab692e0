import { lexiconChangesOf } from '@saring/database';
import type { Role } from '@saring/domain';
import { formClient } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { createLexicon, fold } from '@saring/text';
import { describe, expect, it } from 'vitest';

const installation = await testHouse({ stages: [] });
const { house, url } = installation;
const office = await makeOffice(installation);
const PROPOSALS = '/api/v1/lexicon-proposals';

async function signedIn(roles: readonly Role[], at = office) {
  const { accountId } = await at.person(roles);
  const browser = formClient(url);
  browser.setCookie(await at.signIn(accountId));
  return browser;
}

async function propose(
  key: string | null,
  body: unknown,
): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${url}${PROPOSALS}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text() };
}

const kimKey = () => office.key(['submissions:write'], { kimGroupId: office.kimGroupId });
const changes = (at = office) => house.app.withTenant(at.tenantId, lexiconChangesOf);
const formOf = (html: string, word: string): string => {
  const found = new RegExp(
    `action="(/konsol/kamus/[\\w-]+)"[^>]*>(?:(?!</form>).)*: ${word}"`,
    'su',
  ).exec(html);
  expect(found, `no form for ${word}`).not.toBeNull();
  return found?.[1] ?? '';
};

describe('a proposal of a village group', () => {
  it('counts once somebody accepts it, and no sooner', async () => {
    const key = await kimKey();
    const body = {
      word: 'Bungul',
      meaning: 'bodoh',
      language: 'bjn',
      example: 'Kada bungul, hubungi 081234567890',
    };
    const first = await propose(key, body);
    expect(first.status).toBe(202);
    expect(JSON.parse(first.text)).toEqual({ word: 'bungul', meaning: 'bodoh', state: 'PROPOSED' });
    expect((await propose(key, body)).status).toBe(202);
    expect((await changes()).entries).not.toHaveProperty('bungul');

    const reviewer = await signedIn(['REVIEWER']);
    const list = await reviewer.get('/konsol/kamus');
    expect(list.text.match(/<strong>bungul<\/strong>/gu)).toHaveLength(1);
    expect(list.text).toContain('[nomor telepon]');
    const decided = await reviewer.post(formOf(list.text, 'bungul'), { accepted: 'true' });
    expect([decided.status, decided.location]).toEqual([303, '/konsol/kamus']);
    const { entries } = await changes();
    expect(entries).toMatchObject({ bungul: 'bodoh' });
    const lexicon = createLexicon({ entries });
    expect(fold('bungul banar', { lexicon }).tokens.map(({ word }) => word)).toContain('bodoh');
    expect(JSON.parse((await propose(key, body)).text)).toMatchObject({ state: 'ACCEPTED' });
  });

  it.each([
    [{ word: 'dua kata', meaning: 'arti', language: 'bjn' }],
    [{ word: 'kata1', meaning: 'arti', language: 'bjn' }],
    [{ word: 'kata', meaning: 'satu dua tiga empat', language: 'bjn' }],
    [{ word: 'kata', meaning: 'arti', language: 'xx' }],
    [{ word: 'kata', meaning: '', language: 'id' }],
  ])('is refused when it is no word: %j', async (body) => {
    expect((await propose(await kimKey(), body)).status).toBe(422);
  });

  it('needs a key that may send', async () => {
    const body = { word: 'ampih', meaning: 'berhenti', language: 'bjn' };
    expect((await propose(null, body)).status).toBe(401);
    expect((await propose(await office.key(['clarifications:read']), body)).status).toBe(403);
  });
});

describe('the page', () => {
  it('lets an administrator add, withdraw and take back', async () => {
    const admin = await signedIn(['TENANT_ADMIN']);
    const fields = { word: 'haguet', meaning: 'pergi', language: 'nij', example: '' };
    expect((await admin.post('/konsol/kamus', fields)).status).toBe(303);
    expect((await changes()).entries).toMatchObject({ haguet: 'pergi' });
    const form = formOf((await admin.get('/konsol/kamus')).text, 'haguet');
    await admin.post(form, { accepted: 'false' });
    expect((await changes()).entries).not.toHaveProperty('haguet');
    await admin.post(form, { accepted: 'true' });
    expect((await changes()).entries).toMatchObject({ haguet: 'pergi' });
  });

  it('keeps one meaning of a word', async () => {
    const admin = await signedIn(['TENANT_ADMIN']);
    for (const meaning of ['lama', 'tua']) {
      await admin.post('/konsol/kamus', { word: 'bahari', meaning, language: 'bjn' });
    }
    expect((await changes()).entries).toMatchObject({ bahari: 'tua' });
  });

  it('takes an entry of the house away where a word is to stay as it is', async () => {
    const admin = await signedIn(['TENANT_ADMIN']);
    await admin.post('/konsol/kamus', { word: 'tau', meaning: 'tau', language: 'nij' });
    const { entries } = await changes();
    expect(entries.tau).toBeNull();
    const read = (text: string) =>
      fold(text, { lexicon: createLexicon({ entries }) }).tokens.map(({ word }) => word);
    expect(read('tau')).toEqual(['tau']);
  });

  it('says what is wrong and keeps what was typed', async () => {
    const admin = await signedIn(['TENANT_ADMIN']);
    const answer = await admin.post('/konsol/kamus', {
      word: 'dua kata',
      meaning: 'arti',
      language: 'bjn',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('role="alert"');
    expect(answer.text).toContain('value="dua kata"');
  });

  it('shows readers no buttons and refuses their changes', async () => {
    const auditor = await signedIn(['AUDITOR']);
    const list = await auditor.get('/konsol/kamus');
    expect(list.status).toBe(200);
    expect(list.text).not.toContain('action="/konsol/kamus');
    expect(
      (await auditor.post('/konsol/kamus', { word: 'x', meaning: 'y', language: 'id' })).status,
    ).toBe(403);
  });

  it("is the office's own", async () => {
    const other = await makeOffice(installation);
    const admin = await signedIn(['TENANT_ADMIN']);
    await admin.post('/konsol/kamus', { word: 'rahatan', meaning: 'sedang', language: 'bjn' });
    expect((await changes(other)).entries).toEqual({});
    const form = formOf((await admin.get('/konsol/kamus')).text, 'rahatan');
    const stranger = await signedIn(['TENANT_ADMIN'], other);
    expect((await stranger.post(form, { accepted: 'false' })).status).toBe(404);
    expect((await changes()).entries).toMatchObject({ rahatan: 'sedang' });
  });
});
