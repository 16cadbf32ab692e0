import type { RecallRow, ReceiptRow } from '@saring/database';
import { after, CLARIFICATION_STATES, RECEIPT_RESULTS, REPORT_WAYS } from '@saring/domain';
import { z } from 'zod';

export const ReceiptView = z
  .object({
    id: z.string(),
    clarificationId: z.string(),
    version: z.number().int().meta({ description: 'That counted when it was reported.' }),
    url: z.string().nullable(),
    place: z.string().nullable(),
    publishedAt: z.iso.datetime(),
    reportedAt: z.iso.datetime(),
    way: z.enum(REPORT_WAYS),
    check: z.object({
      result: z.enum(RECEIPT_RESULTS).meta({
        description:
          'MATCHES: the page has the newest version. OLDER: it has one that was replaced. NOT_FOUND: the text is not there. UNKNOWN: the page could not be read, and is tried again. PENDING: not looked at yet, or in print or on air.',
      }),
      version: z.number().int().nullable().meta({ description: 'Whose text the page has.' }),
      at: z.iso.datetime().nullable(),
      captureSha256: z
        .string()
        .nullable()
        .meta({ description: 'Of the manifest of the page as it was seen: the proof.' }),
    }),
  })
  .meta({ id: 'Receipt' });

export const presentReceipt = (row: ReceiptRow): z.infer<typeof ReceiptView> => ({
  id: row.id,
  clarificationId: row.clarificationId,
  version: row.version,
  url: row.url,
  place: row.place,
  publishedAt: row.publishedAt.toISOString(),
  reportedAt: row.reportedAt.toISOString(),
  way: row.way,
  check: {
    result: row.result,
    version: row.checkedVersion,
    at: row.checkedAt?.toISOString() ?? null,
    captureSha256: row.captureSha256,
  },
});

export const RecallView = z
  .object({
    id: z.string(),
    clarificationId: z.string(),
    url: z.string(),
    title: z.string(),
    state: z.enum(CLARIFICATION_STATES),
    reason: z.string().nullable(),
    version: z.number().int().meta({ description: 'To be used from now on.' }),
    hadVersion: z.number().int().meta({ description: 'The newest older one that you had.' }),
    openedAt: z.iso.datetime(),
    overdue: z.boolean(),
    reminders: z.number().int(),
    acknowledgedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Recall' });

/** Whether a recall waits longer than the office lets it. */
export const isOverdue = (
  { openedAt, acknowledgedAt }: Pick<RecallRow, 'openedAt' | 'acknowledgedAt'>,
  hours: number,
  now: Date,
): boolean => acknowledgedAt === null && after(openedAt, hours) <= now;

export const presentRecall = (
  row: RecallRow,
  { publicUrl, overdueHours, now }: { publicUrl: string; overdueHours: number; now: Date },
): z.infer<typeof RecallView> => ({
  id: row.id,
  clarificationId: row.clarificationId,
  url: `${publicUrl}/klarifikasi/${row.slug}`,
  title: row.title,
  state: row.state,
  reason: row.reason,
  version: row.version,
  hadVersion: row.hadVersion,
  openedAt: row.openedAt.toISOString(),
  overdue: isOverdue(row, overdueHours, now),
  reminders: row.reminders,
  acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
});
