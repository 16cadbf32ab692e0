import { createAnswerDelivery, publishedVersionOfCase, type Tx } from '@saring/database';
import { deliverAnswer, type Schedule } from '@saring/pipeline';

/**
 * A confirmed repeat of a published case answers itself: people approved this text before. A
 * withdrawn or expired text answers nobody.
 */
export async function answerFromPublished(
  tx: Tx,
  schedule: Schedule,
  asked: { readonly tenantId: string; readonly itemId: string; readonly caseId: string },
): Promise<void> {
  const published = await publishedVersionOfCase(tx, asked.caseId);
  if (published === null) return;
  const deliveryId = await createAnswerDelivery(tx, {
    tenantId: asked.tenantId,
    clarificationId: published.clarificationId,
    version: published.version,
    submissionId: asked.itemId,
  });
  if (deliveryId !== null) schedule(deliverAnswer, { deliveryId });
}
