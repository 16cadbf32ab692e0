import { PERSON_ROLES, type Role } from '@saring/domain';
import { SCOPES } from '@saring/web';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { type AttackWorld, ask, asPerson, CANARY, fillPath } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const isPost = (method: string): boolean => method !== 'get';

/** Every restricted route against every role and scope, and against the ids of another office. */
export function accessMatrix(world: AttackWorld): void {
  const restricted = world.routes.flatMap((route) =>
    route.access.kind === 'restricted' ? [{ ...route, access: route.access }] : [],
  );
  const anyPath = (path: string) => fillPath(path, (name) => (name === 'format' ? 'csv' : NOBODY));
  const body = (method: string) => (isPost(method) ? { body: new URLSearchParams() } : {});

  describe('every route with every role', () => {
    it('lets nobody in who is nobody', async () => {
      for (const { method, path, kind } of restricted) {
        const answer = await ask(world, anyPath(path), {
          method: method.toUpperCase(),
          ...body(method),
        });
        // A page leads to the login; everything else refuses.
        const led = answer.headers.get('location')?.startsWith('/masuk') === true;
        const expected = kind === 'page' && led ? 303 : 401;
        expect([method, path, answer.status]).toEqual([method, path, expected]);
      }
    });

    it.each(PERSON_ROLES)('refuses %s exactly where it is not named', async (role: Role) => {
      const account = await world.person([role]);
      const faults: string[] = [];
      for (const { method, path, access } of restricted) {
        const { status } = await ask(world, anyPath(path), {
          method: method.toUpperCase(),
          headers: await asPerson(world, account),
          ...body(method),
        });
        // Through the door, what it then says is about the made-up id or the empty form.
        const fine = access.roles.includes(role) ? status !== 401 && status < 500 : status === 403;
        if (!fine) faults.push(`${method} ${path}: ${status}`);
      }
      expect(faults).toEqual([]);
    });

    it('refuses keys without the scope, and pages to every key', async () => {
      for (const scope of SCOPES) {
        const key = await world.mine.key([scope], { partnerId: world.mine.partnerId });
        for (const { method, path, access } of restricted) {
          if (access.scopes.includes(scope)) continue;
          const answer = await ask(world, anyPath(path), {
            method: method.toUpperCase(),
            headers: { authorization: `Bearer ${key}` },
            ...body(method),
          });
          expect([scope, method, path, answer.status]).toEqual([scope, method, path, 403]);
        }
      }
    });

    it('keeps to what the roles are for, whatever the routes declare', () => {
      const open = (role: Role, except: RegExp) =>
        restricted
          .filter(
            ({ access, path, method }) =>
              isPost(method) && access.roles.includes(role) && !except.test(path),
          )
          .map(({ method, path }) => `${method} ${path}`);
      // An auditor changes nothing but their own account and their own saved filters; reopening is
      // refused by the table of steps.
      expect(open('AUDITOR', /^\/konsol\/(?:akun|tampilan)\b|\/buka-lagi$/u)).toEqual([]);
      // Who runs the machines does not see or touch what people sent.
      expect(open('OPERATOR', /^\/konsol\/(?:akun|orang|antrean)\b/u)).toEqual([]);
      expect(
        open(
          'KIM_COORDINATOR',
          /^\/konsol\/(?:akun|kim|masukan)\b|^\/kim\/kode$|^\/api\/v1\/(?:submissions\/batch|lexicon-proposals)$/u,
        ),
      ).toEqual([]);
    });
  });

  describe('the ids of another office', () => {
    it('open and change nothing', async () => {
      const before = await fingerprintOf(world);
      const others = restricted.filter(({ path }) => /\{(?!format\})/u.test(path));
      let count = 0;
      const faults: string[] = [];
      for (const { method, path } of others) {
        for (const id of idsFor(world, path)) {
          const filled = fillPath(path, (name) =>
            name === 'sha256' ? 'a'.repeat(64) : name === 'format' ? 'csv' : id,
          );
          const headers = path.startsWith('/api/v1/')
            ? { authorization: `Bearer ${await partnerKey(world)}` }
            : await asPerson(world, world.allRoles);
          const answer = await ask(world, filled, {
            method: method.toUpperCase(),
            headers,
            ...body(method),
          });
          count += 1;
          // A form that is incomplete may be refused before its id is looked up, never taken.
          const fine = method === 'get' ? answer.status === 404 : REFUSED.has(answer.status);
          if (!fine || answer.text.includes(CANARY)) {
            const led = answer.headers.get('location') ?? '';
            faults.push(`${method} ${path}: ${answer.status} ${led}`);
          }
        }
      }
      expect(faults).toEqual([]);
      expect(count).toBeGreaterThan(60);
      expect(await crossings(world)).toEqual([]);
      expect(await fingerprintOf(world)).toEqual(before);
    });
  });

  it('keeps every table of another office from every role of the services', async () => {
    const { access } = world.house.database;
    const before = await fingerprintOf(world);
    const found: string[] = [];
    for (const url of [access.app, access.worker, access.public, access.queue]) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        for (const name of world.tables) {
          for (const statement of [
            `SELECT * FROM public."${name}" WHERE tenant_id = '${world.theirs.tenantId}'`,
            `DELETE FROM public."${name}" WHERE tenant_id = '${world.theirs.tenantId}'`,
            `UPDATE public."${name}" SET tenant_id = '${world.mine.tenantId}' WHERE tenant_id = '${world.theirs.tenantId}'`,
          ]) {
            await client.query('BEGIN');
            await client.query(`SELECT set_config('saring.tenant', $1, true)`, [
              world.mine.tenantId,
            ]);
            const touched = await client.query(statement).then(
              (result) => result.rowCount ?? 0,
              () => 0,
            );
            await client.query('ROLLBACK');
            if (touched === 0) continue;
            const who = new URL(url).username;
            found.push(`${who} ${statement.slice(0, 6)} ${name}`);
          }
        }
      } finally {
        await client.end();
      }
    }
    // What is published is for everybody to read, on the role of the public pages.
    const published = PUBLIC_TABLES.map((name) => `saring_public SELECT ${name}`);
    expect(found.filter((line) => !published.includes(line))).toEqual([]);
    expect(await fingerprintOf(world)).toEqual(before);
  });
}

