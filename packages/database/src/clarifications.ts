import type { ClarificationKind, Harm, Technique, Verdict } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Database, Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';

const versionSelect = {
  version: true,
  state: true,
  title: true,
  claim: true,
  verdict: true,
  techniques: true,
  harms: true,
  summary: true,
  explanation: true,
  sources: true,
  reason: true,
  signedBy: true,
  publishedAt: true,
} satisfies Prisma.ClarificationVersionSelect;

export type VersionRow = Prisma.ClarificationVersionGetPayload<{ select: typeof versionSelect }>;

const headSelect = {
  id: true,
  tenantId: true,
  slug: true,
  kind: true,
  state: true,
  currentVersion: true,
  publishedAt: true,
  updatedAt: true,
  expiresAt: true,
} satisfies Prisma.ClarificationSelect;

type HeadRow = Prisma.ClarificationGetPayload<{ select: typeof headSelect }>;

/** A clarification with the version that counts now. */
export interface PublishedClarification extends HeadRow {
  readonly version: VersionRow;
}

/** The version of a clarification that counts now, as askers and partners read it. */
export async function currentVersion(
  tx: Tx,
  clarificationId: string,
  version: number,
): Promise<VersionRow> {
  return tx.clarificationVersion.findUniqueOrThrow({
    where: { clarificationId_version: { clarificationId, version } },
    select: versionSelect,
  });
}

/** Every version, oldest first. */
export async function versionsOf(tx: Tx, clarificationId: string): Promise<VersionRow[]> {
  return tx.clarificationVersion.findMany({
    where: { clarificationId },
    select: versionSelect,
    orderBy: { version: 'asc' },
  });
}

export interface NewVersion {
  readonly title: string;
  readonly claim: string;
  readonly verdict: Verdict | null;
  readonly techniques: readonly Technique[];
  readonly harms: readonly Harm[];
  readonly summary: string;
  readonly explanation: string;
  readonly sources: readonly { readonly title: string; readonly url: string | null }[];
  readonly reason: string | null;
  readonly signedBy: readonly string[];
  readonly publishedAt: Date;
}

/** Starts a clarification as a draft; it becomes public with its first version. */
export async function createClarification(
  tx: Tx,
  draft: {
    readonly tenantId: string;
    readonly caseId: string;
    readonly slug: string;
    readonly kind: ClarificationKind;
  },
): Promise<string> {
  const id = uuid();
  await tx.clarification.create({ data: { id, ...draft }, select: { id: true } });
  return id;
}

/** A warning may become a fact-check of the same case; its time limit goes with it. */
export async function setClarificationKind(
  tx: Tx,
  id: string,
  kind: ClarificationKind,
  expiresAt: Date | null,
): Promise<void> {
  await tx.clarification.update({ where: { id }, data: { kind, expiresAt }, select: { id: true } });
}

/**
 * Appends a version and makes it the one that counts. The database refuses it without the
 * signatures its kind needs.
 *
 * @returns the version's number
 */
export async function publishVersion(
  tx: Tx,
  clarification: {
    readonly id: string;
    readonly tenantId: string;
    readonly currentVersion: number;
  },
  state: 'PUBLISHED' | 'CORRECTED' | 'WITHDRAWN' | 'EXPIRED',
  content: NewVersion,
): Promise<number> {
  const version = clarification.currentVersion + 1;
  await tx.clarificationVersion.create({
    data: {
      id: uuid(),
      tenantId: clarification.tenantId,
      clarificationId: clarification.id,
      version,
      state,
      ...content,
      techniques: [...content.techniques],
      harms: [...content.harms],
      sources: content.sources.map((source) => ({ ...source })),
      signedBy: [...content.signedBy],
    },
    select: { id: true },
  });
  await tx.clarification.update({
    where: { id: clarification.id },
    data: {
      state,
      currentVersion: version,
      updatedAt: content.publishedAt,
      ...(version === 1 ? { publishedAt: content.publishedAt } : {}),
    },
    select: { id: true },
  });
  return version;
}

export interface ClarificationFilter {
  readonly tenantId: string | null;
  readonly updatedSince: Date | null;
  /** Continue after this one, in order of update. */
  readonly after: { readonly updatedAt: Date; readonly id: string } | null;
  readonly order: 'asc' | 'desc';
  readonly limit: number;
}

/** Public clarifications with their current versions, by time of update. */
export async function listClarifications(
  tx: Tx,
  filter: ClarificationFilter,
): Promise<PublishedClarification[]> {
  const { after, order } = filter;
  const beyond = order === 'asc' ? 'gt' : 'lt';
  const rows = await tx.clarification.findMany({
    where: {
      state: { not: 'DRAFT' },
      ...(filter.tenantId === null ? {} : { tenantId: filter.tenantId }),
      AND: [
        filter.updatedSince === null ? {} : { updatedAt: { gte: filter.updatedSince } },
        after === null
          ? {}
          : {
              OR: [
                { updatedAt: { [beyond]: after.updatedAt } },
                { updatedAt: after.updatedAt, id: { [beyond]: after.id } },
              ],
            },
      ],
    },
    orderBy: [{ updatedAt: order }, { id: order }],
    take: filter.limit,
    select: headSelect,
  });
  const versions = await tx.clarificationVersion.findMany({
    where: { OR: rows.map((row) => ({ clarificationId: row.id, version: row.currentVersion })) },
    select: { ...versionSelect, clarificationId: true },
  });
  const byId = new Map(versions.map((version) => [version.clarificationId, version]));
  return rows.flatMap((row) => {
    const version = byId.get(row.id);
    return version === undefined ? [] : [{ ...row, version }];
  });
}

/** Nobody else writes a version of it until the transaction ends. */
export async function lockClarification(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM clarification WHERE id = ${id}::uuid FOR UPDATE`;
}

/** One public clarification by id or slug; `null` when there is none. */
export async function findClarification(
  tx: Tx,
  by: { readonly id: string } | { readonly slug: string },
): Promise<PublishedClarification | null> {
  const row = await tx.clarification.findFirst({
    where: { ...by, state: { not: 'DRAFT' } },
    select: headSelect,
  });
  if (row === null) return null;
  return { ...row, version: await currentVersion(tx, row.id, row.currentVersion) };
}

/** The case a clarification is about. */
export async function caseOfClarification(tx: Tx, id: string): Promise<string> {
  const row = await tx.clarification.findUniqueOrThrow({ where: { id }, select: { caseId: true } });
  return row.caseId;
}

const DueRow = z.object({ tenant_id: z.string(), clarification_id: z.string() });

/** Texts of all tenants whose time is over. */
export async function dueExpiries(
  database: Database,
  limit: number,
): Promise<{ tenantId: string; clarificationId: string }[]> {
  const rows = await database.outside(
    (sql) => sql.$queryRaw`SELECT * FROM due_expiries(${limit}::int)`,
  );
  return z
    .array(DueRow)
    .parse(rows)
    .map((row) => ({ tenantId: row.tenant_id, clarificationId: row.clarification_id }));
}
