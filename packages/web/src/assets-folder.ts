import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Static files shared by all pages; beside `src` and `dist` alike. */
export const WEB_ASSETS = join(import.meta.dirname, '../assets');

/** Scripts for browsers, built from `src/client`. */
export const WEB_SCRIPTS = join(import.meta.dirname, '../dist/client');

/** htmx, as its own file: only the console loads it, and only for speed. */
export const HTMX = createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js');
