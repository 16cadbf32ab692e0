import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { startChromium } from './chromium.ts';
import { demoHouse } from './demo-house.ts';
import { printTable } from './table.ts';

/** A village's signal and a cheap phone, as Chromium imitates them. */
const KBIT = 50;
const LATENCY_MS = 500;
const SLOWER_CPU = 6;
const GOAL_MS = 2500;

/**
 * First content (First Contentful Paint, https://www.w3.org/TR/paint-timing/) of the pages people
 * open on a phone, with nothing kept from an earlier visit; the best of several rounds, because the
 * machine's other work only ever adds.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
    },
  });
  const demo = await demoHouse([]);
  const browser = await startChromium();
  const rows: { page: string; best: number; all: number[] }[] = [];
  try {
    const feed = await (await fetch(`${demo.url}/`)).text();
    const clarification = /href="(\/klarifikasi\/[^"]+)"/u.exec(feed)?.[1] ?? '/';
    for (const path of ['/', clarification, '/kim', '/t']) {
      const all: number[] = [];
      for (let round = 0; round < Number(values.rounds); round += 1) {
        all.push(await firstContent(browser, `${demo.url}${path}`));
      }
      rows.push({ page: path, best: Math.min(...all), all });
    }
  } finally {
    await browser.close();
    await demo.close();
  }
  printTable(
    `First content at ${KBIT} kbit/s, ${LATENCY_MS} ms latency, ${SLOWER_CPU}x slower CPU`,
    ['page', 'best ms', 'rounds ms', 'goal'],
    rows.map(({ page, best, all }) => [
      page,
      Math.round(best),
      all.map(Math.round).join(' '),
      best <= GOAL_MS ? 'met' : 'MISSED',
    ]),
  );
  if (values.json) console.log(JSON.stringify({ goalMs: GOAL_MS, pages: rows }));
}

async function firstContent(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const bytesPerSecond = (KBIT * 1000) / 8;
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  // A slowed machine may paint after everything is loaded.
  const entry = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`;
  await page.waitForFunction(`${entry} > 0`, null, { timeout: 120_000, polling: 100 });
  const painted = await page.evaluate(entry);
  await context.close();
  return z.number().positive().parse(painted);
}
