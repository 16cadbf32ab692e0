import { z } from 'zod';
import type { Tx } from './client.ts';

const ExportFile = z.object({
  name: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  /** Data sets have records, schemas and the like have none. */
  records: z.number().nullable(),
});
export type ExportFile = z.infer<typeof ExportFile>;
const Files = z.array(ExportFile);

export interface OpenDataExport {
  readonly exportedAt: Date;
  readonly files: readonly ExportFile[];
  /** Of the export before, which somebody may be loading still. */
  readonly previous: readonly ExportFile[];
}

/** The export of the tenant that is valid now; `null` before the first. */
export async function currentExport(tx: Tx): Promise<OpenDataExport | null> {
  const row = await tx.openDataExport.findFirst();
  if (row === null) return null;
  return {
    exportedAt: row.exportedAt,
    files: Files.parse(row.files),
    previous: Files.parse(row.previous),
  };
}

/**
 * Puts an export in the place of the last one, in one step: a reader sees all files of one or all
 * of the other.
 *
 * @returns hashes of files that no export of this tenant refers to any more
 */
export async function replaceExport(
  tx: Tx,
  tenantId: string,
  next: { readonly exportedAt: Date; readonly files: readonly ExportFile[] },
): Promise<string[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`open-data ${tenantId}`}, 0))`;
  const before = await currentExport(tx);
  const files = next.files.map((file) => ({ ...file }));
  const previous = (before?.files ?? []).map((file) => ({ ...file }));
  const { exportedAt } = next;
  await tx.openDataExport.upsert({
    where: { tenantId },
    create: { tenantId, exportedAt, files },
    update: { exportedAt, files, previous },
  });
  const kept = new Set([...files, ...previous].map((file) => file.sha256));
  return (before?.previous ?? []).map((file) => file.sha256).filter((hash) => !kept.has(hash));
}
