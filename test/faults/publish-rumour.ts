import { call, type TestDatabase, until } from '@saring/test';
import { expect } from 'vitest';
import { z } from 'zod';

const State = z.object({ state: z.string().optional(), code: z.string().optional() });

/** Two people decide and publish the rumour's case as soon as there is one, in the middle of it all. */
export async function publishRumour(
  world: { readonly api: string; readonly sql: TestDatabase['sql']; readonly rumour: string },
  first: string,
  second: string,
): Promise<void> {
  const { api, sql, rumour } = world;
  const caseId = await until(
    async () => {
      const [row] = await sql<{ id: string }>(
        `SELECT id FROM cases WHERE state = 'TRIAGED' AND claim LIKE '%' || $1 || '%'`,
        [rumour.slice(0, 60)],
      );
      return row?.id;
    },
    { ms: 240_000, what: 'a triaged case' },
  );
  const path = `${api}/cases/${caseId}`;
  const source = { title: 'Pernyataan', publisher: 'Puskesmas', excerpt: 'Vaksin masih berlaku.' };
  await call(`${path}/decisions`, State, {
    key: first,
    body: { verdict: 'FALSE', explanation: 'Vaksin masih berlaku.', sources: [source] },
  });
  await call(`${path}/second-reviews`, State, { key: second, body: { verdict: 'FALSE' } });
  const done = await call(`${path}/publication`, State, { key: first, body: {} });
  expect(done.status).toBe(201);
}
