import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { z } from 'zod';

export const CHROMIUM = [
  process.env.SARING_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
].find((path) => path !== undefined && existsSync(path));

/** For a test's name: says why it is skipped, there and on the terminal; empty when it runs. */
export const browserSkipped: string = CHROMIUM === undefined ? saySkipped() : '';

/** Widths at which every page is looked at: a cheap phone and a desk. */
export const WIDTHS = { phone: 360, desk: 1280 } as const;

/** Keeps Chromium from looking up its maker's hosts. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=HttpsUpgrades,OptimizationHints,MediaRouter,AutofillServerCommunication',
];

interface ContextOptions {
  readonly width?: number;
  readonly javaScript?: boolean;
  /** Keeps what the browser stores, so that it can be closed and opened again. */
  readonly profile?: string;
}

/**
 * A browser of its own, closed at the end of the test file. Every page reports what must never
 * happen: blocked content, script errors, requests to another origin.
 */
export async function openBrowser(
  options: ContextOptions = {},
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly problems: string[] }> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'saring-browser-'));
  const width = options.width ?? WIDTHS.desk;
  const context = await chromium.launchPersistentContext(profile, {
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: QUIET,
    javaScriptEnabled: options.javaScript ?? true,
    viewport: { width, height: width < 600 ? 740 : 900 },
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
  });
  const problems: string[] = [];
  context.on('page', (page) => watch(page, problems));
  const page = context.pages()[0] ?? (await context.newPage());
  watch(page, problems);
  afterAll(async () => {
    await context.close().catch(() => undefined);
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
  });
  return { context, page, problems };
}

const watched = new WeakSet<Page>();

function watch(page: Page, problems: string[]): void {
  if (watched.has(page)) return;
  watched.add(page);
  page.on('pageerror', (error) => problems.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy|Refused to/u.test(text)) problems.push(`blocked: ${text}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!/^https?:$/u.test(protocol)) return;
    if (hostname !== '127.0.0.1' && hostname !== 'localhost') {
      problems.push(`off-origin request: ${request.url()}`);
    }
  });
}

const Violations = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullish(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * What axe-core calls serious or critical under WCAG 2.2 A and AA, one line each; empty when the
 * page is fine. Needs JavaScript; the page's own policy is not touched.
 */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${readFileSync(AXE, 'utf8')};undefined`);
  const found = Violations.parse(
    await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((result) => result.violations)`,
    ),
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

/** Nothing of a page may stick out to the right at any width. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return z
    .number()
    .parse(
      await page.evaluate(
        'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
      ),
    );
}

function saySkipped(): string {
  const reason = 'skipped: no Chromium, install it or set SARING_CHROMIUM';
  process.stderr.write(`${reason}\n`);
  return ` (${reason})`;
}
