import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createApiKey } from '@saring/database';
import { exportData, makeEditions } from '@saring/publish';
import { API_KEY_HASH, newApiKey } from '@saring/web';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { Anything, call } from '../support/client.ts';
import { FIXED, putFixedTexts } from '../support/fixed-texts.ts';
import { testHouse } from '../support/house.ts';

const world = await testHouse({
  stages: [],
  // Nobody has a name under .example, so the door must be told.
  env: { SARING_EGRESS_ALLOW: 'suara-uji.example:443' },
});
await putFixedTexts(world.database);
/** Afternoon of the day on which the fixed correction was released. */
const READY = new Date('2026-11-03T09:00:00Z');

const { tenantId, partnerId, clarificationId, claim } = FIXED;
let key = '';
beforeAll(async () => {
  const made = newApiKey();
  key = made.key;
  await world.house.app.withTenant(tenantId, (tx) =>
    createApiKey(tx, {
      tenantId,
      partnerId,
      name: 'redaksi',
      prefix: made.prefix,
      keyHash: world.house.secrets.hash(API_KEY_HASH, made.key),
      scopes: ['clarifications:read', 'partner:manage'],
    }),
  );
});

const Media = z.object({ example: z.unknown().optional() });
const Document = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        tags: z.array(z.string()).optional(),
        responses: z.record(
          z.string(),
          z.object({ content: z.record(z.string(), Media).optional() }),
        ),
      }),
    ),
  ),
});
const document = async () =>
  (await call(`${world.url}/api/openapi.json`, Anything)).body as Record<string, unknown>;

/** The partner's part of the API; an operation here without an example fails. */
const TAGS = new Set([
  'Clarifications',
  'Editions',
  'Open data',
  'Receipts',
  'Usage',
  'Webhooks',
  'Keys',
]);

