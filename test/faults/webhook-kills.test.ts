import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { testSecrets } from '../support/global-setup.ts';
import { webhookStorm } from './webhook-storm.ts';

const EVENTS = 150;
const database = await testDatabase();
const owner = new pg.Pool({ connectionString: database.access.owner, max: 2 });
const dataDir = mkdtempSync(join(tmpdir(), 'saring-storm-'));
afterAll(async () => {
  await owner.end();
  rmSync(dataDir, { recursive: true, force: true });
});

it('delivers every event once to a receiver that fails, while its sender is killed', async () => {
  const result = await webhookStorm({
    owner,
    ownerUrl: database.access.owner,
    dataDir,
    secrets: testSecrets,
    secretKey: Buffer.alloc(32, 'saring test').toString('base64'),
    events: EVENTS,
    refuses: 0.45,
    livesMs: 400,
    kills: 3,
    deadlineMs: 200_000,
  });
  expect(result).toMatchObject({
    delivered: EVENTS,
    failed: 0,
    accepted: EVENTS,
    unverified: 0,
    kills: 3,
    ended: 0,
  });
  expect(result.refused).toBeGreaterThan(0);
}, 240_000);
