import type { NewKnownFactCheck } from '@saring/database';
import { z } from 'zod';

/** A line that could not be imported, and why. */
export class BadRecord extends Error {}

const Text = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .max(200_000)
    .refine((value) => !value.includes('\0'), 'contains NUL')
    .transform((value) => value.toWellFormed().trim()),
);
const OptionalText = Text.nullish().transform((value) =>
  value === undefined || value === null || value === '' ? null : value,
);
/** A list, or a text with one entry a line (or between `|`, as spreadsheets have it). */
const TextList = z
  .union([z.array(Text), Text])
  .nullish()
  .transform((value) => {
    const parts = typeof value === 'string' ? value.split(/[\n|]/u) : (value ?? []);
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  });
const Instant = OptionalText.transform((value, context) => {
  if (value === null) return null;
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/u.test(value) ? `${value}T00:00:00Z` : value);
  if (Number.isNaN(date.getTime())) {
    context.addIssue({ code: 'custom', message: `not a date: ${value.slice(0, 40)}` });
    return z.NEVER;
  }
  return date;
});
const Required = Text.refine((value) => value !== '', 'is empty');

/** Our own import format. */
const OwnRecord = z
  .object({
    externalId: Required,
    publisher: Required,
    url: OptionalText,
    claim: Required,
    text: OptionalText,
    verdict: OptionalText,
    explanation: OptionalText,
    sources: TextList,
    tags: TextList,
    publishedAt: Instant,
  })
  .transform((record): NewKnownFactCheck => record);

/**
 * Field names of the MAFINDO API (`id, title, content, fact, conclusion, references,
 * classification, tags, tanggal`) and of published extracts of it (`narasi, refs, label, date`).
 */
const MafindoRecord = z
  .object({
    id: Required,
    title: Required,
    content: OptionalText,
    narasi: OptionalText,
    fact: OptionalText,
    conclusion: OptionalText,
    references: TextList,
    refs: TextList,
    classification: OptionalText,
    label: OptionalText,
    tags: TextList,
    tanggal: Instant,
    date: Instant,
    link: OptionalText,
    url: OptionalText,
  })
  .transform((record): NewKnownFactCheck => {
    const sources = record.references.length > 0 ? record.references : record.refs;
    const explanation = [record.conclusion, record.fact].filter((part) => part !== null);
    return {
      externalId: record.id,
      publisher: 'MAFINDO',
      url:
        record.url ??
        record.link ??
        sources.find((each) => each.includes('turnbackhoax.id')) ??
        null,
      claim: record.title,
      text: record.content ?? record.narasi,
      verdict: record.classification ?? record.label,
      explanation: explanation.length === 0 ? null : explanation.join('\n\n'),
      sources,
      tags: record.tags,
      publishedAt: record.tanggal ?? record.date,
    };
  });

/**
 * Reads one record in either format.
 *
 * @throws BadRecord that names the fields at fault
 */
export function parseFactCheck(value: unknown): NewKnownFactCheck {
  const own = typeof value === 'object' && value !== null && 'externalId' in value;
  const parsed = (own ? OwnRecord : MafindoRecord).safeParse(value);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`);
  throw new BadRecord(reasons.join('; '));
}
