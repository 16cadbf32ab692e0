import type { Role } from '@saring/domain';
import { makeOffice, type TestHouse, type TestOffice, testHouse } from '@saring/test/house';
import type { Route } from '@saring/web';
import { publishText } from '../support/publish-text.ts';
import { fillEveryTable } from './fill-every-table.ts';

/** Stands in every row of the other office that was filled in; must never come out of it. */
export const CANARY = 'RAHASIA-KANTOR-LAIN';

export interface AttackWorld {
  readonly house: TestHouse;
  readonly mine: TestOffice;
  readonly theirs: TestOffice;
  /** Somebody of my office with exactly these roles. */
  person(roles: readonly Role[]): Promise<string>;
  /** Somebody with every role that one person may have at once. */
  readonly allRoles: string;
  /** An id of the other office for each table that has one. */
  readonly theirIds: ReadonlyMap<string, string>;
  readonly routes: readonly Route[];
  /** Every table whose rows belong to offices. */
  readonly tables: readonly string[];
}

/** Auditors and non-government reviewers may be nothing else. */
const MOST_ROLES: readonly Role[] = [
  'KIM_COORDINATOR',
  'REVIEWER',
  'EDITOR',
  'TENANT_ADMIN',
  'OPERATOR',
];

/** Two offices side by side; in the other one every table has a row. */
export async function attackWorld(): Promise<AttackWorld> {
  const house = await testHouse({
    stages: [],
    logLevel: 'error',
    env: { SARING_API_PER_MINUTE: '10000000' },
  });
  const [mine, theirs] = [await makeOffice(house), await makeOffice(house)];
  for (const office of [mine, theirs]) await publishText(house, office);
  await theirs.person(MOST_ROLES);
  await fillEveryTable(house.database.sql, theirs.tenantId, CANARY);
  const person = async (roles: readonly Role[]) =>
    (await mine.person(roles, !roles.includes('INDEPENDENT_REVIEWER'))).accountId;
  const tables = await house.database.sql<{ name: string; keyed: boolean }>(
    `SELECT c.relname AS name,
            EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = c.oid AND i.attname = 'id'
                    AND i.atttypid = 'uuid'::regtype) AS keyed
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`,
  );
  const theirIds = new Map<string, string>();
  for (const { name, keyed } of tables) {
    if (!keyed) continue;
    const [row] = await house.database.sql<{ id: string }>(
      `SELECT id FROM "${name}" WHERE tenant_id = $1 LIMIT 1`,
      [theirs.tenantId],
    );
    if (row !== undefined) theirIds.set(name, row.id);
  }
  const allRoles = await person(MOST_ROLES);
  return {
    ...{ house, mine, theirs, person, allRoles, theirIds },
    routes: house.house.routes,
    tables: tables.map(({ name }) => name),
  };
}

/** A session of its own for each request, because some requests end it. */
export async function asPerson(
  world: AttackWorld,
  accountId: string,
): Promise<Readonly<Record<string, string>>> {
  const { name, value } = await world.mine.signIn(accountId);
  return { cookie: `${name}=${value}` };
}

/** Asks one route; reads no more of an answer that has no end than its beginning. */
export async function ask(
  world: AttackWorld,
  path: string,
  init: RequestInit,
): Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }> {
  const abort = new AbortController();
  const response = await fetch(`${world.house.url}${path}`, {
    redirect: 'manual',
    signal: abort.signal,
    ...init,
  });
  const endless = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  const text = endless ? '' : await response.text();
  if (endless) abort.abort();
  return { status: response.status, headers: response.headers, text };
}

/** The path with each `{name}` filled in. */
export const fillPath = (path: string, value: (name: string) => string): string =>
  path.replace(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(value(name)));
