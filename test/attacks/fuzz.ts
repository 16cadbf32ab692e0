import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { print } from '@saring/test';
import type { Route } from '@saring/web';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hasSharedStrings, hostileStrings } from './hostile-strings.ts';
import { type AttackWorld, ask, asPerson, fillPath } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const Fields = z.looseObject({ properties: z.record(z.string(), z.unknown()).optional() });

/** A thousand requests: only when asked for, by `npm run test:attacks`. */
const SKIPPED = process.env.SARING_ATTACKS === undefined;
if (SKIPPED) print('SKIPPED: hostile strings on every field of every route (npm run test:attacks)');

/** Bodies that are no object of the expected shape at all. */
const SHAPES: readonly unknown[] = [
  null,
  [],
  'text',
  0,
  { __proto__: null, constructor: { prototype: { admin: true } } },
  JSON.parse('{"__proto__": {"roles": ["OPERATOR"]}}'),
  JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`),
];

/** Every field of every route, with hostile strings: no 500, nothing unhandled, text comes back. */
export function fuzz(world: AttackWorld): void {
  const strings = hostileStrings(4);
  const known = new Map<string, string>();
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  if (!SKIPPED) process.on('unhandledRejection', note);

  describe('hostile input', () => {
    it.skipIf(SKIPPED)('is refused or taken by every route, and breaks none', async () => {
      const names = formNames();
      let count = 0;
      for (const route of world.routes) {
        const fields = fieldsOf(route.body) ?? names;
        for (const [index, string] of strings.entries()) {
          const query = new URLSearchParams(
            (fieldsOf(route.query) ?? ['q', 'lang']).map((name) => [name, string.toWellFormed()]),
          );
          // The first round keeps the ids whole, so that more than the path's parser is met.
          const value = index === 0 ? NOBODY : string.toWellFormed().slice(0, 2000) || '.';
          await strike(world, route, known, {
            path: `${fillPath(route.path, () => value)}?${query}`,
            body: bodyOf(route, fields, string),
          });
          count += 1;
        }
        if (route.body === undefined) continue;
        const shape = SHAPES[count % SHAPES.length];
        await strike(world, route, known, {
          path: fillPath(route.path, () => NOBODY),
          body: { type: 'application/json', bytes: JSON.stringify(shape) },
        });
        count += 1;
      }
      print(`${count} hostile requests${hasSharedStrings ? '' : ' (SKIPPED: shared lists)'}`);
      expect([...known]).toEqual([]);
      expect(unhandled).toEqual([]);
      process.off('unhandledRejection', note);
    });

    it('comes back exactly as it was sent', async () => {
      const { sql } = world.house.database;
      for (const string of hostileStrings(25)) {
        if (string.trim() === '' || string.includes('\0') || string.length > 20_000) continue;
        const answer = await ask(world, '/api/v1/submissions', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text: string, tenant: world.mine.slug }),
        });
        expect([string, answer.status]).toEqual([string, 202]);
        const { ticket } = z.object({ ticket: z.string() }).parse(JSON.parse(answer.text));
        const [row] = await sql<{ text: string }>(
          'SELECT i.text FROM item i JOIN submission s ON s.item_id = i.id WHERE s.ticket = $1',
          [ticket],
        );
        expect(row?.text).toBe(string.toWellFormed());
        const page = await ask(world, `/t/${ticket}`, {});
        expect(page.status).toBe(200);
      }
    });
  });
}

interface Strike {
  readonly path: string;
  readonly body: { readonly type: string; readonly bytes: string } | null;
}

/** Sends one request; notes a server's error or an answer of none of the known kinds. */
async function strike(
  world: AttackWorld,
  route: Route,
  faults: Map<string, string>,
  { path, body }: Strike,
): Promise<void> {
  const partner = route.access.kind === 'restricted' && route.access.roles.length === 0;
  const headers = partner
    ? {
        authorization: `Bearer ${await world.mine.key(['partner:manage'], { partnerId: world.mine.partnerId })}`,
      }
    : await asPerson(world, world.allRoles);
  const answer = await ask(world, path, {
    method: route.method.toUpperCase(),
    headers: { ...headers, ...(body === null ? {} : { 'content-type': body.type }) },
    ...(body === null || route.method === 'get' ? {} : { body: body.bytes }),
  });
  if (answer.status < 500) return;
  const sent = body === null ? '' : ` ${body.bytes.slice(0, 300)}`;
  faults.set(`${route.method} ${route.path}`, `${answer.status} ${path.slice(0, 200)}${sent}`);
}

function bodyOf(route: Route, fields: readonly string[], string: string): Strike['body'] {
  if (route.rawBody === true) return { type: 'application/json', bytes: string.toWellFormed() };
  if (route.body === undefined) return null;
  if (route.kind === 'api') {
    const body = Object.fromEntries(fields.map((name) => [name, string]));
    return { type: 'application/json', bytes: JSON.stringify(body) };
  }
  const form = new URLSearchParams(
    fields.slice(0, 150).map((name) => [name, string.toWellFormed()]),
  );
  return { type: 'application/x-www-form-urlencoded', bytes: form.toString() };
}

/** Names of the fields of a schema; `null` for a form of free names. */
function fieldsOf(schema: z.ZodType | undefined): string[] | null {
  if (schema === undefined) return null;
  const shape: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const properties = Object.keys(Fields.parse(shape).properties ?? {});
  return properties.length === 0 ? null : properties;
}

/** Every field name that the console and the public forms read, from their sources. */
function formNames(): string[] {
  const services = resolve(import.meta.dirname, '../../services');
  const names = new Set<string>();
  for (const file of readdirSync(services, { recursive: true, encoding: 'utf8' })) {
    if (!/\/src\/.*\.tsx?$/u.test(file)) continue;
    const text = readFileSync(join(services, file), 'utf8');
    for (const [, name] of text.matchAll(
      /\b(?:field|fieldList)\(\w+, '([\w-]+)'\)|name="([\w-]+)"/gu,
    )) {
      if (name !== undefined) names.add(name);
    }
  }
  return [...names];
}
