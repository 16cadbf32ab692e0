import {
  adoptItems,
  type CaseOfMatch,
  countItems,
  type ItemForWork,
  recordMatch,
  resolveCase,
  type Sql,
  takeForMatching,
  takeTurnToOpen,
} from '@saring/database';
import { after } from '@saring/domain';
import { handle, type JobHandler, matchItem, triageItem, Unrecoverable } from '@saring/pipeline';
import { detectHarms } from '@saring/text';
import { answerFromPublished } from './answer-from-published.ts';
import { claimOf } from './claim-of.ts';
import type { Concerns } from './concerns.ts';
import { type FindParts, findMatches, type Judgements, type MatchRules } from './find-matches.ts';
import type { Follower } from './follower.ts';
import type { EngineMatch } from './match-result.ts';
import { pictureMatches } from './picture-matches.ts';
import { toMatches } from './to-matches.ts';

/** Suggestions by words that stand before those that only look alike. */
const WORDS_BEFORE_PICTURES = 5;

interface Parts extends FindParts {
  readonly follower: Pick<Follower, 'catchUp' | 'catchUpBy' | 'position' | 'since'>;
  readonly concerns: Concerns;
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
      const { item, exactCaseId, hasPictures } = taken;
      const search = { ...parts, sql, tenantId, item, hasPictures, rules, judged: new Map() };
      const found = await findOrOpenCase(search, exactCaseId);
      const { belongsTo, companions } = found;
      const matches = toMatches(found.matches, engine.version);
      const { caseId, last } = await recordMatch(sql, { tenantId, itemId, belongsTo, matches });
      if (caseId !== null && companions.length > 0) {
        const adopted = await adoptItems(sql, companions, caseId);
        await countItems(sql, caseId, adopted, item.receivedAt);
      }
      if (belongsTo !== null && 'caseId' in belongsTo && item.kind === 'SUBMISSION') {
        await answerFromPublished(sql, schedule, { tenantId, itemId, caseId: belongsTo.caseId });
      }
      if (last) schedule(triageItem, { itemId });
    });
  });
}

interface Search extends Parts {
  readonly sql: Sql;
  readonly tenantId: string;
  readonly item: ItemForWork;
  readonly hasPictures: boolean;
  readonly rules: MatchRules;
  /** What the first look-up made of each document, so that a second one judges only new ones. */
  readonly judged: Judgements;
}

interface Found {
  /** `null` for a post that nobody asked about and that speaks of no harm. */
  readonly belongsTo: CaseOfMatch | null;
  readonly matches: readonly EngineMatch[];
  /** Items without a case, posts, that make the same claim and come along. */
  readonly companions: readonly string[];
}

async function findOrOpenCase(search: Search, exactCaseId: string | null): Promise<Found> {
  const { sql, tenantId, item, follower } = search;
  const queriedAt = follower.position;
  const known = await knownCase(search, exactCaseId);
  if (known.belongsTo !== null) return known;
  const worthACase =
    item.kind === 'SUBMISSION' || known.matches.length > 0 || detectHarms(item.text).length > 0;
  if (!worthACase) return known;
  // One at a time from here: whatever an earlier transaction opened is committed and read.
  let exactNow: string | null = null;
  await follower.catchUpBy(async (from, limit) => {
    const { fingerprint } = item;
    const turn = await takeTurnToOpen(sql, { tenantId, fingerprint, from, limit });
    exactNow = turn.exactCaseId;
    return turn.feed;
  });
  const news = follower.since(queriedAt);
  const asked = { tenantId, text: item.text, lexicon: search.rules.lexicon };
  // The index says nothing of pictures: they are looked up once more.
  const stands =
    exactNow === null && !search.hasPictures && news !== null && !search.concerns(asked, news);
  const again = stands ? known : await knownCase(search, exactNow);
  if (again.belongsTo !== null) return again;
  const { maskedText, receivedAt } = item;
  const dueAt = after(receivedAt, search.rules.verdictHours);
  return { ...again, belongsTo: { claim: claimOf(maskedText), openedAt: receivedAt, dueAt } };
}

async function knownCase(search: Search, exactCaseId: string | null): Promise<Found> {
  const { sql, tenantId, item, rules, judged } = search;
  if (exactCaseId !== null) return repeatOf(sql, exactCaseId);
  const said =
    item.fingerprint === null
      ? []
      : await findMatches(sql, search, { tenantId, text: item.text, rules, judged });
  const shown = search.hasPictures ? await pictureMatches(sql, item.id) : [];
  const matches = confirmedFirst([
    ...said.slice(0, WORDS_BEFORE_PICTURES),
    ...shown,
    ...said.slice(WORDS_BEFORE_PICTURES),
  ]).filter((match) => match.refId !== item.id);
  const confirmed = matches.filter(isConfirmed);
  const candidate = confirmed.find((match) => match.caseId !== null)?.caseId ?? null;
  return {
    matches,
    belongsTo: candidate === null ? null : { caseId: (await resolveCase(sql, candidate)).id },
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
  return { matches: [match], belongsTo: { caseId }, companions: [] };
}

const isConfirmed = (match: EngineMatch): boolean => match.status === 'CONFIRMED';

const confirmedFirst = (matches: readonly EngineMatch[]): EngineMatch[] => [
  ...matches.filter(isConfirmed),
  ...matches.filter((match) => !isConfirmed(match)),
];
