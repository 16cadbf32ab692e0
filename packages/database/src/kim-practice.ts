import { VERDICTS, type Verdict } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Tx } from './client.ts';

const Cases = z.array(
  z.object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    claim: z.string(),
    verdict: z.enum(VERDICTS),
    summary: z.string(),
    explanation: z.string(),
    sources: z.array(z.object({ title: z.string(), url: z.string().nullable() })),
  }),
);
/** A solved case as the practice shows it. */
export type PracticeCase = z.infer<typeof Cases>[number];

/** The newest solved case that a phone has not answered; `null` when it has answered all. */
export async function nextPracticeCase(tx: Tx, deviceHash: string): Promise<PracticeCase | null> {
  const rows = await tx.$queryRaw`
    SELECT c.id, c.slug, v.title, v.claim, v.verdict::text, v.summary, v.explanation, v.sources
    FROM clarification c
    JOIN clarification_version v ON v.clarification_id = c.id AND v.version = c.current_version
    WHERE c.tenant_id = current_tenant() AND c.kind = 'FACT_CHECK' AND c.state IN ('PUBLISHED', 'CORRECTED')
      AND v.verdict IS NOT NULL AND v.verdict <> 'NOT_A_CLAIM'
      AND NOT EXISTS (SELECT FROM kim_practice_answer a
        WHERE a.device_hash = ${deviceHash} AND a.clarification_id = c.id)
    ORDER BY c.published_at DESC, c.id LIMIT 1`;
  return Cases.parse(rows)[0] ?? null;
}

/** A solved case by its id, whether it was answered or not. */
export async function practiceCase(tx: Tx, id: string): Promise<PracticeCase | null> {
  const rows = await tx.$queryRaw`
    SELECT c.id, c.slug, v.title, v.claim, v.verdict::text, v.summary, v.explanation, v.sources
    FROM clarification c
    JOIN clarification_version v ON v.clarification_id = c.id AND v.version = c.current_version
    WHERE c.id = ${id}::uuid AND c.tenant_id = current_tenant() AND c.kind = 'FACT_CHECK'
      AND c.state IN ('PUBLISHED', 'CORRECTED') AND v.verdict IS NOT NULL AND v.verdict <> 'NOT_A_CLAIM'`;
  return Cases.parse(rows)[0] ?? null;
}

/** Stores an answer; the first one of a phone to a case counts. */
export async function answerPractice(
  tx: Tx,
  answer: {
    readonly tenantId: string;
    readonly groupId: string;
    readonly deviceHash: string;
    readonly clarificationId: string;
    readonly verdict: Verdict;
    readonly source: string;
    readonly correct: boolean;
  },
): Promise<void> {
  await tx.kimPracticeAnswer.createMany({
    data: [{ id: uuid(), ...answer }],
    skipDuplicates: true,
  });
}

/** What a phone answered to a case; `null` when it did not yet. */
export const practiceAnswer = (tx: Tx, deviceHash: string, clarificationId: string) =>
  tx.kimPracticeAnswer.findUnique({
    where: { deviceHash_clarificationId: { deviceHash, clarificationId } },
    select: { verdict: true, source: true, correct: true },
  });

/** Answers of one phone, and different cases that its group answered right together. */
export async function practiceScore(
  tx: Tx,
  phone: { readonly groupId: string; readonly deviceHash: string },
): Promise<{ answered: number; right: number; groupRight: number }> {
  const { groupId, deviceHash } = phone;
  const [answered, right, group] = await Promise.all([
    tx.kimPracticeAnswer.count({ where: { deviceHash } }),
    tx.kimPracticeAnswer.count({ where: { deviceHash, correct: true } }),
    tx.kimPracticeAnswer.groupBy({ by: ['clarificationId'], where: { groupId, correct: true } }),
  ]);
  return { answered, right, groupRight: group.length };
}
