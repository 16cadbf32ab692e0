import type { Database, Tx } from '@saring/database';
import type { Logger } from '@saring/runtime';
import type { JobDefinition } from './job.ts';

/** Asks for work in the caller's transaction; it is told to the queue after the commit. */
export type Schedule = <Payload extends Record<string, string | number | boolean | null>>(
  job: JobDefinition<Payload>,
  payload: Payload,
  options?: { readonly dueAt?: Date },
) => void;

export interface JobContext {
  readonly tenantId: string;
  /** Failures so far. */
  readonly attempts: number;
  /** Aborted when the process stops; a handler may then give up, and the item is tried again. */
  readonly signal: AbortSignal;
  readonly logger: Logger;
  /** The handle of the stage's own database role. */
  readonly database: Database;
  /**
   * Stores the result: one transaction that also ends the work item, under the fence number.
   * Call it once, at the end. A handler that stores nothing may leave it out.
   */
  commit<T>(work: (tx: Tx, schedule: Schedule) => Promise<T>): Promise<T>;
}

/** What a job does. Running it twice changes nothing. */
export interface JobHandler<Payload = unknown> {
  readonly job: JobDefinition<Payload>;
  run(payload: Payload, context: JobContext): Promise<void>;
}

/** Keeps the payload's type between definition and handler. */
export function handle<Payload>(
  job: JobDefinition<Payload>,
  run: JobHandler<Payload>['run'],
): JobHandler<Payload> {
  return { job, run };
}

/** The work cannot succeed however often it is tried: straight to the dead-letter list. */
export class Unrecoverable extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, cause === undefined ? {} : { cause });
    this.name = 'Unrecoverable';
  }
}
