import { createHash } from 'node:crypto';
import {
  appendLog,
  evidenceOfCase,
  findCase,
  openTasks,
  stepCase,
  waitedSeconds,
} from '@saring/database';
import type { Role } from '@saring/domain';
import { call, formClient, Problem, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeTasks } from './task-routes.tsx';

const installation = await testHouse({ stages: [] });
const { house, url, database } = installation;
const office = await makeOffice(installation);
const { tenantId } = office;
await until(() => house.tenants.byId(tenantId));

const one = {
  first: await office.person(['REVIEWER', 'EDITOR']),
  second: await office.person(['INDEPENDENT_REVIEWER'], false),
  third: await office.person(['REVIEWER']),
  fourth: await office.person(['INDEPENDENT_REVIEWER'], false),
};
type Name = keyof typeof one;

async function browserOf(name: Name) {
  const browser = formClient(url);
  browser.setCookie(await office.signIn(one[name].accountId));
  return browser;
}
async function browserWith(roles: readonly Role[]) {
  const { accountId } = await office.person(roles);
  const browser = formClient(url);
  browser.setCookie(await office.signIn(accountId));
  return browser;
}

let claims = 0;
/** A case as the machine leaves it. */
async function triagedCase(): Promise<string> {
  claims += 1;
  const id = z.array(z.object({ id: z.string() })).parse(
    await database.sql(
      `INSERT INTO cases (id, tenant_id, number, claim, due_at)
       SELECT gen_random_uuid(), $1, coalesce(max(number), 0) + 1, $2, now() + interval '22 hours'
       FROM cases WHERE tenant_id = $1 RETURNING id`,
      [tenantId, `Bantuan nomor ${claims} dibagikan lewat tautan`],
    ),
  )[0]?.id;
  const caseId = id ?? '';
  await house.app.withTenant(tenantId, async (tx) => {
    const roles = ['REVIEWER'] as const;
    await stepCase(tx, { caseId, from: 'NEW', action: 'triage', roles });
  });
  return caseId;
}
/** A case that is being checked. */
async function checkedCase(): Promise<string> {
  const caseId = await triagedCase();
  await house.app.withTenant(tenantId, async (tx) => {
    const roles = ['REVIEWER'] as const;
    await stepCase(tx, { caseId, from: 'TRIAGED', action: 'assign', roles });
    await stepCase(tx, { caseId, from: 'ASSIGNED', action: 'start', roles });
  });
  return caseId;
}

const State = z.object({ state: z.string() });
const Published = z.object({ clarification: z.object({ slug: z.string(), id: z.string() }) });
const decision = {
  verdict: 'FALSE',
  explanation: 'Dinas tidak pernah membagikan bantuan lewat tautan.',
  sources: [{ title: 'Pengumuman dinas', publisher: 'Dinas Uji', excerpt: 'Tidak ada tautan.' }],
};

async function publishedCase(): Promise<{ caseId: string; slug: string; id: string }> {
  const caseId = await checkedCase();
  const api = `${url}/api/v1/cases/${caseId}`;
  await call(`${api}/decisions`, State, { key: one.first.key, body: decision });
  await call(`${api}/second-reviews`, State, { key: one.second.key, body: { verdict: 'FALSE' } });
  const done = await call(`${api}/publication`, Published, { key: one.first.key, body: {} });
  return { caseId, ...done.body.clarification };
}

const stateOf = async (caseId: string) =>
  (await house.app.withTenant(tenantId, (tx) => findCase(tx, caseId)))?.state;
const tasks = () => house.app.withTenant(tenantId, (tx) => openTasks(tx, 500));
const linkOn = (html: string): string =>
  /value="https:\/\/saring\.example(\/instansi\/[\w-]+)"/u.exec(html)?.[1] ?? '';

