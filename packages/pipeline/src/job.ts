import type { Stage } from '@saring/domain';
import type { z } from 'zod';

/**
 * What a job is. What it does is a handler in the stage's service. Payload schemas change only by
 * adding optional fields, because items of the version before are still in the database.
 */
export interface JobDefinition<Payload = unknown> {
  readonly stage: Stage;
  /** A verb; unique among all jobs. */
  readonly name: string;
  /** Ids only: documents and personal data stay in the database. */
  readonly payload: z.ZodType<Payload>;
  /** A worker that does not renew its lease for this long is taken for dead. Long work renews it. */
  readonly leaseSeconds: number;
  /** Failures, outages of our own stores not counted, after which it is buried. */
  readonly maxAttempts: number;
  /** Seconds to wait after the given number of failures. */
  readonly backoffSeconds: (failures: number) => number;
}

/** Doubles from `first` to at most `most` seconds, with 20 % of jitter so that crowds disperse. */
export function exponentialBackoff(first: number, most: number): (failures: number) => number {
  return (failures) => {
    const exact = Math.min(most, first * 2 ** Math.max(0, failures - 1));
    return exact * (0.9 + Math.random() * 0.2);
  };
}

export function defineJob<Payload>(
  job: Pick<JobDefinition<Payload>, 'stage' | 'name' | 'payload'> & Partial<JobDefinition<Payload>>,
): JobDefinition<Payload> {
  return {
    leaseSeconds: 15,
    maxAttempts: 5,
    backoffSeconds: exponentialBackoff(2, 300),
    ...job,
  };
}
