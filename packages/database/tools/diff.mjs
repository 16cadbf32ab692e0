// Writes the SQL that leads from the schema of a git revision to the one in prisma/schema, on
// standard output: the body of a new migration, empty when nothing changed. Prisma's own command
// fetches an engine from the internet for this; the same engine exists as WebAssembly in the
// registry.
//
//   DATABASE_URL=postgres://any-server/any-database node tools/diff.mjs [REVISION, default HEAD; "empty" for the whole schema]
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';

const here = dirname(import.meta.dirname);
const engineFolder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));

async function loadEngine() {
  const bindings = await import(join(engineFolder, 'schema_engine_bg.js'));
  const bytes = readFileSync(join(engineFolder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

const git = (...args) => execFileSync('git', args, { cwd: here, encoding: 'utf8' });

function schemaAt(revision) {
  const names = git('ls-tree', '--name-only', revision, 'prisma/schema/').split('\n');
  return names
    .filter((name) => name !== '')
    .map((name) => ({ path: name, content: git('show', `${revision}:./${name}`) }));
}

function schemaNow() {
  const folder = join(here, 'prisma/schema');
  return readdirSync(folder).map((name) => ({
    path: name,
    content: readFileSync(join(folder, name), 'utf8'),
  }));
}

/** The SQL between two states of the schema; `null` stands for an empty database. */
export async function schemaDiff(fromFiles, connectionString) {
  const SchemaEngine = await loadEngine();
  const files = schemaNow();
  const engine = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    // Connected to, but only asked for its version: both sides of the comparison are texts.
    bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString })),
  );
  const { stdout } = await engine.diff({
    from: fromFiles === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: fromFiles },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  return (stdout ?? '').trim();
}

if (process.argv[1] === import.meta.filename) {
  const revision = process.argv[2] ?? 'HEAD';
  const from = revision === 'empty' ? null : schemaAt(revision);
  process.stdout.write(`${await schemaDiff(from, process.env.DATABASE_URL)}\n`);
}