describe('a dispute', () => {
  const dispute = async (slug: string, reason = 'Angkanya salah, hubungi 0812 3456 7890') => {
    const answer = await formClient(url).post(`/klarifikasi/${slug}/sanggah`, { reason });
    expect(answer.status).toBe(201);
    return /href="\/sanggah\/(SG-[0-9A-Z-]+)"/u.exec(answer.text)?.[1] ?? '';
  };
  const idOf = async (code: string): Promise<string> => {
    const rows = await database.sql<{ id: string }>(`SELECT id FROM dispute WHERE code = $1`, [
      code,
    ]);
    return rows[0]?.id ?? '';
  };

  it('needs no account, hides numbers, and can be followed by its code', async () => {
    const { slug } = await publishedCase();
    const browser = formClient(url);
    expect((await browser.get(`/klarifikasi/${slug}/sanggah`)).status).toBe(200);
    expect((await browser.post(`/klarifikasi/${slug}/sanggah`, { reason: ' ' })).status).toBe(422);
    const code = await dispute(slug);
    const status = await browser.get(`/sanggah/${code.toLowerCase()}`);
    expect(status.text).toContain('Sedang diperiksa');
    expect(status.text).not.toContain('3456');
    expect((await browser.get('/sanggah/SG-00000-00000')).status).toBe(404);
    expect((await browser.get('/klarifikasi/tidak-ada/sanggah')).status).toBe(404);
  });

  it('is not answered by anybody who signed the original, in code or in SQL', async () => {
    const { slug, caseId } = await publishedCase();
    const id = await idOf(await dispute(slug));
    for (const name of ['first', 'second'] as const) {
      const browser = await browserOf(name);
      const fields = { answer: 'Kami benar.', accepted: 'false' };
      expect((await browser.post(`/konsol/sanggahan/${id}`, fields)).status).toBe(409);
    }
    const direct = house.app.withTenant(
      tenantId,
      (tx) => tx.$executeRaw`UPDATE dispute SET state = 'REJECTED', answer = 'x',
        answered_by_id = ${one.first.accountId}::uuid WHERE id = ${id}::uuid`,
    );
    await expect(direct).rejects.toThrow(/SAME_PERSON/u);
    expect(await stateOf(caseId)).toBe('PUBLISHED');
  });

  it('opens the case again when it is accepted, and tells who sent it', async () => {
    const { slug, caseId } = await publishedCase();
    const code = await dispute(slug);
    const id = await idOf(code);
    expect((await tasks()).some((task) => task.subjectId === id)).toBe(true);
    const browser = await browserOf('third');
    const unfilled = { answer: 'Terima kasih, {{nama}}.', accepted: 'true' };
    expect((await browser.post(`/konsol/sanggahan/${id}`, unfilled)).status).toBe(409);
    const fields = { answer: 'Terima kasih, kami periksa ulang.', accepted: 'true' };
    expect((await browser.post(`/konsol/sanggahan/${id}`, fields)).status).toBe(303);
    expect((await browser.post(`/konsol/sanggahan/${id}`, fields)).status).toBe(409);
    expect(await stateOf(caseId)).toBe('REOPENED');
    expect((await tasks()).some((task) => task.subjectId === id)).toBe(false);
    const status = await formClient(url).get(`/sanggah/${code}`);
    expect(status.text).toContain('kami periksa ulang');
  });

  it('keeps evidence as downloads, and refuses files of other kinds', async () => {
    const { slug } = await publishedCase();
    const send = (bytes: Buffer) => {
      const form = new FormData();
      form.set('reason', 'Lihat suratnya');
      form.append('files', new Blob([new Uint8Array(bytes)]), 'surat.pdf');
      return fetch(`${url}/klarifikasi/${slug}/sanggah`, { method: 'POST', body: form });
    };
    expect((await send(Buffer.from('<html><script>alert(1)</script>'))).status).toBe(415);
    const pdf = Buffer.from('%PDF-1.4 surat');
    expect((await send(pdf)).status).toBe(201);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const rows = await database.sql<{ id: string }>(`SELECT id FROM desk_file WHERE sha256 = $1`, [
      sha256,
    ]);
    const file = await (await browserOf('third')).get(`/konsol/berkas/${rows[0]?.id ?? ''}`);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/u);
    expect(file.text).toBe(pdf.toString());
  });
});

