import type { Stage } from '@saring/domain';
import type { Config } from '@saring/runtime';
import type { Stores } from '../boot/stores.ts';
import type { DemoCredentials } from '../demo/credentials.ts';

/** One line for whoever started the program. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What runs, where to open it, how to log in, and how to stop. */
export function announce(facts: {
  readonly config: Config;
  readonly stores: Pick<Stores, 'embedded'>;
  readonly storeKind: 'postgres' | 'redis';
  readonly stages: readonly Stage[];
  readonly demo: { readonly credentials: DemoCredentials; readonly path: string } | null;
}): void {
  const { config, stores, demo } = facts;
  const url = config.http.publicUrl;
  const database =
    stores.embedded === null ? 'PostgreSQL (DATABASE_URL)' : `PostgreSQL bawaan, ${config.dataDir}`;
  const queue = facts.storeKind === 'redis' ? 'Redis (REDIS_URL)' : 'PostgreSQL';
  say('');
  say('Saring berjalan (is running).');
  say(`  Situs publik   ${url}/`);
  say(`  Halaman KIM    ${url}/kim`);
  say(`  Konsol         ${url}/konsol`);
  say(`  Data           ${database}; antrean: ${queue}`);
  if (demo !== null) {
    say('  Login demo     (kata sandi sama untuk semua: same password for all)');
    for (const { role, login } of demo.credentials.logins.slice(0, 4)) {
      say(`    ${role.padEnd(28)} ${login}`);
    }
    say(`    kata sandi                   ${demo.credentials.logins[0]?.password ?? ''}`);
    say('    kode kedua                   pilihan dalam mode demo (second factor: optional here)');
    say(`  Kunci API      ${demo.path}`);
  }
  say('  Berhenti       Ctrl-C');
}
