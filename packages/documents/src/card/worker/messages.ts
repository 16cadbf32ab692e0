import type { Card } from '../card.ts';

/** Host to thread: one card at the widths that may be tried, largest first. */
export interface Task {
  readonly id: number;
  readonly card: Card;
  readonly widths: readonly number[];
  readonly mostBytes: number;
}

/** Thread to host: the picture, or why there is none. */
export type Reply =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly failure: string };
