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
  readonly due_at: Date;
  /** Counted as told: the caller tells the queue at once, and the sweeper looks after the rest. */
  readonly enqueued_at: Date | null;
}

export function workRow({ tenantId, stage, job, payload, dueAt }: NewWork): WorkRow {
  const now = new Date();
  const later = dueAt !== undefined && dueAt > now;
  return {
    id: uuid(),
    tenant_id: tenantId,
    stage,
    job,
    payload,
    due_at: dueAt ?? now,
    enqueued_at: later ? null : now,
  };
}

/** The rows that the queue is to be told of now. */
export const refsOf = (rows: readonly WorkRow[]): WorkRef[] =>
  rows
    .filter((row) => row.enqueued_at !== null)
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
   SELECT id, tenant_id, stage, job, payload, due_at, enqueued_at
   FROM jsonb_to_recordset(${pg.escapeLiteral(JSON.stringify(rows))}::jsonb) AS row(
     id uuid, tenant_id uuid, stage text, job text, payload jsonb, due_at timestamptz, enqueued_at timestamptz)`;
