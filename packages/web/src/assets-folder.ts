import { join } from 'node:path';

/** Static files shared by all pages; beside `src` and `dist` alike. */
export const WEB_ASSETS = join(import.meta.dirname, '../assets');
