import type { CleanPicture, PictureFailure, PictureText } from '../pictures.ts';

/** What the process is asked. */
export interface Task {
  readonly kind: 'clean' | 'read';
  readonly bytes: Uint8Array;
}

/** What it answers, once for each task. */
export type Answer =
  | { readonly kind: 'cleaned'; readonly picture: CleanPicture }
  | { readonly kind: 'read'; readonly text: PictureText }
  | { readonly kind: 'failed'; readonly failure: PictureFailure; readonly detail: string };

export type ToParent =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer };

export interface ToChild {
  readonly id: number;
  readonly task: Task;
}

/** The process ended itself because it held more memory than it may. */
export const EXIT_TOO_MUCH_MEMORY = 77;
/** Name of the environment variable with its limit in megabytes. */
export const MEMORY_VARIABLE = 'SARING_PICTURE_MEMORY_MB';
