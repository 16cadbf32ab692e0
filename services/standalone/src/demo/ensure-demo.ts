import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTenantDirectory, resetData } from '@saring/database';
import type { House } from '../boot/compose.ts';
import { DemoCredentials } from './credentials.ts';
import { loadDemo } from './load-demo.ts';

/** Where keys and logins of the demo are written, readable by their owner only. */
export const credentialsPath = (dataDir: string): string => join(dataDir, 'demo-credentials.json');

export interface Demo {
  readonly credentials: DemoCredentials;
  readonly path: string;
  /** Loaded just now. */
  readonly fresh: boolean;
}

/**
 * Loads the demo data into an empty installation, once. The credentials file is written last: where
 * it is missing although there are offices, loading was interrupted and starts over.
 *
 * @throws Error when the installation holds something else than the demo
 */
export async function ensureDemo(
  house: House,
  ownerUrl: string,
  say: (line: string) => void,
): Promise<Demo> {
  const path = credentialsPath(house.config.dataDir);
  if (existsSync(path)) {
    const credentials = DemoCredentials.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { credentials, path, fresh: false };
  }
  const offices = await createTenantDirectory(house.app).all();
  if (offices.length > 0) {
    if (!offices.every((office) => isDemo(office.settings))) {
      throw new Error('This database holds real data; start without SARING_DEMO.');
    }
    await resetData(ownerUrl);
  }
  say('Memuat data contoh ... (loading the demo data)');
  const credentials = await loadDemo(house, say);
  await writeFile(path, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  return { credentials, path, fresh: true };
}

const isDemo = (settings: unknown): boolean =>
  typeof settings === 'object' && settings !== null && 'demo' in settings && settings.demo === true;
