import { join } from 'node:path';

/** Built from `browser/` beside `src` and `dist` alike. */
const BUILT = join(import.meta.dirname, '../dist/browser');

/** Files of the app that browsers load: style, icons, and the script of the page. */
export const KIM_ASSETS = [join(import.meta.dirname, '../assets'), join(BUILT, 'kim.js')];

/** The app's own style sheet, one of the above. */
export const KIM_STYLES = join(import.meta.dirname, '../assets/kim.css');

/** Served under an address of its own, because it may act only below that. */
export const WORKER_SCRIPT = join(BUILT, 'kim-worker.js');
