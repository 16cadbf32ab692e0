import { openTasks, stepCase, type TaskRow } from '@saring/database';
import type { Harm, Role, TaskKind } from '@saring/domain';
import { call, type FormClient, formClient, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const HOUR_MS = 3_600_000;
/** The clock of the installation; the tests turn it. */
const clock = { now: new Date() };
const turnTo = (at: Date) => {
  clock.now = at;
};
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * HOUR_MS);
/** Local time of the office, which is 8 hours before UTC. 26 November 2026 is a Thursday. */
const local = (text: string) => new Date(`2026-11-${text}+08:00`);

const installation = await testHouse({ stages: [], now: () => clock.now });
const { house, url, database } = installation;
const office = await makeOffice(installation);
const { tenantId } = office;
await until(() => house.tenants.byId(tenantId));

const first = await office.person(['REVIEWER', 'EDITOR']);
const second = await office.person(['INDEPENDENT_REVIEWER'], false);

async function browserOf(accountId: string, of = office): Promise<FormClient> {
  const browser = formClient(url);
  browser.setCookie(await of.signIn(accountId));
  return browser;
}
const browserWith = async (roles: readonly Role[], of = office) =>
  browserOf((await of.person(roles)).accountId, of);

/** Runs what the installation runs by itself, as often as it likes. */
async function run(name: 'desk-tasks' | 'expire'): Promise<void> {
  const task = house.periodic.find((each) => each.name === name);
  if (task === undefined) throw new Error(`no periodic task ${name}`);
  await Promise.all([task.run(), task.run()]);
  await task.run();
}
async function openOf(caseId: string, of = office): Promise<TaskRow[]> {
  const open = await house.app.withTenant(of.tenantId, (tx) => openTasks(tx, 500));
  return open.filter((task) => task.caseId === caseId);
}
async function tasksAt(at: Date, caseId: string, of = office): Promise<(TaskKind | Date)[][]> {
  turnTo(at);
  await run('desk-tasks');
  return (await openOf(caseId, of)).map((task) => [task.kind, task.dueAt]);
}

let claims = 0;
/** A case as the machine leaves it for people. */
async function makeCase(openedAt: Date, harms: readonly Harm[] = [], of = office): Promise<string> {
  claims += 1;
  const rows = await database.sql<{ id: string }>(
    `INSERT INTO cases (id, tenant_id, number, claim, opened_at, due_at, harms)
     SELECT gen_random_uuid(), $1, coalesce(max(number), 0) + 1, $2, $3, $3::timestamptz + interval '22 hours',
            $4::harm[]
     FROM cases WHERE tenant_id = $1 RETURNING id`,
    [of.tenantId, `Kabar berjadwal nomor ${claims}`, openedAt, `{${harms.join(',')}}`],
  );
  const caseId = rows[0]?.id ?? '';
  await house.app.withTenant(of.tenantId, (tx) =>
    stepCase(tx, { caseId, from: 'NEW', action: 'triage', roles: ['MACHINE'] }),
  );
  return caseId;
}
async function check(caseId: string): Promise<void> {
  const roles = ['REVIEWER'] as const;
  await house.app.withTenant(tenantId, async (tx) => {
    await stepCase(tx, { caseId, from: 'TRIAGED', action: 'assign', roles });
    await stepCase(tx, { caseId, from: 'ASSIGNED', action: 'start', roles });
  });
}

const Answer = z.object({ state: z.string() });
const text = {
  explanation: 'Petugas di lokasi menyatakan kabar ini tidak benar.',
  sources: [{ title: 'Petugas jaga', publisher: 'Dinas Uji', excerpt: 'Tidak benar.' }],
};
const api = (caseId: string) => `${url}/api/v1/cases/${caseId}`;
const decide = (caseId: string, body: object) =>
  call(`${api(caseId)}/decisions`, Answer, { key: first.key, body: { ...text, ...body } });
const publish = (caseId: string) =>
  call(`${api(caseId)}/publication`, z.unknown(), { key: first.key, body: {} });

