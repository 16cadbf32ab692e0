import {
  addTask,
  appendLog,
  caseOfClarification,
  countOpenDisputes,
  createDispute,
  type Database,
  findClarification,
  type NewDeskFile,
  type PublishedClarification,
} from '@saring/database';
import { after, newTicket, SaringError } from '@saring/domain';
import { maskPersonalData } from '@saring/text';

/** More open ones than this are a flood; the first ones say what there is to say. */
const MOST_OPEN = 50;
/** A dispute waits for somebody for three days at most. */
const DUE_HOURS = 72;

/** The code of a dispute: a ticket's form with a mark of its own, `SG-7K3MQ-9XTB2`. */
const newDisputeCode = (): string => newTicket().replace(/^SR/u, 'SG');

/**
 * Takes in what somebody has against a clarification, and puts it in front of the office.
 *
 * @returns the code under which they find the answer
 * @throws SaringError `RATE_LIMITED` when very many are open
 */
export async function takeDispute(
  database: Database,
  clarification: Pick<PublishedClarification, 'id' | 'tenantId' | 'currentVersion'>,
  dispute: {
    readonly reason: string;
    readonly sourceUrl: string | null;
    readonly files: readonly NewDeskFile[];
  },
): Promise<string> {
  const { id: clarificationId, tenantId } = clarification;
  const code = newDisputeCode();
  await database.withTenant(tenantId, async (tx) => {
    const current = await findClarification(tx, { id: clarificationId });
    if (current === null) throw new SaringError('NOT_FOUND');
    if ((await countOpenDisputes(tx, clarificationId)) >= MOST_OPEN) {
      throw new SaringError('RATE_LIMITED', { retryAfter: 3600 });
    }
    const caseId = await caseOfClarification(tx, clarificationId);
    const id = await createDispute(
      tx,
      {
        tenantId,
        clarificationId,
        caseId,
        version: current.currentVersion,
        code,
        reason: maskPersonalData(dispute.reason).text,
        sourceUrl: dispute.sourceUrl,
      },
      dispute.files,
    );
    const dueAt = after(new Date(), DUE_HOURS);
    await addTask(tx, { tenantId, kind: 'DISPUTE', subjectId: id, caseId, dueAt });
    await appendLog(tx, {
      tenantId,
      actor: 'public',
      action: 'dispute.received',
      subject: `dispute:${id}`,
      data: { clarificationId, version: current.currentVersion, files: dispute.files.length },
    });
  });
  return code;
}

/** The canonical form of a dispute's code as somebody typed it; `null` when it is none. */
export function parseDisputeCode(typed: string): string | null {
  const bare = typed
    .slice(0, 64)
    .toUpperCase()
    .replace(/[\s-]/gu, '')
    .replace(/^SG/u, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{10}$/u.test(bare)) return null;
  return `SG-${bare.slice(0, 5)}-${bare.slice(5)}`;
}
