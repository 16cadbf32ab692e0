import pg from 'pg';
import { v7 as uuid } from 'uuid';
import type { Prisma } from './generated/prisma/client.ts';

/** What the queue is told of a work item: ids, never a document. */
export interface WorkRef {
  readonly id: string;
  readonly tenantId: string;
  readonly stage: string;
  readonly job: string;
  /** Newest fence number; part of the queue's job id, so that a new lease is a new job. */
  readonly fence: number;
  /** Grows with the logarithm of the time it waits, so that a job the queue mislaid is followed. */
  readonly told: number;
}

export interface NewWork {
  readonly tenantId: string;
  readonly stage: string;
  readonly job: string;
  readonly payload: Prisma.InputJsonObject;
  /** Not before this; at once when left out. */
  readonly dueAt?: Date;
}

/** A work item as it is written. */
export interface WorkRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly stage: string;
  readonly job: string;
  readonly payload: Prisma.InputJsonObject;
  /**
   * `null`: at once, and counted as told, because the caller tells the queue after the commit and
   * the sweeper looks after the rest. The database's clock dates it: leases go by that one, and the
   * clock of a web machine may be ahead.
   */
  readonly due_at: Date | null;
}

export function workRow({ tenantId, stage, job, payload, dueAt }: NewWork): WorkRow {
  const later = dueAt !== undefined && dueAt > new Date();
  return {
    id: uuid(),
    tenant_id: tenantId,
    stage,
    job,
    payload,
    due_at: later ? dueAt : null,
  };
}

/** The rows that the queue is to be told of now. */
export const refsOf = (rows: readonly WorkRow[]): WorkRef[] =>
  rows
    .filter((row) => row.due_at === null)
    .map(({ id, tenant_id: tenantId, stage, job }) => ({
      id,
      tenantId,
      stage,
      job,
      fence: 0,
      told: 0,
    }));

/** `INSERT` of the rows as one text, so that it can travel with the commit. */
export const insertWorkText = (rows: readonly WorkRow[]): string =>
  `INSERT INTO work_item (id, tenant_id, stage, job, payload, due_at, enqueued_at)
   SELECT id, tenant_id, stage, job, payload, coalesce(due_at, now()),
          CASE WHEN due_at IS NULL THEN now() END
   FROM jsonb_to_recordset(${pg.escapeLiteral(JSON.stringify(rows))}::jsonb) AS row(
     id uuid, tenant_id uuid, stage text, job text, payload jsonb, due_at timestamptz)`;