describe('the agency desk', () => {
  const ask = async (caseId: string, name = 'Dinas Sosial') => {
    const browser = await browserOf('first');
    return browser.post(`/konsol/kasus/${caseId}/meja/instansi`, {
      agencyKind: 'DINAS',
      agencyName: name,
      question: 'Apakah bantuan ini ada?',
      dueAt: '2030-01-15',
    });
  };

  it('stops the reviewers’ clock until the agency answers through its link, once', async () => {
    const caseId = await checkedCase();
    const asked = await ask(caseId);
    expect(asked.status).toBe(201);
    const link = linkOn(asked.text);
    expect(await stateOf(caseId)).toBe('WAITING_FOR_SOURCE');
    await database.sql(
      `UPDATE cases SET waiting_since = waiting_since - interval '3 hours' WHERE id = $1`,
      [caseId],
    );
    const agency = formClient(url);
    expect((await agency.get(link)).text).toContain('Apakah bantuan ini ada?');
    expect((await agency.post(link, { answer: '', respondent: 'Kepala bidang' })).status).toBe(422);
    const fields = { answer: 'Tidak ada. Telepon 081234567890.', respondent: 'Kepala bidang' };
    const answers = await Promise.all([agency.post(link, fields), agency.post(link, fields)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 410]);
    expect((await agency.get(link)).status).toBe(410);
    expect(await stateOf(caseId)).toBe('CHECKING');
    const { evidence, waited } = await house.app.withTenant(tenantId, async (tx) => ({
      evidence: await evidenceOfCase(tx, caseId),
      waited: await waitedSeconds(tx, caseId),
    }));
    expect(evidence).toMatchObject([{ kind: 'STATEMENT', publisher: 'Dinas Sosial' }]);
    expect(evidence[0]?.excerpt).not.toContain('1234567');
    expect(evidence[0]?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(Math.round(waited / 3600)).toBe(3);
    const due = await database.sql<{ early: boolean }>(
      `SELECT due_at < opened_at + interval '23 hours' AS early FROM cases WHERE id = $1`,
      [caseId],
    );
    expect(due[0]?.early).toBe(true);
  });

  it('waits for all agencies that were asked, and goes on when a question is withdrawn', async () => {
    const caseId = await checkedCase();
    const first = linkOn((await ask(caseId, 'Dinas Satu')).text);
    const second = linkOn((await ask(caseId, 'Polres Uji')).text);
    const fields = { answer: 'Tidak benar.', respondent: 'Humas' };
    expect((await formClient(url).post(first, fields)).status).toBe(201);
    expect(await stateOf(caseId)).toBe('WAITING_FOR_SOURCE');
    const rows = await database.sql<{ id: string }>(
      `SELECT id FROM agency_question WHERE case_id = $1 AND state = 'OPEN'`,
      [caseId],
    );
    const browser = await browserOf('first');
    await browser.post(`/konsol/pertanyaan/${rows[0]?.id ?? ''}/tarik`);
    expect(await stateOf(caseId)).toBe('CHECKING');
    expect((await formClient(url).get(second)).status).toBe(410);
  });

  it('may be asked about a case that was only just triaged, and who asks has taken it', async () => {
    const caseId = await triagedCase();
    const page = await (await browserOf('first')).get(`/konsol/kasus/${caseId}/meja`);
    expect(page.text).toContain('name="agencyName"');
    expect((await ask(caseId)).status).toBe(201);
    const found = await house.app.withTenant(tenantId, (tx) => findCase(tx, caseId));
    expect(found).toMatchObject({
      state: 'WAITING_FOR_SOURCE',
      assigneeId: one.first.accountId,
    });
  });

  it('refuses questions with unfilled placeholders, and cases that are decided', async () => {
    const caseId = await checkedCase();
    expect((await ask(caseId, 'Dinas {{nama}}')).status).toBe(409);
    const { caseId: published } = await publishedCase();
    expect((await ask(published)).status).toBe(409);
  });
});

describe('a claim about the office’s own government', () => {
  const own = async () => {
    const caseId = await checkedCase();
    await (await browserOf('third')).post(`/konsol/kasus/${caseId}/meja/tanda`, {
      aboutOwnGovernment: 'true',
    });
    return { caseId, api: `${url}/api/v1/cases/${caseId}` };
  };

  it('takes no second signature from the government, in code', async () => {
    const { api } = await own();
    await call(`${api}/decisions`, State, { key: one.second.key, body: decision });
    const refused = await call(`${api}/second-reviews`, Problem, {
      key: one.third.key,
      body: { verdict: 'FALSE' },
    });
    expect(refused.body.code).toBe('NEEDS_INDEPENDENT_SIGNATURE');
    const done = await call(`${api}/second-reviews`, State, {
      key: one.fourth.key,
      body: { verdict: 'FALSE' },
    });
    expect(done.body.state).toBe('APPROVED');
  });

  it('is not published with such a signature either, in SQL', async () => {
    const { caseId, api } = await own();
    await (await browserOf('third')).post(`/konsol/kasus/${caseId}/meja/tanda`);
    await call(`${api}/decisions`, State, { key: one.second.key, body: decision });
    await call(`${api}/second-reviews`, State, { key: one.third.key, body: { verdict: 'FALSE' } });
    await (await browserOf('third')).post(`/konsol/kasus/${caseId}/meja/tanda`, {
      aboutOwnGovernment: 'true',
    });
    const refused = await call(`${api}/publication`, Problem, { key: one.first.key, body: {} });
    expect(refused.body.code).toBe('NEEDS_INDEPENDENT_SIGNATURE');
  });
});

describe('a letter to a press company', () => {
  it('closes the case to fact-checks, and goes out only when it is filled in', async () => {
    const caseId = await checkedCase();
    const browser = await browserOf('first');
    const draft = await browser.post(`/konsol/kasus/${caseId}/meja/surat`, {
      kind: 'CORRECTION',
      outlet: 'Suara Uji',
      articleTitle: 'Bantuan dibagikan',
      articleDate: '2026-11-20',
    });
    expect(draft.status).toBe(303);
    const refused = await call(`${url}/api/v1/cases/${caseId}/decisions`, Problem, {
      key: one.first.key,
      body: decision,
    });
    expect(refused.body.code).toBe('PRESS_CONTENT');
    const rows = await database.sql<{ id: string; body: string }>(
      `SELECT id, body FROM press_letter WHERE case_id = $1`,
      [caseId],
    );
    const path = `/konsol/surat/${rows[0]?.id ?? ''}`;
    const send = () => browser.post(`${path}/langkah`, { action: 'send' });
    const stuck = await send();
    expect(stuck.status).toBe(409);
    expect(stuck.text).toContain('{{kutipan yang tidak benar}}');
    const body = (rows[0]?.body ?? '').replace(/\{\{[^}]+\}\}/gu, 'sudah diisi');
    await browser.post(path, { body });
    const pdf = await browser.get(`${path}/pdf`);
    expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect((await send()).status).toBe(303);
    expect((await browser.post(path, { body: 'diubah diam-diam' })).status).toBe(409);
    const answer = { action: 'record-answer', outcome: 'Ralat dimuat 25 November.' };
    expect((await browser.post(`${path}/langkah`, { action: 'close' })).status).toBe(422);
    expect((await browser.post(`${path}/langkah`, answer)).status).toBe(303);
    expect((await browser.post(`${path}/langkah`, answer)).status).toBe(409);
    const close = { action: 'close', outcome: 'Selesai.' };
    expect((await browser.post(`${path}/langkah`, close)).status).toBe(303);
    const steps = await database.sql<{ action: string }>(
      `SELECT action FROM log_entry WHERE subject = $1 AND action LIKE 'letter.%' ORDER BY seq`,
      [`case:${caseId}`],
    );
    expect(steps.map((row) => row.action)).toEqual([
      'letter.drafted',
      'letter.sent',
      'letter.answered',
      'letter.closed',
    ]);
  });
});

