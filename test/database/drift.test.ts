import { randomBytes } from 'node:crypto';
import { testDatabase } from '@saring/test';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { z } from 'zod';
import { schemaDiff } from '../../packages/database/tools/diff.mjs';

const COLUMNS = `
  SELECT concat_ws(' ', table_name, column_name, udt_name, is_nullable, coalesce(column_default, '-')) AS line
  FROM information_schema.columns WHERE table_schema = 'public'`;
const INDEXES = `
  SELECT regexp_replace(indexdef, 'public\\.', '', 'g') AS line FROM pg_indexes WHERE schemaname = 'public'`;
const KEYS = `
  SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line FROM pg_constraint
  WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;

const Lines = z.object({ rows: z.array(z.object({ line: z.string() })) });

async function lines(url: URL, sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const result: unknown = await client.query(sql);
    // Several statements in one text give a list of results; only look-ups are read here.
    return Array.isArray(result) ? [] : Lines.parse(result).rows.map((row) => row.line);
  } finally {
    await client.end();
  }
}

it('the migrations lead to what the Prisma schema says', async () => {
  const server = new URL(inject('databaseServer'));
  const plain = new URL(server);
  plain.pathname = `/d_${randomBytes(5).toString('hex')}`;
  const migrated = new URL((await testDatabase()).access.owner);
  const name = plain.pathname.slice(1);
  await lines(server, `CREATE DATABASE ${name}`);
  try {
    await lines(plain, await schemaDiff(null, plain.href));
    for (const what of [COLUMNS, INDEXES, KEYS]) {
      const have = new Set(await lines(migrated, what));
      // Migrations may add what Prisma cannot express; they may not lack what it expects.
      expect((await lines(plain, what)).filter((line) => !have.has(line))).toEqual([]);
    }
  } finally {
    await lines(server, `DROP DATABASE ${name} WITH (FORCE)`);
  }
});
