import type { RawPage } from '../extract-page.ts';
import type { Page } from '../page.ts';

/** Host to worker: one page at a time. */
export interface Task {
  readonly id: number;
  readonly raw: RawPage;
}

/** Worker to host: once when it can take tasks, then one per task. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly page: Page }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
