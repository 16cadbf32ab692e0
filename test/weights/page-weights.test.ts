import { createSession } from '@saring/database';
import { loadDemo } from '@saring/standalone';
import { makeOffice, testHouse } from '@saring/test/house';
import { newSessionToken, SESSION_COOKIE, SESSION_HASH } from '@saring/web';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadsOf, weigh } from './weigh.ts';

const KB = 1024;
const world = await testHouse({ stages: [] });

/** A page, what it needs before it shows anything, and all it loads; bytes as gzip makes them. */
async function weights(path: string, headers: Readonly<Record<string, string>> = {}) {
  const page = await weigh(`${world.url}${path}`, headers);
  const loads = loadsOf(page.text);
  const sum = async (paths: readonly string[]) => {
    const files = await Promise.all(paths.map((each) => weigh(`${world.url}${each}`, headers)));
    return files.reduce((total, file) => total + file.bytes, 0);
  };
  const first = page.bytes + (await sum(loads.styles));
  const whole = first + (await sum([...loads.scripts, ...loads.images]));
  return { first, whole, blocking: loads.blocking };
}

describe('page weights', () => {
  let clarification = '';
  beforeAll(async () => {
    await loadDemo(world.house, () => undefined);
    const [longest] = await world.database.sql<{ slug: string }>(
      `SELECT c.slug FROM clarification c JOIN clarification_version v ON v.clarification_id = c.id
       ORDER BY length(v.explanation) DESC LIMIT 1`,
    );
    clarification = longest?.slug ?? '';
  }, 240_000);

  it('the front page shows itself within 14 KB and without a blocking script', async () => {
    const { first, whole, blocking } = await weights('/');
    expect(first).toBeLessThanOrEqual(14 * KB);
    expect(whole).toBeLessThanOrEqual(100 * KB);
    expect(blocking).toEqual([]);
  });

  it('the longest clarification shows itself within 14 KB and is whole within 100 KB', async () => {
    const { first, whole, blocking } = await weights(`/klarifikasi/${clarification}`);
    expect(first).toBeLessThanOrEqual(14 * KB);
    expect(whole).toBeLessThanOrEqual(100 * KB);
    expect(blocking).toEqual([]);
  });

  it('the app shows itself within 14 KB', async () => {
    const { first, blocking } = await weights('/kim');
    expect(first).toBeLessThanOrEqual(14 * KB);
    expect(blocking).toEqual([]);
  });

  it('the whole app, background script, manifest and icons with it, has at most 30 KB', async () => {
    const worker = await weigh(`${world.url}/kim/sw.js`);
    const facts = /^self\.KIM=(.*);$/mu.exec(worker.text)?.[1] ?? '';
    const { files } = z.object({ files: z.array(z.string()).min(5) }).parse(JSON.parse(facts));
    const manifest = await weigh(`${world.url}/kim/manifest.webmanifest`);
    const { icons } = z
      .object({ icons: z.array(z.object({ src: z.string() })).min(2) })
      .parse(JSON.parse(manifest.text));
    const all = new Set([...files, ...icons.map((icon) => icon.src)]);
    const page = loadsOf((await weigh(`${world.url}/kim`)).text);
    // Whatever the page loads is on the phone too, or it would not open without a signal.
    expect([...page.styles, ...page.scripts].filter((file) => !files.includes(file))).toEqual([]);
    const weighed = await Promise.all([...all].map((path) => weigh(`${world.url}${path}`)));
    const total = weighed.reduce((sum, file) => sum + file.bytes, worker.bytes);
    expect(total).toBeLessThanOrEqual(30 * KB);
  });

  it('the console has at most 60 KB', async () => {
    const office = await makeOffice(world);
    const { accountId } = await office.person(['REVIEWER', 'TENANT_ADMIN']);
    const token = newSessionToken();
    await world.house.app.withTenant(office.tenantId, (tx) =>
      createSession(tx, {
        tenantId: office.tenantId,
        accountId,
        tokenHash: world.house.secrets.hash(SESSION_HASH, token),
      }),
    );
    const { whole, blocking } = await weights('/konsol', { cookie: `${SESSION_COOKIE}=${token}` });
    expect(whole).toBeLessThanOrEqual(60 * KB);
    expect(blocking).toEqual([]);
  });
});