/** Deleting what one does not have leads back to the list; that nothing changed is looked at. */
const REFUSED = new Set([303, 400, 403, 404, 409, 415, 422]);

/** References from a row of one office to a row of another, which no reference forbids by itself. */
async function crossings(world: AttackWorld): Promise<string[]> {
  const { sql } = world.house.database;
  const links = await sql<{ child: string; column: string; parent: string; key: string }>(
    `SELECT c.relname AS child, a.attname AS column, p.relname AS parent, k.attname AS key
     FROM pg_constraint f
     JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class p ON p.oid = f.confrelid
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1]
     JOIN pg_attribute k ON k.attrelid = p.oid AND k.attnum = f.confkey[1]
     WHERE f.contype = 'f' AND cardinality(f.conkey) = 1
       AND EXISTS (SELECT FROM pg_attribute x WHERE x.attrelid = c.oid AND x.attname = 'tenant_id')
       AND EXISTS (SELECT FROM pg_attribute x WHERE x.attrelid = p.oid AND x.attname = 'tenant_id')`,
  );
  const crossed: string[] = [];
  for (const { child, column, parent, key } of links) {
    const rows = await sql(
      `SELECT FROM "${child}" c JOIN "${parent}" p ON p."${key}" = c."${column}"
       WHERE c.tenant_id <> p.tenant_id LIMIT 1`,
    );
    if (rows.length > 0) crossed.push(`${child}.${column}`);
  }
  return crossed;
}

/** What the role of the public pages may read of every office. */
const PUBLIC_TABLES = [
  'clarification',
  'clarification_version',
  'release',
  'evidence',
  'tenant',
  'log_head',
  'publication_sequence',
];

let key: Promise<string> | null = null;
const partnerKey = (world: AttackWorld): Promise<string> => {
  key ??= world.mine.key([...SCOPES], { partnerId: world.mine.partnerId });
  return key;
};

/** Tables whose ids a path means, by how it begins. */
const TABLES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/konsol\/akun/u, ['session']],
  [/^\/konsol\/orang/u, ['account']],
  [/^\/konsol\/kim\/sapaan/u, ['kim_message', 'kim_group']],
  [/^\/konsol\/kim/u, ['kim_group']],
  [/^\/konsol\/surat/u, ['press_letter']],
  [/^\/konsol\/pertanyaan/u, ['agency_question']],
  [/^\/konsol\/sanggahan/u, ['dispute']],
  [/^\/konsol\/(?:kasus|pindah)/u, ['cases', 'case_move']],
  [/^\/api\/v1\/api-keys/u, ['api_key']],
  [/^\/api\/v1\/webhook/u, ['webhook_endpoint']],
  [/^\/api\/v1\/cases/u, ['cases']],
  [/^\/konsol\/lampiran/u, ['item']],
];

/** The ids to try on a path; where its table is not known, one of each table. */
function idsFor(world: AttackWorld, path: string): string[] {
  const named = TABLES.find(([prefix]) => prefix.test(path))?.[1];
  const ids = named?.flatMap((table) => world.theirIds.get(table) ?? []) ?? [];
  return ids.length > 0 ? ids : [...new Set(world.theirIds.values())];
}

/** Counts and checksums of everything the other office has. */
async function fingerprintOf(world: AttackWorld): Promise<Record<string, string>> {
  const { sql } = world.house.database;
  const prints: Record<string, string> = {};
  for (const table of world.tables) {
    // The sweeper dates it whenever it tells the queue.
    if (table === 'work_item') continue;
    const [row] = await sql<{ print: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS print
       FROM "${table}" t WHERE tenant_id = $1`,
      [world.theirs.tenantId],
    );
    prints[table] = row?.print ?? '';
  }
  return prints;
}
