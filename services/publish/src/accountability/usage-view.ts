import { RECEIPT_RESULTS, RECEIPT_STATES, type UsageMonth } from '@saring/domain';
import { z } from 'zod';

const Instant = z.iso.datetime().nullable();

export const UsageView = z
  .object({
    month: z.string(),
    summary: z
      .object({
        released: z.number().int(),
        fetched: z.number().int(),
        used: z.number().int(),
        proven: z.number().int(),
        medianHours: z.number().nullable(),
        toCorrect: z.number().int(),
        corrected: z.number().int(),
        silent: z.number().int(),
        agreedItems: z.number().int().nullable(),
        itemsKept: z.boolean().nullable(),
        agreedHours: z.number().int().nullable(),
        inTime: z.number().int().nullable(),
      })
      .nullable(),
    items: z.array(
      z.object({
        url: z.string(),
        title: z.string(),
        releasedAt: z.iso.datetime().meta({ description: 'The same instant for all partners.' }),
        printEditionAt: Instant,
        fetchedAt: Instant,
        publishedAt: Instant,
        state: z.enum(RECEIPT_STATES),
        used: z.boolean(),
        correction: z.enum(['NOT_NEEDED', 'YES', 'NO']),
        proofs: z.array(
          z.object({
            url: z.string().nullable(),
            place: z.string().nullable(),
            version: z.number().int(),
            result: z.enum(RECEIPT_RESULTS),
            checkedAt: Instant,
            captureSha256: z.string().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Usage' });

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export function presentUsage(usage: UsageMonth, publicUrl: string): z.infer<typeof UsageView> {
  const [row] = usage.summaries;
  return {
    month: usage.month,
    summary:
      row === undefined
        ? null
        : {
            released: row.released,
            fetched: row.fetched,
            used: row.used,
            proven: row.proven,
            medianHours: row.medianHours,
            toCorrect: row.toCorrect,
            corrected: row.corrected,
            silent: row.silent,
            agreedItems: row.terms.itemsPerMonth,
            itemsKept: row.itemsKept,
            agreedHours: row.terms.hoursToPublish,
            inTime: row.inTime,
          },
    items: usage.lines.map((line) => ({
      url: `${publicUrl}/klarifikasi/${line.slug}`,
      title: line.title,
      releasedAt: line.releasedAt.toISOString(),
      printEditionAt: iso(line.inEditionAt),
      fetchedAt: iso(line.fetchedAt),
      publishedAt: iso(line.publishedAt),
      state: line.state,
      used: line.used,
      correction: line.correction,
      proofs: line.receipts.map((proof) => ({
        url: proof.url,
        place: proof.place,
        version: proof.version,
        result: proof.result,
        checkedAt: iso(proof.checkedAt),
        captureSha256: proof.captureSha256,
      })),
    })),
  };
}