describe('a case nobody has looked at', () => {
  // Half an hour of work on Thursday, one and a half on Friday.
  const opened = local('26T15:30');
  const due = local('27T09:30');

  it('is late after the working hours of the office, once, until a reviewer opens it', async () => {
    const caseId = await makeCase(opened);
    expect(await tasksAt(local('27T09:29'), caseId)).toEqual([]);
    expect(await tasksAt(due, caseId)).toEqual([['FIRST_LOOK_OVERDUE', due]]);

    const late = '/konsol?tampilan=baru&waktu=lewat';
    const auditor = await browserWith(['AUDITOR']);
    expect((await auditor.get(`/konsol/kasus/${caseId}`)).text).toContain('belum dilihat');
    expect((await auditor.get(late)).text).toContain(`/konsol/kasus/${caseId}`);
    expect(await tasksAt(local('27T10:00'), caseId)).toHaveLength(1);
    const reviewer = await browserOf(first.accountId);
    const page = await reviewer.get('/konsol/tugas');
    expect(page.text).toContain('1 kasus belum dilihat siapa pun');
    expect(page.text).toContain(`Kabar berjadwal nomor ${claims}`);
    expect((await reviewer.get(late)).text).toContain('belum dilihat, lewat batas');

    expect((await reviewer.get(`/konsol/kasus/${caseId}`)).text).not.toContain('belum dilihat');
    expect((await reviewer.get(late)).text).not.toContain(`/konsol/kasus/${caseId}`);
    expect(await tasksAt(local('27T12:00'), caseId)).toEqual([]);
  });

  it('is looked at when it is taken from the queue, or given to somebody', async () => {
    const [taken, given] = [await makeCase(opened), await makeCase(opened)];
    const reviewer = await browserOf(first.accountId);
    expect((await reviewer.post(`/konsol/kasus/${taken}/tugas`)).status).toBe(303);
    const admin = await browserWith(['TENANT_ADMIN']);
    const to = { kepada: second.accountId };
    expect((await admin.post(`/konsol/kasus/${given}/tugas`, to)).status).toBe(303);
    for (const caseId of [taken, given]) expect(await tasksAt(due, caseId)).toEqual([]);
  });

  it('keeps to the hours that the office has set', async () => {
    const other = await makeOffice(installation);
    const admin = await browserWith(['TENANT_ADMIN'], other);
    const form = {
      ...{ receiptMinutes: '1', triageWorkingHours: '2', verdictHours: '22' },
      ...{ earlyWarningHours: '2', lapseHours: '72', lockMinutes: '30', kimTarget: '80' },
      ...{ kimQuietDays: '21', printEditionHour: '16', digestDay: '1' },
      ...{ overdueRecallHours: '24', spendCeilingRupiah: '0' },
      ...{ workingDay4: 'true', workingDay6: 'true', workingFrom: '07:00', workingTo: '16:00' },
    };
    const wrong = await admin.post('/konsol/pengaturan', { ...form, workingTo: '07:15' });
    expect(wrong.status).toBe(422);
    expect((await admin.post('/konsol/pengaturan', form)).text).toContain('tersimpan');
    await until(() => house.tenants.byId(other.tenantId));
    const caseId = await makeCase(opened, [], other);
    // Friday is free now, and Saturday begins at seven.
    expect(await tasksAt(local('28T08:29'), caseId, other)).toEqual([]);
    expect(await tasksAt(local('28T08:30'), caseId, other)).toEqual([
      ['FIRST_LOOK_OVERDUE', local('28T08:30')],
    ]);
  });
});

describe('an urgent case', () => {
  const opened = local('26T20:00');
  const due = local('26T22:00');
  const LATE = [['EARLY_WARNING_OVERDUE', due]];

  it('asks for a warning after two hours of any day, and others do not', async () => {
    const [urgent, other] = [await makeCase(opened, ['FRAUD']), await makeCase(opened, ['HATE'])];
    for (const caseId of [urgent, other]) await check(caseId);
    expect(await tasksAt(local('26T21:59'), urgent)).toEqual([]);
    expect(await tasksAt(due, urgent)).toEqual(LATE);
    expect(await tasksAt(due, other)).toEqual([]);

    const reviewer = await browserOf(second.accountId);
    const page = await reviewer.get('/konsol?waktu=lewat');
    expect(page.text).toContain('belum ada peringatan, lewat batas');
    expect(page.text).toContain(urgent);
    expect(page.text).not.toContain(other);
    // Done by a person: no warning is needed, and none is asked for again.
    const [task] = await openOf(urgent);
    const id = task?.id ?? '';
    expect((await reviewer.get('/konsol/tugas')).text).toContain(`/konsol/tugas/${id}`);
    expect((await reviewer.post(`/konsol/tugas/${id}`)).status).toBe(303);
    expect(await tasksAt(local('27T01:00'), urgent)).toEqual([]);
  });

  it('goes on asking while an agency is asked, until a warning is out', async () => {
    const caseId = await makeCase(opened, ['DISASTER']);
    await check(caseId);
    await house.app.withTenant(tenantId, (tx) =>
      stepCase(tx, { caseId, from: 'CHECKING', action: 'ask-agency', roles: ['REVIEWER'] }),
    );
    expect(await tasksAt(due, caseId)).toEqual(LATE);
    await house.app.withTenant(tenantId, (tx) =>
      stepCase(tx, { caseId, from: 'WAITING_FOR_SOURCE', action: 'resume', roles: ['REVIEWER'] }),
    );
    await decide(caseId, { kind: 'EARLY_WARNING' });
    expect(await tasksAt(local('26T22:10'), caseId)).toEqual(LATE);
    await publish(caseId);
    expect(await tasksAt(local('26T22:20'), caseId)).toEqual([]);
  });

  it('asks for none once a verdict is signed', async () => {
    const caseId = await makeCase(opened, ['HEALTH']);
    await check(caseId);
    expect(await tasksAt(due, caseId)).toEqual(LATE);
    await decide(caseId, { verdict: 'FALSE' });
    expect(await tasksAt(local('26T22:10'), caseId)).toEqual([]);
  });
});

