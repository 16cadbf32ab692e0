import { z } from 'zod';

const Span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
export type Span = z.infer<typeof Span>;
const Changed = Span.extend({ text: z.string().optional() });
const Passage = z.object({ query: Span, target: Span });
const Words = z.object({ id: z.string(), en: z.string() });

const Difference = z
  .object({
    kind: z.string(),
    query: Changed.nullable().default(null),
    target: Changed.nullable().default(null),
    id: z.string().optional(),
    en: z.string().optional(),
    message: Words.optional(),
  })
  .transform(({ message, id, en, ...rest }) => ({
    ...rest,
    id: id ?? message?.id ?? rest.kind,
    en: en ?? message?.en ?? rest.kind,
  }));

const Explanation = z
  .object({
    sharedPassages: z.array(Passage).optional(),
    passages: z.array(Passage).optional(),
    differences: z.array(Difference).default([]),
    score: z.number().optional(),
    threshold: z.number().optional(),
    reasons: z.array(z.object({ code: z.string(), id: z.string(), en: z.string() })).default([]),
  })
  .transform(({ sharedPassages, passages, ...rest }) => ({
    ...rest,
    sharedPassages: sharedPassages ?? passages ?? [],
  }));
export type Explanation = z.infer<typeof Explanation>;

/** Why a match was made; empty where the engine that made it told nothing we know. */
export function explanationOf(stored: unknown): Explanation {
  const parsed = Explanation.safeParse(stored);
  return parsed.success ? parsed.data : { sharedPassages: [], differences: [], reasons: [] };
}
