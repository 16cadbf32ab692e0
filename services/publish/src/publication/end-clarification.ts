import {
  appendLog,
  caseOfClarification,
  findClarification,
  lockClarification,
  type PublishedClarification,
  publishVersion,
} from '@saring/database';
import { CLARIFICATION_MACHINE, nextState, type Role, SaringError } from '@saring/domain';
import { SourceList } from '../clarifications/view.ts';
import type { PublishContext } from '../context.ts';
import { release } from './release.ts';

interface Ending {
  readonly tenantId: string;
  readonly actor: string;
  readonly roles: readonly Role[];
  readonly action: 'withdraw' | 'expire';
  /** Shown on the page, which stays. */
  readonly reason: string;
  readonly at?: Date;
}

const LOGGED = { withdraw: 'clarification.withdrawn', expire: 'clarification.expired' } as const;

/**
 * Withdraws a text, or lets a warning expire. The page stays with the reason, and everybody who got
 * an earlier version is told.
 *
 * @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP`, `FORBIDDEN`
 */
export async function endClarification(
  context: Pick<PublishContext, 'database' | 'pipeline' | 'publications' | 'now'>,
  clarificationId: string,
  ending: Ending,
): Promise<number> {
  const { tenantId, action } = ending;
  const ended = await context.pipeline.transact(
    context.database,
    tenantId,
    async (tx, schedule) => {
      // Two who end it at once are one after the other: the second finds it ended.
      await lockClarification(tx, clarificationId);
      const row = await findClarification(tx, { id: clarificationId });
      if (row === null) throw new SaringError('NOT_FOUND');
      const state = nextState(CLARIFICATION_MACHINE, row.state, action, ending.roles);
      if (state !== 'WITHDRAWN' && state !== 'EXPIRED') throw new SaringError('ILLEGAL_STEP');
      const at = ending.at ?? context.now();
      const version = await publishVersion(tx, row, state, {
        ...contentOf(row),
        reason: ending.reason,
        publishedAt: at,
      });
      const caseId = await caseOfClarification(tx, clarificationId);
      const { slug, kind } = row;
      const { verdict, title } = row.version;
      const ids = { tenantId, caseId, clarificationId, slug, version };
      const ledger = await release(tx, schedule, { ...ids, kind, state, verdict, title, at });
      await appendLog(tx, {
        tenantId,
        actor: ending.actor,
        action: LOGGED[action],
        subject: `clarification:${clarificationId}`,
        data: { version, slug, ...ledger },
      });
      return version;
    },
  );
  context.publications.changed();
  return ended;
}

function contentOf({ version }: PublishedClarification) {
  const { title, claim, verdict, techniques, harms, summary, explanation, signedBy } = version;
  const sources = SourceList.parse(version.sources);
  return { title, claim, verdict, techniques, harms, summary, explanation, signedBy, sources };
}
