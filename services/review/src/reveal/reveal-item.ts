import { appendLog, type Database, originalText } from '@saring/database';
import { SaringError } from '@saring/domain';
import type { Signer } from '../decisions/signer.ts';
import { masked } from '../masked.ts';

/**
 * The text of an item as it arrived, with personal data. Who looked and why is logged before it is
 * shown; the log itself never holds personal data.
 *
 * @throws SaringError `NOT_FOUND`
 */
export async function revealItem(
  database: Database,
  signer: Signer,
  asked: { readonly caseId: string; readonly itemId: string; readonly reason: string },
): Promise<NonNullable<Awaited<ReturnType<typeof originalText>>>> {
  const { tenantId, actor } = signer;
  return database.withTenant(tenantId, async (tx) => {
    const original = await originalText(tx, asked.caseId, asked.itemId);
    if (original === null) throw new SaringError('NOT_FOUND');
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'item.revealed',
      subject: `case:${asked.caseId}`,
      data: { item: asked.itemId, reason: masked(asked.reason) },
    });
    return original;
  });
}
