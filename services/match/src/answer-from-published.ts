import { createAnswerDelivery, publishedVersionOfCase, type Sql } from '@saring/database';
import { deliverAnswer, type Schedule } from '@saring/pipeline';

/**
 * A confirmed repeat of a published case answers itself: people approved this text before. A
 * withdrawn or expired text answers nobody.
 */
export async function answerFromPublished(
  sql: Sql,
  schedule: Schedule,
  asked: { readonly tenantId: string; readonly itemId: string; readonly caseId: string },
): Promise<void> {
  const published = await publishedVersionOfCase(sql, asked.caseId);
  if (published === null) return;
  const deliveryId = await createAnswerDelivery(sql, {
    tenantId: asked.tenantId,
    clarificationId: published.clarificationId,
    version: published.version,
    submissionId: asked.itemId,
  });
  if (deliveryId !== null) schedule(deliverAnswer, { deliveryId });
}
