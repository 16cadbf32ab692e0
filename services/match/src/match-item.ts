import {
  adoptItems,
  countItems,
  findExactRepeat,
  type ItemForWork,
  lockCaseOpening,
  openCase,
  recordMatch,
  resolveCase,
  type Sql,
  takeForMatching,
} from '@saring/database';
import { after } from '@saring/domain';
import { handle, type JobHandler, matchItem, triageItem, Unrecoverable } from '@saring/pipeline';
import { detectHarms } from '@saring/text';
import { answerFromPublished } from './answer-from-published.ts';
import { claimOf } from './claim-of.ts';
import { type FindParts, findMatches, type MatchRules } from './find-matches.ts';
import type { Follower } from './follower.ts';
import type { EngineMatch } from './match-result.ts';
import { pictureMatches } from './picture-matches.ts';
import { toMatches } from './to-matches.ts';

/** Suggestions by words that stand before those that only look alike. */
const WORDS_BEFORE_PICTURES = 5;

interface Parts extends FindParts {
  readonly follower: Pick<Follower, 'catchUp' | 'position'>;
  readonly rulesOf: (tenantId: string) => Promise<MatchRules>;
}

/**
 * Finds the case an item belongs to, or opens one, and answers at once when that case is published
 * already. Everything happens in the one transaction that ends the work item.
 */
export function matchItemHandler(parts: Parts): JobHandler {
  const { engine, follower } = parts;
  return handle(matchItem, async ({ itemId }, { tenantId, commitSql }) => {
    const [rules] = await Promise.all([parts.rulesOf(tenantId), follower.catchUp()]);
    await commitSql(async (sql, schedule) => {
      const taken = await takeForMatching(sql, itemId);
      if (taken === null) throw new Unrecoverable('the item is gone');
      const { item, exactCaseId } = taken;
      const search = { ...parts, sql, tenantId, item, rules };
      const found = await findOrOpenCase(search, exactCaseId);
      const { caseId, opened, companions } = found;
      const matches = toMatches(found.matches, engine.version);
      const last = await recordMatch(sql, { tenantId, itemId, caseId, matches });
      if (caseId !== null && companions.length > 0) {
        const adopted = await adoptItems(sql, companions, caseId);
        await countItems(sql, caseId, adopted, item.receivedAt);
      }
      if (caseId !== null && !opened && item.kind === 'SUBMISSION') {
        await answerFromPublished(sql, schedule, { tenantId, itemId, caseId });
      }
      if (last) schedule(triageItem, { itemId });
    });
  });
}

interface Search extends Parts {
  readonly sql: Sql;
  readonly tenantId: string;
  readonly item: ItemForWork;
  readonly rules: MatchRules;
}

interface Found {
  /** `null` for a post that nobody asked about and that speaks of no harm. */
  readonly caseId: string | null;
  /** It was opened for this item. */
  readonly opened: boolean;
  readonly matches: readonly EngineMatch[];
  /** Items without a case, posts, that make the same claim and come along. */
  readonly companions: readonly string[];
}

async function findOrOpenCase(search: Search, exactCaseId: string | null): Promise<Found> {
  const { sql, tenantId, item, follower } = search;
  const queriedAt = follower.position;
  const known = await knownCase(search, exactCaseId);
  if (known.caseId !== null) return known;
  const worthACase =
    item.kind === 'SUBMISSION' || known.matches.length > 0 || detectHarms(item.text).length > 0;
  if (!worthACase) return known;
  // One at a time from here: whatever an earlier transaction opened is committed and read.
  await lockCaseOpening(sql, tenantId);
  await follower.catchUp();
  // The index says nothing of items without words: their pictures are looked up once more.
  const unchanged = follower.position === queriedAt && item.fingerprint !== null;
  const again = unchanged ? known : await knownCase(search, await exactCase(search));
  if (again.caseId !== null) return again;
  const caseId = await openCase(sql, {
    tenantId,
    claim: claimOf(item.maskedText),
    openedAt: item.receivedAt,
    dueAt: after(item.receivedAt, search.rules.verdictHours),
  });
  return { ...again, caseId, opened: true };
}

async function exactCase({ sql, tenantId, item }: Search): Promise<string | null> {
  if (item.fingerprint === null) return null;
  return (await findExactRepeat(sql, tenantId, item.fingerprint))?.caseId ?? null;
}

async function knownCase(search: Search, exactCaseId: string | null): Promise<Found> {
  const { sql, tenantId, item, rules } = search;
  if (exactCaseId !== null) return repeatOf(sql, exactCaseId);
  const said =
    item.fingerprint === null
      ? []
      : await findMatches(sql, search, { tenantId, text: item.text, rules });
  const shown = await pictureMatches(sql, item.id);
  const matches = confirmedFirst([
    ...said.slice(0, WORDS_BEFORE_PICTURES),
    ...shown,
    ...said.slice(WORDS_BEFORE_PICTURES),
  ]).filter((match) => match.refId !== item.id);
  const confirmed = matches.filter(isConfirmed);
  const candidate = confirmed.find((match) => match.caseId !== null)?.caseId ?? null;
  return {
    matches,
    opened: false,
    caseId: candidate === null ? null : (await resolveCase(sql, candidate)).id,
    companions: confirmed
      .filter((match) => match.kind === 'item' && match.caseId === null)
      .map((match) => match.refId),
  };
}

/** The same words again: the index need not be asked, the database knows. */
async function repeatOf(sql: Sql, exactCaseId: string): Promise<Found> {
  const { id: caseId } = await resolveCase(sql, exactCaseId);
  const match: EngineMatch = {
    kind: 'case',
    refId: caseId,
    caseId,
    score: 1,
    status: 'CONFIRMED',
    explanation: { exactRepeat: true, score: 1 },
  };
  return { matches: [match], opened: false, caseId, companions: [] };
}

const isConfirmed = (match: EngineMatch): boolean => match.status === 'CONFIRMED';

const confirmedFirst = (matches: readonly EngineMatch[]): EngineMatch[] => [
  ...matches.filter(isConfirmed),
  ...matches.filter((match) => !isConfirmed(match)),
];
