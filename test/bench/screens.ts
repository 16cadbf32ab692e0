import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSession } from '@saring/database';
import type { Role } from '@saring/domain';
import { newSessionToken, SESSION_COOKIE, SESSION_HASH } from '@saring/web';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { startChromium } from './chromium.ts';
import { type DemoHouse, demoHouse } from './demo-house.ts';
import { printTable } from './table.ts';

const FOLDER = join(import.meta.dirname, '../../infra/docs');
const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } } as const;
const QUALITY = 55;
const MOST_KB = 1500;

interface Screen {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  /** Who is signed in; nobody when left out. */
  readonly role?: Role;
}

/**
 * Takes the pictures of the main pages at both widths, from the demo data, and writes the page that
 * shows them. Run it after a change of what pages look like.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string', default: FOLDER } },
  });
  const demo = await demoHouse(['match', 'check-sources', 'triage', 'publish']);
  const browser = await startChromium();
  try {
    const folder = join(values.out, 'screens');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const screens = await screensOf(demo);
    for (const [size, viewport] of Object.entries(SIZES)) {
      for (const screen of screens) {
        const picture = await take(browser, demo, screen, viewport);
        await writeFile(join(folder, `${screen.name}-${size}.webp`), picture);
      }
    }
    await writeFile(join(values.out, 'screens.md'), pageOf(screens));
    await report(folder);
  } finally {
    await browser.close();
    await demo.close();
  }
}

const Found = z.array(
  z.object({ tenant_id: z.string(), slug: z.string(), open: z.string(), ticket: z.string() }),
);

async function screensOf({ house }: DemoHouse): Promise<Screen[]> {
  const tenant = await house.tenants.first();
  if (tenant === null) throw new Error('no office');
  // Workers read the messages of the demo: the queue is worth looking at once they have.
  for (let rest = 1; rest > 0; ) {
    const rows = await house.app.withTenant(
      tenant.id,
      (tx) => tx.$queryRaw`
        SELECT count(*)::int AS rest FROM work_item
        WHERE stage IN ('match', 'triage') AND state <> 'DEAD' AND due_at < now()`,
    );
    rest = z.array(z.object({ rest: z.number() })).parse(rows)[0]?.rest ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const rows = await house.app.withTenant(
    tenant.id,
    (tx) => tx.$queryRaw`
      SELECT k.tenant_id::text, k.slug, c.id::text AS open, s.ticket
      FROM (SELECT * FROM clarification WHERE state = 'PUBLISHED' ORDER BY updated_at DESC LIMIT 1) k,
           (SELECT * FROM cases WHERE state = 'TRIAGED' ORDER BY item_count DESC, id LIMIT 1) c,
           (SELECT s.ticket FROM submission s JOIN delivery d ON d.submission_id = s.item_id LIMIT 1) s`,
  );
  const found = Found.parse(rows)[0];
  if (found === undefined) throw new Error('the demo has no open case or no published text');
  const { slug, open, ticket } = found;
  return [
    { name: 'home', title: 'Front page', path: '/' },
    { name: 'clarification', title: 'A clarification', path: `/klarifikasi/${slug}` },
    { name: 'ticket', title: 'A ticket with its answer', path: `/t/${ticket}` },
    { name: 'app', title: 'App of the village groups', path: '/kim' },
    { name: 'practice', title: 'Practice for village groups', path: '/kim/latihan' },
    { name: 'queue', title: 'Queue of the console', path: '/konsol', role: 'REVIEWER' },
    { name: 'case', title: 'A case', path: `/konsol/kasus/${open}`, role: 'REVIEWER' },
    {
      name: 'repeats',
      title: 'Repeats, answered together',
      path: '/konsol/ulangan',
      role: 'REVIEWER',
    },
    { name: 'figures', title: 'Figures', path: '/konsol/angka', role: 'AUDITOR' },
    { name: 'groups', title: 'Village groups', path: '/konsol/kim', role: 'TENANT_ADMIN' },
    { name: 'log', title: 'Decision log', path: '/konsol/log', role: 'AUDITOR' },
  ];
}

async function take(
  browser: Browser,
  demo: DemoHouse,
  screen: Screen,
  viewport: { width: number; height: number },
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport,
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    serviceWorkers: 'block',
  });
  if (screen.role !== undefined) {
    const value = await signIn(demo, screen.role);
    await context.addCookies([{ name: SESSION_COOKIE, value, url: demo.url }]);
  }
  const page = await context.newPage();
  const answer = await page.goto(`${demo.url}${screen.path}`, { waitUntil: 'load' });
  if (answer?.status() !== 200) throw new Error(`${screen.path}: ${answer?.status()}`);
  const picture = await capture(page);
  await context.close();
  return picture;
}

const Captured = z.object({ data: z.string() });

async function capture(page: Page): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page);
  const shot = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  return Buffer.from(Captured.parse(shot).data, 'base64');
}

async function signIn({ house }: DemoHouse, role: Role): Promise<string> {
  const tenant = await house.tenants.first();
  const tenantId = tenant?.id ?? '';
  const token = newSessionToken();
  await house.app.withTenant(tenantId, async (tx) => {
    const account = await tx.account.findFirstOrThrow({
      where: { roles: { has: role } },
      orderBy: { publicId: 'asc' },
      select: { id: true },
    });
    await createSession(tx, {
      tenantId,
      accountId: account.id,
      tokenHash: house.secrets.hash(SESSION_HASH, token),
    });
  });
  return token;
}

function pageOf(screens: readonly Screen[]): string {
  // Columns as wide as their pictures' lines: the form that the lint asks of a table.
  const rows = screens.map(({ name, title }) => {
    const phone = `<img src="screens/${name}-phone.webp" width="240" alt="${title} on a phone">`;
    const desk = `<img src="screens/${name}-desk.webp" width="640" alt="${title} on a desk">`;
    const heads = `| ${'phone, 360 px'.padEnd(phone.length)} | ${'desk, 1280 px'.padEnd(desk.length)} |`;
    const rule = `| ${'-'.repeat(phone.length)} | ${'-'.repeat(desk.length)} |`;
    return `## ${title}\n\n${heads}\n${rule}\n| ${phone} | ${desk} |\n`;
  });
  return `# Screens\n\nThe main pages with the demo data, in Indonesian. Made by \`npm run screenshots\`.\n\n${rows.join('\n')}`;
}

async function report(folder: string): Promise<void> {
  const rows: [string, number][] = [];
  for (const file of (await readdir(folder)).sort()) {
    rows.push([file, Math.ceil((await stat(join(folder, file))).size / 1024)]);
  }
  const total = rows.reduce((sum, [, size]) => sum + size, 0);
  printTable('Pictures of the main pages', ['file', 'KB'], [...rows, ['total', total]]);
  if (total > MOST_KB) throw new Error(`more than ${MOST_KB} KB`);
}
