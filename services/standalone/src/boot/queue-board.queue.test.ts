import { type Role, STAGES } from '@saring/domain';
import { formClient, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const BASE = '/operator/antrean';
// Nothing works, so what is told to the queue stays there.
const installation = await testHouse({ stages: [] });
const { url } = installation;
const office = await makeOffice(installation);

async function browserOf(role: Role) {
  const { accountId } = await office.person([role]);
  const client = formClient(url);
  const cookie = await office.signIn(accountId);
  client.setCookie(cookie);
  return { ...client, headers: { cookie: `${cookie.name}=${cookie.value}` } };
}
const operator = await browserOf('OPERATOR');

const Queues = z.object({
  queues: z.array(
    z.object({
      name: z.string(),
      readOnlyMode: z.boolean(),
      isPaused: z.boolean(),
      jobs: z.array(z.object({ id: z.string(), name: z.string(), data: z.unknown() })),
    }),
  ),
});
const look = async (active = '') => {
  const answer = await operator.get(
    `${BASE}/api/queues?activeQueue=${active}&page=1&jobsPerPage=10`,
  );
  expect(answer.status, answer.text).toBe(200);
  return Queues.parse(JSON.parse(answer.text)).queues;
};

describe('the board of the queues', () => {
  it('is for operators alone', async () => {
    const reviewer = await browserOf('REVIEWER');
    const admin = await browserOf('TENANT_ADMIN');
    for (const path of ['', '/queue/match', '/api/queues', '/static/images/logo.svg']) {
      const nobody = await formClient(url).get(`${BASE}${path}`);
      // The pages lead to the login, what they load is refused.
      const led = `/masuk?lanjut=${encodeURIComponent(`${BASE}${path}`)}`;
      const page = !/^\/(?:api|static)/u.test(path);
      expect([path, nobody.status, nobody.location]).toEqual(
        page ? [path, 303, led] : [path, 401, null],
      );
      for (const other of [reviewer, admin]) {
        expect([path, (await other.get(`${BASE}${path}`)).status]).toEqual([path, 403]);
      }
      expect([path, (await operator.get(`${BASE}${path}`)).status]).toEqual([path, 200]);
    }
  });

  it('shows a page that loads its own files and nothing else', async () => {
    const { text, headers } = await operator.get(BASE);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    expect(text).not.toMatch(/https?:\/\//u);
    const files = [...text.matchAll(/(?:src|href)="(static\/[^"]+)"/gu)].map(([, file]) => file);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      expect([file, (await operator.get(`${BASE}/${file}`)).status]).toEqual([file, 200]);
    }
    for (const wrong of ['static/index.ejs', 'static/..%2findex.ejs', 'static/js/none.js']) {
      expect([wrong, (await operator.get(`${BASE}/${wrong}`)).status]).toEqual([wrong, 404]);
    }
  });

  it('lists every queue, and of a job its work id alone', async () => {
    expect((await look()).map(({ name }) => name)).toEqual([...STAGES]);
    const accepted = await fetch(`${url}/api/v1/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        text: 'Kabar bendungan jebol, hubungi 0812 3456 7890',
        tenant: office.slug,
      }),
    });
    expect(accepted.status).toBe(202);
    await until(async () => (await jobs()).length > 0);
    const [job] = await jobs();
    expect(job?.data).toEqual({ workId: expect.stringMatching(/^[\w-]{36}$/u) });
    const one = await operator.get(`${BASE}/api/queues/match/${job?.id}`);
    expect([one.status, one.text.includes('bendungan')]).toEqual([200, false]);
    expect((await operator.get(`${BASE}/api/redis/stats`)).status).toBe(200);
  });

  it('lets nothing be changed', async () => {
    const before = await jobs();
    const id = before[0]?.id ?? 'w-none';
    for (const [method, path] of [
      ['PUT', 'pause'],
      ['PUT', 'resume'],
      ['PUT', 'match/pause'],
      ['PUT', 'match/empty'],
      ['PUT', 'match/obliterate'],
      ['PUT', 'match/clean/prioritized'],
      ['PUT', 'match/retry/failed'],
      ['PUT', 'match/promote'],
      ['PUT', 'match/concurrency'],
      ['POST', 'match/add'],
      ['PUT', `match/${id}/clean`],
      ['PUT', `match/${id}/promote`],
      ['PUT', `match/${id}/retry/failed`],
      ['PATCH', `match/${id}/update-data`],
      ['PUT', `match/${id}/edit`],
    ] as const) {
      const answer = await fetch(`${url}${BASE}/api/queues/${path}`, {
        method,
        headers: { ...operator.headers, 'content-type': 'application/json' },
        body: '{"name":"match-item","data":{"workId":"x"},"concurrency":1,"force":true}',
      });
      expect([404, 405], `${method} ${path}: ${answer.status}`).toContain(answer.status);
    }
    const match = (await look('match')).find(({ name }) => name === 'match');
    expect(match).toMatchObject({ readOnlyMode: true, isPaused: false });
    expect(match?.jobs).toEqual(before);
  });

  it('does not find what cannot be, and refuses what it cannot read', async () => {
    for (const path of [
      '/queue/tidak-ada',
      '/api/queues/tidak-ada/metrics',
      '/api/queues/match/1',
    ]) {
      expect([path, (await operator.get(`${BASE}${path}`)).status]).toEqual([path, 404]);
    }
    for (const query of ['activeQueue=%25', 'status=apa', 'page=-1', 'jobsPerPage=0']) {
      expect([query, (await operator.get(`${BASE}/api/queues?${query}`)).status]).toEqual([
        query,
        422,
      ]);
    }
  });
});

async function jobs() {
  return (await look('match')).find(({ name }) => name === 'match')?.jobs ?? [];
}
