import type { Browser } from 'playwright-core';
import type { Door } from '../../fetch/types.ts';
import { BROWSER_ARGUMENTS } from './browser-arguments.ts';
import { type CapturedPage, GuardedRequests } from './guarded-requests.ts';

export interface ScreenshotSettings {
  /** Path of a Chromium the operator installed. */
  readonly chromium: string;
  /**
   * Chromium's own sandbox. It cannot be had as root; run the stage as another user rather than
   * turning it off.
   */
  readonly sandbox: boolean;
}

export type ScreenshotResult =
  | {
      readonly kind: 'taken';
      readonly png: Buffer;
      /** Requests of the page that were not let out or failed. */
      readonly refused: number;
    }
  | { readonly kind: 'not-taken'; readonly reason: string };

/** Milliseconds for the page to load and settle, and for everything together. */
const LOAD_MS = 8_000;
const SETTLE_MS = 300;
const TOTAL_MS = 20_000;
const VIEW = { width: 1_024, height: 2_400 };

/**
 * Takes a picture of a page as it was captured, in a browser of its own that is thrown away
 * afterwards. The browser gets the captured bytes and reaches nothing but through the door. Needs
 * the package `playwright-core`, which is optional. Never throws.
 */
export async function takeScreenshot(
  main: CapturedPage,
  door: Door,
  settings: ScreenshotSettings,
): Promise<ScreenshotResult> {
  const abort = new AbortController();
  let browser: Browser | null = null;
  const timer = setTimeout(() => abort.abort(), TOTAL_MS);
  try {
    const stopped = new Promise<never>((_, reject) => {
      abort.signal.addEventListener('abort', () => reject(new Error('over the time limit')));
    });
    const work = async (): Promise<ScreenshotResult> => {
      const { chromium } = await import('playwright-core');
      browser = await chromium.launch({
        executablePath: settings.chromium,
        chromiumSandbox: settings.sandbox,
        args: [...BROWSER_ARGUMENTS],
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        timeout: LOAD_MS,
      });
      // A browser that came up after the time was over would have nobody to close it.
      if (abort.signal.aborted) await browser.close();
      return await picture(browser, main, new GuardedRequests(door, main, abort.signal));
    };
    return await Promise.race([work(), stopped]);
  } catch (error) {
    return { kind: 'not-taken', reason: reasonOf(error) };
  } finally {
    clearTimeout(timer);
    abort.abort();
    await closeQuietly(browser);
  }
}

async function picture(
  browser: Browser,
  main: CapturedPage,
  requests: GuardedRequests,
): Promise<ScreenshotResult> {
  const context = await browser.newContext({
    viewport: VIEW,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    serviceWorkers: 'block',
    acceptDownloads: false,
    permissions: [],
  });
  await context.route('**/*', (route, request) => requests.answer(route, request));
  await context.routeWebSocket(/.*/u, (socket) => socket.close());
  const page = await context.newPage();
  page.on('dialog', (dialog) => dialog.dismiss().catch(() => undefined));
  page.on('popup', (popup) => popup.close().catch(() => undefined));
  await page.goto(main.url, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
  // Pictures that are still on their way are waited for, but not for ever.
  await page.waitForLoadState('networkidle', { timeout: LOAD_MS }).catch(() => undefined);
  await page.waitForTimeout(SETTLE_MS);
  const png = await page.screenshot({ type: 'png', timeout: LOAD_MS, animations: 'disabled' });
  return { kind: 'taken', png, refused: requests.refused };
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n', 1)[0] ?? '').slice(0, 200) : 'unknown';

async function closeQuietly(browser: Browser | null): Promise<void> {
  await browser?.close().catch(() => undefined);
}
