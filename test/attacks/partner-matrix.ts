import { createPartner, createPartnerSession, createWebhookEndpoint } from '@saring/database';
import { newSessionToken, PARTNER_COOKIE, PARTNER_SESSION_HASH } from '@saring/web';
import { describe, expect, it } from 'vitest';
import { type AttackWorld, ask, asPerson, CANARY, fillPath } from './world.ts';

/** A form that is incomplete may be refused before its id is looked up, never taken. */
const REFUSED = [400, 403, 404, 409, 415, 422];

/** Every page of the partners' portal against whoever is no partner, and against others' ids. */
export function partnerMatrix(world: AttackWorld): void {
  const portal = world.routes.filter(({ access }) => access.kind === 'partner');
  const form = (method: string) => (method === 'get' ? {} : { body: new URLSearchParams() });
  const plain = (path: string) => fillPath(path, (name) => (name === 'format' ? 'csv' : 'x'));

  describe('the portal of the partners', () => {
    it('lets in nobody but partners, neither staff nor keys', async () => {
      const key = await world.mine.key(['partner:manage'], { partnerId: world.mine.partnerId });
      const strangers: (() => Promise<Readonly<Record<string, string>>>)[] = [
        async () => ({}),
        () => asPerson(world, world.allRoles),
        async () => ({ authorization: `Bearer ${key}` }),
        async () => ({ cookie: `${PARTNER_COOKIE}=${newSessionToken()}` }),
      ];
      expect(portal.length).toBeGreaterThan(15);
      for (const { method, path } of portal) {
        for (const stranger of strangers) {
          const answer = await ask(world, plain(path), {
            method: method.toUpperCase(),
            headers: await stranger(),
            ...form(method),
          });
          const led = answer.headers.get('location')?.startsWith('/mitra/masuk') === true;
          expect([method, path, led ? 401 : answer.status]).toEqual([method, path, 401]);
        }
      }
    });

    it('opens and changes nothing of another partner, of one office or another', async () => {
      const neighbour = await neighbourOf(world);
      const before = await stateOf(world, neighbour.partnerId);
      const theirs = [...world.theirIds].flatMap(([table, id]) => (MEANT.test(table) ? [id] : []));
      const ids = new Set([...neighbour.ids, ...theirs]);
      const headers = await asPartner(world, world.mine.partnerId);
      const faults: string[] = [];
      let count = 0;
      for (const { method, path } of portal) {
        if (!path.includes('{id}')) continue;
        for (const id of ids) {
          const answer = await ask(
            world,
            fillPath(path, () => id),
            {
              method: method.toUpperCase(),
              headers,
              ...form(method),
            },
          );
          count += 1;
          const led = answer.headers.get('location');
          // The address of a form leads to its page, which is asked here as well.
          const toPage = led?.startsWith(`/mitra/klarifikasi/${id}#`) === true;
          const fine =
            method === 'get' ? answer.status === 404 || toPage : REFUSED.includes(answer.status);
          if (!fine || answer.text.includes(CANARY)) {
            faults.push(`${method} ${path}: ${answer.status} ${led}`);
          }
        }
      }
      expect(faults).toEqual([]);
      expect(count).toBeGreaterThan(80);
      expect(await stateOf(world, neighbour.partnerId)).toEqual(before);
    });
  });
}

/** Tables whose ids the portal's paths mean. */
const MEANT = /^(?:api_key|webhook_|partner|clarification|recall|receipt|acknowledgement)/u;

async function asPartner(world: AttackWorld, partnerId: string) {
  const { house } = world.house;
  const { tenantId } = world.mine;
  const token = newSessionToken();
  const tokenHash = house.secrets.hash(PARTNER_SESSION_HASH, token);
  await house.app.withTenant(tenantId, (tx) =>
    createPartnerSession(tx, { tenantId, partnerId, tokenHash }),
  );
  return { cookie: `${PARTNER_COOKIE}=${token}` };
}

/** Another partner of the same office, with a key and an endpoint. */
async function neighbourOf(world: AttackWorld) {
  const { house, database } = world.house;
  const { tenantId } = world.mine;
  const { partnerId, endpointId } = await house.app.withTenant(tenantId, async (tx) => {
    const outlet = { tenantId, name: 'Kabar Tetangga', medium: 'PRINT', website: null } as const;
    const made = await createPartner(tx, outlet);
    const endpoint = await createWebhookEndpoint(tx, {
      tenantId,
      partnerId: made,
      url: 'https://tetangga.example/hook',
      description: '',
      eventTypes: [],
      sealedSecret: house.secrets.encrypt('uji', 'rahasia'),
    });
    return { partnerId: made, endpointId: endpoint.id };
  });
  await world.mine.key(['clarifications:read'], { partnerId });
  const keys = await database.sql<{ id: string }>('SELECT id FROM api_key WHERE partner_id = $1', [
    partnerId,
  ]);
  return { partnerId, ids: [endpointId, partnerId, ...keys.map(({ id }) => id)] };
}

/** Everything that hangs on the neighbour or lies in the other office. */
async function stateOf(world: AttackWorld, partnerId: string): Promise<string[]> {
  const { sql } = world.house.database;
  const tables = ['partner', 'api_key', 'webhook_endpoint', 'partner_session', 'one_time_link'];
  const states: string[] = [];
  for (const table of tables) {
    const owner =
      table === 'partner' ? 'id' : table === 'one_time_link' ? 'subject_id' : 'partner_id';
    const [row] = await sql<{ print: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS print
       FROM "${table}" t WHERE tenant_id = $1 OR ${owner} = $2`,
      [world.theirs.tenantId, partnerId],
    );
    states.push(`${table} ${row?.print}`);
  }
  return states;
}
