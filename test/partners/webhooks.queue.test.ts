import { call, receiver, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Problem } from '../support/client.ts';
import { correctText, publishText } from '../support/publish-text.ts';

const answers = new Map<string, number>();
const hooks = await receiver(({ path }) => answers.get(path) ?? 204);
const world = await testHouse({
  stages: ['publish'],
  env: { SARING_EGRESS_ALLOW: `127.0.0.1:${hooks.port}` },
});
const office = await makeOffice(world);
const endpoints = `${world.url}/api/v1/webhook-endpoints`;
const New = z.object({ id: z.string(), secret: z.string() });
const Log = z.object({
  items: z.array(
    z.object({
      eventId: z.string(),
      type: z.string(),
      state: z.string(),
      attempts: z.number(),
      lastStatus: z.string().nullable(),
      tries: z.array(z.object({ status: z.string(), delivered: z.boolean() })),
    }),
  ),
});
const Event = z.object({ type: z.string(), timestamp: z.string(), data: z.looseObject({}) });

let key = '';
beforeAll(async () => {
  key = await office.key(['partner:manage'], { partnerId: office.partnerId });
});

const register = async (path: string, eventTypes: readonly string[] = []) => {
  const url = `http://127.0.0.1:${hooks.port}${path}`;
  const made = await call(endpoints, New, { key, body: { url, eventTypes } });
  expect(made.status).toBe(201);
  return made.body;
};
const at = (path: string) => hooks.received.filter((each) => each.path === path);
const events = (path: string, secret: string) =>
  at(path).map((each) => ({
    id: each.headers['webhook-id'],
    event: Event.parse(new Webhook(secret).verify(each.body, { ...each.headers })),
  }));
const logOf = async (id: string) =>
  (await call(`${endpoints}/${id}/deliveries`, Log, { key })).body;

