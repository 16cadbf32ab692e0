import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintMigration } from './migration-locks.ts';

const FOLDER = resolve(import.meta.dirname, '../../packages/database/prisma/migrations');
/** No installation has rows yet: what is older than the first release runs on empty tables. */
const FIRST_RELEASE = '20261130000000';
/** Newer migrations that may lock all the same, with the reason. */
const ALLOWED: Readonly<Record<string, string>> = {};

describe('a migration', () => {
  it('locks no full table for long', () => {
    const found = readdirSync(FOLDER)
      .filter((name) => /^\d{14}_/u.test(name) && name >= FIRST_RELEASE && !(name in ALLOWED))
      .flatMap((name) =>
        lintMigration(readFileSync(join(FOLDER, name, 'migration.sql'), 'utf8')).map(
          ({ rule, statement }) => `${name}: ${statement}: ${rule}`,
        ),
      );
    expect(found).toEqual([]);
  });

  it.each([
    'CREATE INDEX item_x ON "item" (tenant_id);',
    'CREATE UNIQUE INDEX "item_x" ON item("tenant_id");',
    'ALTER TABLE "item" ADD COLUMN "a" TEXT, ADD COLUMN "b" TEXT NOT NULL;',
    'ALTER TABLE item ALTER COLUMN text SET DATA TYPE varchar(10);',
    'ALTER TABLE "item" ALTER COLUMN "text" SET NOT NULL;',
    'ALTER TABLE "item" ADD CONSTRAINT a CHECK (length(text) < 10);',
    'ALTER TABLE "item" ADD CONSTRAINT "f" FOREIGN KEY ("case_id") REFERENCES "cases"("id");',
    'ALTER TABLE "item" DROP COLUMN "text";',
    'ALTER TABLE "item" RENAME COLUMN "text" TO "body";',
    'ALTER TABLE "item" RENAME TO "thing";',
    'LOCK TABLE item IN EXCLUSIVE MODE;',
  ])('is caught: %s', (sql) => {
    expect(lintMigration(sql)).toHaveLength(1);
  });

  it.each([
    'CREATE INDEX CONCURRENTLY item_x ON "item" (tenant_id);',
    'CREATE TABLE "new" (id uuid); CREATE INDEX new_x ON "new" (id); ALTER TABLE "new" ADD CONSTRAINT a CHECK (true);',
    `ALTER TABLE "item" ADD COLUMN "a" TEXT NOT NULL DEFAULT 'x', ADD COLUMN "b" TEXT;`,
    'ALTER TABLE "item" ADD CONSTRAINT a CHECK (length(text) < 10) NOT VALID;',
    'CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ CREATE INDEX x ON item (id); $$;',
    '-- CREATE INDEX x ON item (id);',
  ])('passes: %s', (sql) => {
    expect(lintMigration(sql)).toEqual([]);
  });

  it('older than the first release would be caught where it is not empty-handed', () => {
    const older = readdirSync(FOLDER).filter((name) => name.includes('casework'));
    const sql = readFileSync(join(FOLDER, older[0] ?? '', 'migration.sql'), 'utf8');
    expect(lintMigration(sql).length).toBeGreaterThan(0);
  });
});
