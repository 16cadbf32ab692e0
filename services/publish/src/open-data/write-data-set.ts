import type { ExportFile } from '@saring/database';
import { csvHead, csvRows } from '@saring/documents';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';

const JSONL = 'application/jsonl; charset=utf-8';
const CSV = 'text/csv; charset=utf-8';

/**
 * Writes records as JSON Lines and as CSV while they come, so that an office with a long past needs
 * no more memory than a young one. Sums and sizes are those of what was written.
 *
 * @returns both files
 */
export async function writeDataSet<Row extends Readonly<Record<string, unknown>>>(
  blobs: Pick<PublishContext['blobs'], 'draft'>,
  set: { readonly name: string; readonly schema: z.ZodObject },
  pages: AsyncIterable<readonly Row[]>,
): Promise<ExportFile[]> {
  const columns = Object.keys(set.schema.shape).map((name) => ({
    name,
    value: (row: Row) => cell(row[name]),
  }));
  const lines = await blobs.draft();
  const table = await blobs.draft();
  try {
    let records = 0;
    await table.write(csvHead(columns));
    for await (const rows of pages) {
      await lines.write(Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
      await table.write(csvRows(rows, columns));
      records += rows.length;
    }
    return [
      { name: `${set.name}.jsonl`, mediaType: JSONL, ...(await lines.keep()), records },
      { name: `${set.name}.csv`, mediaType: CSV, ...(await table.keep()), records },
    ];
  } finally {
    await Promise.all([lines.drop(), table.drop()]);
  }
}

function cell(value: unknown): string | number | null {
  if (Array.isArray(value)) {
    const plain = z.array(z.string()).safeParse(value);
    return plain.success ? plain.data.join(' ') : JSON.stringify(value);
  }
  return z.union([z.string(), z.number(), z.null()]).parse(value);
}
