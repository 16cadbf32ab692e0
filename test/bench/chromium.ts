import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium, or the one that `SARING_CHROMIUM` names. */
export function startChromium(): Promise<Browser> {
  const executablePath = [
    process.env.SARING_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
  ].find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) {
    console.error('This bench needs Chromium: apt-get install chromium, or set SARING_CHROMIUM.');
    process.exit(1);
  }
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}