describe('an early warning', () => {
  // So long ago that its 24 hours are over by the database's clock too.
  const out = later(new Date(), -48);
  const ends = later(out, 24);
  const published = async () => {
    const caseId = await makeCase(later(out, -1), ['DISASTER']);
    await check(caseId);
    turnTo(out);
    await decide(caseId, { kind: 'EARLY_WARNING' });
    await publish(caseId);
    return caseId;
  };
  const stateOf = async (caseId: string) =>
    (
      await database.sql<{ state: string }>(`SELECT state FROM clarification WHERE case_id = $1`, [
        caseId,
      ])
    )[0]?.state;

  it('asks for a second person before it ends, and ends by itself', async () => {
    const caseId = await published();
    expect(await tasksAt(later(out, 19), caseId)).toEqual([]);
    expect(await tasksAt(later(out, 20), caseId)).toEqual([['WARNING_EXPIRING', ends]]);
    turnTo(later(out, 25));
    await run('expire');
    expect(await stateOf(caseId)).toBe('EXPIRED');
    expect(await tasksAt(later(out, 25), caseId)).toEqual([['WARNING_EXPIRED', ends]]);
    const versions = await database.sql<{ state: string; reason: string | null }>(
      `SELECT v.state, v.reason FROM clarification_version v
       JOIN clarification c ON c.id = v.clarification_id WHERE c.case_id = $1 ORDER BY v.version`,
      [caseId],
    );
    expect(versions).toMatchObject([
      { state: 'PUBLISHED' },
      { state: 'EXPIRED', reason: 'Masa berlaku peringatan dini sudah habis.' },
    ]);
  });

  it('asks for nobody any more once it is withdrawn', async () => {
    const caseId = await published();
    expect(await tasksAt(later(out, 21), caseId)).toEqual([['WARNING_EXPIRING', ends]]);
    const editor = await browserOf(first.accountId);
    const reason = { alasan: 'Petugas keliru membaca alat ukur.', reason: 'Keliru.' };
    expect((await editor.post(`/konsol/kasus/${caseId}/tarik`, reason)).status).toBe(303);
    expect(await tasksAt(later(out, 22), caseId)).toEqual([]);
    await run('expire');
    expect(await stateOf(caseId)).toBe('WITHDRAWN');
  });
});

describe('a letter to an outlet', () => {
  const WEEK = 7 * 24;

  it('becomes a task a week after it was sent, until its answer is noted', async () => {
    const caseId = await makeCase(new Date());
    await check(caseId);
    const browser = await browserOf(first.accountId);
    const draft = { kind: 'REPLY', outlet: 'Suara Uji', articleTitle: 'Bantuan dibagikan' };
    const base = `/konsol/kasus/${caseId}/meja/surat`;
    expect((await browser.post(base, { ...draft, articleDate: '2026-11-20' })).status).toBe(303);
    const rows = await database.sql<{ id: string; body: string }>(
      `SELECT id, body FROM press_letter WHERE case_id = $1`,
      [caseId],
    );
    const path = `/konsol/surat/${rows[0]?.id ?? ''}`;
    const filled = (rows[0]?.body ?? '').replace(/\{\{[^}]+\}\}/gu, 'sudah diisi');
    await browser.post(path, { body: filled });
    const overdue = async (at: Date) =>
      (await tasksAt(at, caseId)).filter(([kind]) => kind === 'LETTER_OVERDUE');
    // A draft waits for the office, not for the outlet.
    expect(await overdue(later(new Date(), 2 * WEEK))).toEqual([]);
    expect((await browser.post(`${path}/langkah`, { action: 'send' })).status).toBe(303);
    const sent = await database.sql<{ due_at: Date }>(
      `SELECT due_at FROM press_letter WHERE case_id = $1`,
      [caseId],
    );
    const dueAt = sent[0]?.due_at ?? new Date(0);
    expect(await overdue(later(dueAt, -1))).toEqual([]);
    expect(await overdue(dueAt)).toEqual([['LETTER_OVERDUE', dueAt]]);
    const answer = { action: 'record-answer', outcome: 'Hak jawab dimuat.' };
    expect((await browser.post(`${path}/langkah`, answer)).status).toBe(303);
    expect(await overdue(later(dueAt, 1))).toEqual([]);
  });
});
