import { appendLog } from '@saring/database';
import { type EvidencePack, writeEvidencePack } from '@saring/sources';
import { type Principal, type Reply, stream } from '@saring/web';
import type { ReviewContext } from '../context.ts';
import { casePack } from './case-pack.ts';

/**
 * The evidence pack of a case as one ZIP, written as it is made. What can go wrong is found out
 * before the first byte; who took it, and its hash, go into the decision log.
 *
 * @throws SaringError `NOT_FOUND`, `STORE_UNAVAILABLE`
 */
export async function sendPack(
  context: ReviewContext,
  principal: Principal,
  caseId: string,
): Promise<Reply> {
  const pack = await casePack(context, principal, caseId);
  return stream((response) => {
    response.status(200).set({
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="bukti-${caseId}.zip"`,
      'Cache-Control': 'no-store',
    });
    writeEvidencePack(pack, context.captures, response).then(
      (sha256) => logPack(context, principal, pack, sha256),
      (error: unknown) => {
        // The archive is cut off, so that nobody takes it for whole.
        context.logger.warn({ err: error, caseId }, 'an evidence pack was not finished');
        response.destroy();
      },
    );
  });
}

async function logPack(
  { database, logger }: ReviewContext,
  { tenantId, actor }: Principal,
  { caseId, captures }: EvidencePack,
  manifestSha256: string,
): Promise<void> {
  const entry = {
    tenantId,
    actor,
    action: 'evidence.exported',
    subject: `case:${caseId}`,
    data: { manifestSha256, captures: captures.length },
  };
  await database
    .withTenant(tenantId, (tx) => appendLog(tx, entry))
    .catch((error: unknown) => logger.error({ err: error, caseId }, 'an export was not logged'));
}
