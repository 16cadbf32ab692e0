import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Database, Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';

export type SourceKind = 'FEED' | 'TELEGRAM_CHANNEL' | 'NEWS_SITEMAP' | 'MASTODON_TAG';

const sourceSelect = {
  id: true,
  tenantId: true,
  kind: true,
  name: true,
  url: true,
  state: true,
  everyMinutes: true,
  pausedAt: true,
} satisfies Prisma.CollectorSourceSelect;

export type CollectorSourceRow = Prisma.CollectorSourceGetPayload<{ select: typeof sourceSelect }>;

/** Registers a public place to read; one that is paused is kept but not visited. */
export async function createCollectorSource(
  tx: Tx,
  source: {
    readonly tenantId: string;
    readonly kind: SourceKind;
    readonly name: string;
    readonly url: string;
    readonly pausedAt?: Date;
  },
): Promise<string> {
  const id = uuid();
  await tx.collectorSource.create({ data: { id, ...source }, select: { id: true } });
  return id;
}

export async function loadCollectorSource(tx: Tx, id: string): Promise<CollectorSourceRow | null> {
  return tx.collectorSource.findUnique({ where: { id }, select: sourceSelect });
}

/** What a visit leaves behind: validators, back-off and when to come again. */
export async function saveCollectorState(
  tx: Tx,
  id: string,
  visit: {
    readonly state: Prisma.InputJsonObject;
    readonly nextRunAt: Date;
    readonly problem: string | null;
    readonly url: string | null;
  },
): Promise<void> {
  await tx.collectorSource.update({
    where: { id },
    data: {
      state: visit.state,
      nextRunAt: visit.nextRunAt,
      lastProblem: visit.problem,
      ...(visit.url === null ? {} : { url: visit.url }),
    },
    select: { id: true },
  });
}

/**
 * Puts off the next visit, so that a source is asked for once while its job is on the way.
 *
 * @returns false when another process was quicker, or the source is paused
 */
export async function claimCollectorSource(tx: Tx, id: string, until: Date): Promise<boolean> {
  const { count } = await tx.collectorSource.updateMany({
    where: { id, pausedAt: null, nextRunAt: { lte: new Date() } },
    data: { nextRunAt: until },
  });
  return count === 1;
}

const DueRow = z.object({ tenant_id: z.string(), source_id: z.string() });

/** Sources of all tenants that should be visited now. */
export async function dueCollectorSources(
  database: Database,
  limit: number,
): Promise<{ tenantId: string; sourceId: string }[]> {
  const rows = await database.outside(
    (raw) => raw.$queryRaw`SELECT * FROM due_collector_sources(${limit}::int)`,
  );
  return z
    .array(DueRow)
    .parse(rows)
    .map((row) => ({ tenantId: row.tenant_id, sourceId: row.source_id }));
}