describe('webhooks', () => {
  it('tell each endpoint what it wants, thinly and signed', async () => {
    const all = await register('/semua');
    const some = await register('/ralat', ['clarification.corrected']);
    const published = await publishText(world, office);
    await until(() => at('/semua').length === 1, { what: 'the first event' });
    await correctText(world, office, published, { reason: 'Nama desa keliru.' });
    await until(() => at('/semua').length === 2 && at('/ralat').length === 1, {
      what: 'the correction',
    });
    const told = events('/semua', all.secret);
    expect(told.map(({ event }) => event.type)).toEqual([
      'clarification.published',
      'clarification.corrected',
    ]);
    expect(told[0]?.event.data).toEqual({
      id: published.clarificationId,
      slug: published.slug,
      version: 1,
      kind: 'FACT_CHECK',
      state: 'PUBLISHED',
      verdict: 'FALSE',
      title: 'Pendaftaran beras lewat tautan itu tidak ada',
      url: `https://saring.example/klarifikasi/${published.slug}`,
      api: `https://saring.example/api/v1/clarifications/${published.clarificationId}`,
    });
    // One event has one id, whoever it goes to.
    expect(events('/ralat', some.secret)[0]?.id).toBe(told[1]?.id);
  });

  it('are tried again, and every try stands in the log', async () => {
    answers.set('/goyah', 503);
    const endpoint = await register('/goyah');
    await call(`${endpoints}/${endpoint.id}/tests`, z.unknown(), { key, method: 'POST' });
    await until(async () => (await logOf(endpoint.id)).items[0]?.attempts === 1, {
      what: 'a failure in the log',
    });
    answers.set('/goyah', 204);
    const sent = await until(
      async () => (await logOf(endpoint.id)).items.find(({ state }) => state === 'SENT'),
      { ms: 25_000, what: 'the second try' },
    );
    expect(sent).toMatchObject({ type: 'endpoint.test', attempts: 2, lastStatus: '204' });
    expect(sent.tries.map(({ status }) => status)).toEqual(['204', '503']);
    expect(new Set(at('/goyah').map((each) => each.headers['webhook-id'])).size).toBe(1);
  });

  it('pause an endpoint that says it is gone, tell its owner, and replay what it missed', async () => {
    const endpoint = await register('/pergi');
    answers.set('/pergi', 410);
    const first = await publishText(world, office, { title: 'Kabar pertama' });
    const paused = await until(
      async () => {
        const [row] = await world.database.sql<{ pause_reason: string | null }>(
          'SELECT pause_reason FROM webhook_endpoint WHERE id = $1',
          [endpoint.id],
        );
        return row?.pause_reason;
      },
      { what: 'the pause' },
    );
    expect(paused).toBe('GONE');
    const notices = await call(
      `${world.url}/api/v1/notices`,
      z.object({ items: z.array(z.object({ kind: z.string(), data: z.looseObject({}) })) }),
      { key },
    );
    expect(notices.body.items[0]).toMatchObject({
      kind: 'ENDPOINT_PAUSED',
      data: { endpointId: endpoint.id, reason: 'GONE' },
    });
    const second = await publishText(world, office, { title: 'Kabar kedua' });
    answers.set('/pergi', 204);
    const before = at('/pergi').length;
    const replay = (since: Date) =>
      call(`${endpoints}/${endpoint.id}/replays`, z.looseObject({}), {
        key,
        body: { since: since.toISOString() },
      });
    expect((await replay(new Date(Date.now() - 3_600_000))).body).toMatchObject({
      code: 'ILLEGAL_STEP',
    });
    const resumed = await call(`${endpoints}/${endpoint.id}`, z.looseObject({}), {
      key,
      method: 'PATCH',
      body: { paused: false },
    });
    expect(resumed.body).toMatchObject({ paused: false, pauseReason: null });
    expect((await replay(new Date(Date.now() - 31 * 86_400_000))).body).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect((await replay(new Date(Date.now() - 3_600_000))).status).toBe(202);
    const ids = await until(
      () => {
        const told = events('/pergi', endpoint.secret).slice(before);
        const seen = new Set(told.map(({ event }) => event.data.id));
        return seen.has(first.clarificationId) && seen.has(second.clarificationId) && seen;
      },
      { what: 'the replay' },
    );
    expect(ids.size).toBeGreaterThanOrEqual(2);
  });

  it('are paused after three days of nothing but failures, and their owner is told', async () => {
    const endpoint = await register('/mati');
    answers.set('/mati', 500);
    const fail = async (since: string, failures: number, attempts: number) => {
      await world.database.sql(
        `UPDATE webhook_endpoint SET failures = $2, failing_since = now() - $3::interval WHERE id = $1`,
        [endpoint.id, failures, since],
      );
      await call(`${endpoints}/${endpoint.id}/tests`, z.unknown(), { key, method: 'POST' });
      await until(
        async () =>
          (await logOf(endpoint.id)).items.filter((one) => one.attempts > 0).length === attempts,
        { what: 'a failure in the log' },
      );
      const [row] = await world.database.sql<{ pause_reason: string | null }>(
        'SELECT pause_reason FROM webhook_endpoint WHERE id = $1',
        [endpoint.id],
      );
      return row?.pause_reason;
    };
    expect(await fail('71 hours', 20, 1)).toBeNull();
    expect(await fail('73 hours', 3, 2)).toBeNull();
    expect(await fail('73 hours', 11, 3)).toBe('FAILING');
    const notices = await call(
      `${world.url}/api/v1/notices`,
      z.object({ items: z.array(z.object({ data: z.looseObject({}) })) }),
      { key },
    );
    expect(notices.body.items.map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ endpointId: endpoint.id, reason: 'FAILING', lastStatus: '500' }),
    );
  });

  it('tell the head of the decision log once for each day that is over', async () => {
    const endpoint = await register('/kepala', ['log.head']);
    const run = async (name: string) =>
      world.house.periodic.find((task) => task.name === name)?.run();
    await world.database.sql(
      `UPDATE log_entry SET at = at - interval '1 day' WHERE tenant_id = $1`,
      [office.tenantId],
    );
    for (const task of ['log-heads', 'tell-log-heads', 'tell-log-heads']) await run(task);
    await until(() => at('/kepala').length > 0, { what: 'the head' });
    const heads = await call(
      `${world.url}/api/v1/log/heads?tenant=${office.slug}`,
      z.object({
        items: z.array(z.object({ day: z.string(), seq: z.number(), hash: z.string() })),
      }),
    );
    const told = events('/kepala', endpoint.secret);
    expect(told.map(({ event }) => event.type)).toEqual(['log.head']);
    expect(heads.body.items).toMatchObject([told[0]?.event.data]);
  });

  it('go through the safe door only', async () => {
    for (const url of [
      'http://127.0.0.1:9/',
      'http://10.0.0.5/hook',
      'https://[::1]/hook',
      'http://redis:6379/',
      'http://2130706433/',
    ]) {
      const refused = await call(endpoints, Problem, { key, body: { url } });
      expect(refused, url).toMatchObject({ status: 422, body: { code: 'ADDRESS_REFUSED' } });
    }
  });

  it("show nobody another partner's endpoints", async () => {
    const endpoint = await register('/milik');
    const other = await makeOffice(world);
    const stranger = await other.key(['partner:manage'], { partnerId: other.partnerId });
    const log = await call(`${endpoints}/${endpoint.id}/deliveries`, Problem, { key: stranger });
    expect(log).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    const reader = await office.key(['clarifications:read'], { partnerId: office.partnerId });
    expect((await call(endpoints, Problem, { key: reader })).body.code).toBe('FORBIDDEN');
  });
});