describe('tasks', () => {
  const context = { database: house.app, tenants: house.tenants };

  it('appear when their time has come, once, and end by hand', async () => {
    const { caseId, id } = await publishedCase();
    const browser = await browserOf('first');
    await browser.post(`/konsol/kasus/${caseId}/meja/periksa-ulang`, {
      date: '2027-03-01',
      note: 'Masa pendaftaran berakhir',
    });
    await makeTasks(context, new Date('2027-02-28T00:00:00Z'));
    const mine = async () => (await tasks()).filter((task) => task.subjectId === id);
    expect(await mine()).toEqual([]);
    const later = new Date('2027-03-02T00:00:00Z');
    await Promise.all([makeTasks(context, later), makeTasks(context, later)]);
    await makeTasks(context, later);
    expect(await mine()).toMatchObject([{ kind: 'RECHECK', caseId }]);
    const task = (await mine())[0]?.id ?? '';
    expect((await browser.post(`/konsol/tugas/${task}`)).status).toBe(303);
    await makeTasks(context, later);
    expect(await mine()).toEqual([]);
  });

  it('are made for late agencies', async () => {
    const caseId = await checkedCase();
    const browser = await browserOf('first');
    await browser.post(`/konsol/kasus/${caseId}/meja/instansi`, {
      agencyKind: 'POLICE',
      agencyName: 'Polres Uji',
      question: 'Benarkah?',
      dueAt: '2027-01-15',
    });
    await makeTasks(context, new Date('2027-01-16T00:00:00Z'));
    const made = (await tasks()).filter((task) => task.caseId === caseId);
    expect(made).toMatchObject([{ kind: 'AGENCY_OVERDUE' }]);
  });
});

describe('an auditor', () => {
  it('reads every page of the desk and changes nothing', async () => {
    const { caseId } = await publishedCase();
    const auditor = await browserWith(['AUDITOR']);
    for (const path of [`/konsol/kasus/${caseId}/meja`, '/konsol/tugas', '/konsol/templat']) {
      const shown = await auditor.get(path);
      expect(shown.status, path).toBe(200);
    }
    for (const path of [
      `/konsol/kasus/${caseId}/meja/tanda`,
      `/konsol/kasus/${caseId}/meja/surat`,
      `/konsol/kasus/${caseId}/meja/instansi`,
      '/konsol/templat',
      `/konsol/tugas/${caseId}`,
    ]) {
      expect((await auditor.post(path)).status, path).toBe(403);
    }
  });
});

it('the log of all of this is whole', async () => {
  await house.app.withTenant(tenantId, (tx) =>
    appendLog(tx, {
      tenantId,
      actor: 'account:uji',
      action: 'test.done',
      subject: 'case:uji',
      data: {},
    }),
  );
  const { checkLog } = await import('../log/check-log.ts');
  expect((await checkLog(house.app, tenantId)).broken).toBeNull();
});