it('is a valid OpenAPI 3.1 document', async () => {
  const result = await new Validator().validate(await document());
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

it('has one example for every operation of partners, each of them a real answer', async () => {
  const real = await callAll();
  if (process.env.SARING_WRITE_EXAMPLES === '1') writeExamples(real);
  const { paths } = Document.parse(await document());
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${path}`,
      operation,
    })),
  );
  const examples = new Map(
    operations.flatMap(({ name, operation }) =>
      Object.values(operation.responses).flatMap(({ content }) =>
        Object.values(content ?? {}).flatMap(({ example }) =>
          example === undefined ? [] : [[name, example] as const],
        ),
      ),
    ),
  );
  const wanted = operations
    .filter(({ operation }) => operation.tags?.some((tag) => TAGS.has(tag)))
    .map(({ name }) => name);
  expect(wanted.filter((name) => !examples.has(name))).toEqual([]);
  // Whoever adds an example anywhere adds the call that proves it.
  expect([...examples.keys()].filter((name) => !(name in real))).toEqual([]);
  for (const [name, example] of examples)
    expect(settled(real[name]), name).toEqual(settled(example));
});

/** Calls every operation of partners once, in an order that makes sense. */
async function callAll(): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const at = async (operation: string, fill: Record<string, string> = {}, body?: unknown) => {
    const [method = 'get', path = ''] = operation.split(' ');
    const [bare = '', query = ''] = path.split('?');
    const filled = bare.replace(/\{(\w+)\}/gu, (_, name: string) => fill[name] ?? '');
    const answer = await call(`${world.url}${filled}${query === '' ? '' : `?${query}`}`, Anything, {
      method: method.toUpperCase(),
      key,
      ...(body === undefined ? {} : { body }),
    });
    expect(answer.status, operation).toBeLessThan(300);
    answers[`${method} ${bare}`] = answer.body;
    return z.record(z.string(), z.unknown()).parse(answer.body);
  };
  const asked = encodeURIComponent(claim);
  const one = { id: clarificationId };
  await at('get /api/v1/clarifications?limit=1');
  await at(`get /api/v1/clarifications/search?text=${asked}`);
  await at(`get /api/v1/claims:search?query=${asked}&languageCode=id`);
  await at(`get /v1alpha1/claims:search?query=${asked}&languageCode=id`);
  await at('get /api/v1/clarifications/{id}', one);
  await at('get /api/v1/clarifications/{id}/versions', one);
  await at('get /api/v1/clarifications/{id}/evidence', one);
  await at('get /api/v1/clarifications/{id}/texts', one);
  await makeEditions(world.house.publishContext, READY);
  await at('get /api/v1/editions?kind=daily');
  await at('get /api/v1/editions/{kind}/{day}', { kind: 'daily', day: '2026-11-03' });
  const office = await world.house.tenants.byId(tenantId);
  if (office !== null) await exportData(world.house.publishContext, office, READY);
  await at('get /api/v1/open-data');
  const receipt = await at('post /api/v1/clarifications/{id}/receipts', one, {
    place: 'Edisi cetak 3 November, halaman 2',
    publishedAt: '2026-11-03T00:00:00Z',
  });
  await at('get /api/v1/receipts');
  await at('get /api/v1/receipts/{id}', { id: String(receipt.id) });
  await world.database.sql(
    `INSERT INTO recall (id, tenant_id, partner_id, clarification_id, version, had_version,
       opened_at, reminders, next_reminder_at)
     VALUES (gen_random_uuid(), $1, $2, $3, 2, 1, '2026-11-03T02:15:00Z', 3, now())`,
    [tenantId, partnerId, clarificationId],
  );
  await at('get /api/v1/recalls');
  await at('post /api/v1/clarifications/{id}/acknowledgements', one, { version: 2 });
  await at('get /api/v1/release-ledger?limit=1');
  await at('get /api/v1/usage?month=2026-11');
  const sheet = await call(`${world.url}/api/v1/usage/csv?month=2026-11`, z.string(), { key });
  answers['get /api/v1/usage/{format}'] = sheet.body;
  const made = await at(
    'post /api/v1/api-keys',
    {},
    {
      name: 'situs',
      scopes: ['clarifications:read'],
    },
  );
  await at('get /api/v1/api-keys');
  const keyId = { id: String(made.id) };
  await at('post /api/v1/api-keys/{id}/rotations', keyId, { overlapHours: 48 });
  await at('delete /api/v1/api-keys/{id}', keyId);
  const endpoint = await at(
    'post /api/v1/webhook-endpoints',
    {},
    {
      url: 'https://suara-uji.example/saring',
      description: 'Situs',
      eventTypes: ['clarification.published', 'clarification.corrected'],
    },
  );
  const its = { id: String(endpoint.id) };
  await at('patch /api/v1/webhook-endpoints/{id}', its, { eventTypes: [] });
  await at('get /api/v1/webhook-endpoints');
  await at('post /api/v1/webhook-endpoints/{id}/tests', its);
  await at('get /api/v1/webhook-endpoints/{id}/deliveries', its);
  await at('post /api/v1/webhook-endpoints/{id}/replays', its, {
    since: new Date(Date.now() - 86_400_000).toISOString(),
  });
  await at('post /api/v1/webhook-endpoints/{id}/secret-rotations', its, { overlapHours: 24 });
  await world.database.sql(
    `INSERT INTO partner_notice (id, tenant_id, partner_id, kind, data)
     VALUES (gen_random_uuid(), $1, $2, 'ENDPOINT_PAUSED',
       '{"url": "https://suara-uji.example/saring", "reason": "GONE", "failures": 1, "lastStatus": "410"}')`,
    [tenantId, partnerId],
  );
  await at('get /api/v1/notices');
  await at('delete /api/v1/webhook-endpoints/{id}', its);
  return answers;
}

/** What differs from one run to the next: what is made by chance or by the clock. */
const BY_CHANCE =
  /^(?:id|key|prefix|secret|acknowledgedAt|fetchedAt|reportedAt|createdAt|lastUsedAt|expiresAt|eventId|deliveryId|occurredAt|oldSecretUntil|probability|madeAt|printEditionAt)$/u;
const FIXED_EVIDENCE = '5a1f0e0a4c9d3d2f6a7be4f0a2f3a1c8e0d9b7c6a5f4e3d2c1b0a99887766554';
const FIXED_IDS = new Set<string>(Object.values(FIXED));

function settled(value: unknown, name = ''): unknown {
  // Of files that were made just now; that of evidence stands fast.
  if (name === 'sha256' && value !== FIXED_EVIDENCE && typeof value === 'string') return 'a hash';
  // A file as a whole: which of its instants stand fast, the same answer as JSON shows.
  if (name === '' && typeof value === 'string') {
    return value.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, 'a moment');
  }
  if (Array.isArray(value)) return value.map((each) => settled(each));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => [field, settled(inner, field)]),
    );
  }
  if (!BY_CHANCE.test(name) || value === null || FIXED_IDS.has(String(value))) return value;
  if (typeof value === 'string') {
    return value
      .replace(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u, 'an id')
      .replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u, 'a moment')
      .replace(/^whsec_[A-Za-z0-9+/=]{44}$/u, 'a secret')
      .replace(/^sr_[\w-]+$/u, 'a key');
  }
  return typeof value === 'number' && value > 0 && value <= 1 ? 'a probability' : value;
}

/** Secrets in examples are none: they were made for a database that is gone, and are blotted out. */
function writeExamples(real: Record<string, unknown>): void {
  const root = resolve(import.meta.dirname, '../..');
  const path = join(root, 'services/publish/src/examples/examples.ts');
  writeFileSync(
    path,
    `/* Long because it is recorded: SARING_WRITE_EXAMPLES=1 npx vitest run test/openapi */\n\n/** Answers of the real API by operation; a test compares them with what it answers now. */\nexport const EXAMPLES: Readonly<Record<string, unknown>> = ${JSON.stringify(real)};\n`,
  );
  execFileSync('npx', ['biome', 'check', '--write', path], { cwd: root });
}
