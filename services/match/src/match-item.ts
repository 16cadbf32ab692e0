import {
  addItemDocument,
  adoptItems,
  countItems,
  endStage,
  findExactRepeat,
  type ItemForWork,
  joinCase,
  loadItem,
  lockCaseOpening,
  moveSubmissions,
  openCase,
  replaceMatches,
  resolveCase,
  type Tx,
} from '@saring/database';
import { after, DEFAULT_CLOCKS } from '@saring/domain';
import { handle, type JobHandler, matchItem, triageItem, Unrecoverable } from '@saring/pipeline';
import { detectHarms } from '@saring/text';
import { answerFromPublished } from './answer-from-published.ts';
import { claimOf } from './claim-of.ts';
import type { Engine, EngineMatch } from './engine.ts';
import type { Follower } from './follower.ts';
import { toMatches } from './to-matches.ts';

interface Parts {
  readonly engine: Engine;
  readonly follower: Follower;
}

/**
 * Finds the case an item belongs to, or opens one, and answers at once when that case is published
 * already. Everything happens in the one transaction that ends the work item.
 */
export function matchItemHandler({ engine, follower }: Parts): JobHandler {
  return handle(matchItem, async ({ itemId }, { tenantId, commit }) => {
    await commit(async (tx, schedule) => {
      const item = await loadItem(tx, itemId);
      if (item === null) throw new Unrecoverable('the item is gone');
      await moveSubmissions(tx, [itemId], 'RECEIVED', 'MATCHING');
      await follower.catchUp();
      const found = await findCase(tx, tenantId, item, { engine, follower });
      await replaceMatches(tx, tenantId, itemId, toMatches(found.matches, engine.version));
      if (found.caseId !== null) {
        const joined = await joinCase(tx, [itemId], found.caseId);
        const adopted =
          found.companions.length === 0 ? 0 : await adoptItems(tx, found.companions, found.caseId);
        await countItems(tx, found.caseId, joined + adopted, item.receivedAt);
      }
      if (item.fingerprint !== null) {
        const { caseId } = found;
        const document = { tenantId, refId: itemId, caseId, text: item.text };
        await addItemDocument(tx, document, item.fingerprint);
      }
      await moveSubmissions(tx, [itemId], 'MATCHING', 'LINKED');
      if (found.caseId !== null && item.kind === 'SUBMISSION') {
        await answerFromPublished(tx, schedule, { tenantId, itemId, caseId: found.caseId });
      }
      if (await endStage(tx, itemId)) schedule(triageItem, { itemId });
    });
  });
}

interface Found {
  /** `null` for a post that nobody asked about and that speaks of no harm. */
  readonly caseId: string | null;
  readonly matches: readonly EngineMatch[];
  /** Items without a case, posts, that make the same claim and come along. */
  readonly companions: readonly string[];
}

async function findCase(
  tx: Tx,
  tenantId: string,
  item: ItemForWork,
  { engine, follower }: Parts,
): Promise<Found> {
  const known = await knownCase(tx, tenantId, item, engine);
  if (known.caseId !== null) return known;
  const worthACase =
    item.kind === 'SUBMISSION' || known.matches.length > 0 || detectHarms(item.text).length > 0;
  if (!worthACase) return known;
  // One at a time from here: whatever an earlier transaction opened is committed and read.
  await lockCaseOpening(tx, tenantId);
  const fresh = await follower.catchUp();
  const again = fresh > 0 ? await knownCase(tx, tenantId, item, engine) : known;
  if (again.caseId !== null) return again;
  const caseId = await openCase(tx, {
    tenantId,
    claim: claimOf(item.maskedText),
    openedAt: item.receivedAt,
    dueAt: after(item.receivedAt, DEFAULT_CLOCKS.verdictHours),
  });
  return { ...again, caseId };
}

async function knownCase(
  tx: Tx,
  tenantId: string,
  item: ItemForWork,
  engine: Engine,
): Promise<Found> {
  const matches = engine.query(tenantId, item.text).filter((match) => match.refId !== item.id);
  const confirmed = matches.filter((match) => match.status === 'CONFIRMED');
  const exact =
    item.fingerprint === null ? null : await findExactRepeat(tx, tenantId, item.fingerprint);
  const candidate =
    exact?.caseId ?? confirmed.find((match) => match.caseId !== null)?.caseId ?? null;
  return {
    matches,
    caseId: candidate === null ? null : (await resolveCase(tx, candidate)).id,
    companions: confirmed
      .filter((match) => match.kind === 'item' && match.caseId === null)
      .map((match) => match.refId),
  };
}
