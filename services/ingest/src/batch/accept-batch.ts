import { createHash } from 'node:crypto';
import { ERRORS, SaringError } from '@saring/domain';
import { z } from 'zod';
import { acceptSubmission } from '../accept-submission.ts';
import type { IngestContext } from '../context.ts';
import { joinUrl } from '../submit-route.ts';
import { BatchRow, MOST_LINES, readBatch } from './read-batch.ts';

/** What became of each line. */
export const BatchReport = z
  .object({
    accepted: z.number().int(),
    repeated: z.number().int(),
    refused: z.number().int(),
    lines: z.array(
      z.object({
        line: z.number().int(),
        ticket: z.string().nullable(),
        problem: z.object({ id: z.string(), en: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'BatchReport' });
export type BatchReport = z.infer<typeof BatchReport>;
type LineReport = BatchReport['lines'][number];

/**
 * Takes a CSV file of messages in, line by line: a bad line is reported and the others are taken. The
 * same line sent again by the same sender gives the ticket it had.
 *
 * @throws SaringError `INVALID_INPUT` for a file without usable columns, `BODY_TOO_LARGE` for more
 * than 1,000 lines, `STORE_UNAVAILABLE`
 */
export async function acceptBatch(
  context: Pick<IngestContext, 'database' | 'pipeline'>,
  batch: { readonly tenantId: string; readonly sender: string; readonly bytes: Buffer },
): Promise<BatchReport> {
  const read = linesOf(batch.bytes);
  if (read.length > MOST_LINES) {
    throw new SaringError('BODY_TOO_LARGE', { details: { mostLines: MOST_LINES } });
  }
  const report = { accepted: 0, repeated: 0, refused: 0, lines: [] as LineReport[] };
  // Two equal lines of one file are two messages; the same file again is none.
  const seen = new Map<string, number>();
  for (const each of read) {
    const row = 'error' in each ? null : BatchRow.safeParse(each.value);
    if (row === null || !row.success) {
      const en = row?.error?.issues[0]?.message ?? 'The line is damaged.';
      report.refused += 1;
      report.lines.push({
        line: each.line,
        ticket: null,
        problem: { id: 'Baris ini tidak dapat dibaca.', en },
      });
      continue;
    }
    const key = JSON.stringify(row.data);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    try {
      const accepted = await acceptRow(context, batch, row.data, `${key}:${count}`);
      if (accepted.fresh) report.accepted += 1;
      else report.repeated += 1;
      report.lines.push({ line: each.line, ticket: accepted.ticket, problem: null });
    } catch (error) {
      if (!(error instanceof SaringError) || error.status >= 500) throw error;
      const { id, en } = ERRORS[error.code];
      report.refused += 1;
      report.lines.push({ line: each.line, ticket: null, problem: { id, en } });
    }
  }
  return report;
}

function acceptRow(
  context: Pick<IngestContext, 'database' | 'pipeline'>,
  { tenantId, sender }: { readonly tenantId: string; readonly sender: string },
  row: BatchRow,
  key: string,
) {
  const received = row.received_at === '' ? null : new Date(row.received_at);
  const past = received !== null && received < new Date() ? { receivedAt: received } : {};
  return acceptSubmission(context, {
    tenantId,
    channel: 'CSV',
    text: joinUrl(row.text, row.url.trim() === '' ? null : row.url),
    note: row.note.trim() === '' ? null : row.note,
    kimGroupId: null,
    contactId: null,
    attachments: [],
    idempotency: { sender: `csv:${sender}`, key: createHash('sha256').update(key).digest('hex') },
    ...past,
  });
}

function linesOf(bytes: Buffer) {
  try {
    return readBatch(bytes);
  } catch (cause) {
    throw new SaringError('INVALID_INPUT', {
      cause,
      fields: [
        {
          pointer: '/body/file',
          code: 'columns',
          id: 'Berkas harus CSV (UTF-8) dengan baris judul yang memuat kolom teks atau tautan.',
          en: 'The file must be CSV (UTF-8) with a header line that names a column text or url.',
        },
      ],
    });
  }
}
