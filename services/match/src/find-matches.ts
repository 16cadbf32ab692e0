import { type MatchText, matchTexts, type Sql } from '@saring/database';
import {
  compareTexts,
  decide,
  explain,
  haveSameLink,
  type PreparedText,
  prepareText,
  type Thresholds,
  textOf,
} from '@saring/matching';
import type { Lexicon, PlaceNames } from '@saring/text';
import type { Engine, FoundDocument } from './engine.ts';
import type { EngineMatch } from './match-result.ts';
import type { RecentTexts } from './recent-texts.ts';

/** Found documents that the guard compares with the message; the rest are only suggested. */
const COMPARED = 4;

export interface MatchRules {
  /** For messages that came again, and for claims told in other words. */
  readonly thresholds: Readonly<Record<FoundDocument['found'], Thresholds>>;
  /** `false` where a tenant's audited precision fell too low: a person confirms everything. */
  readonly automatic: boolean;
  /** Hours until a verdict, or a public reason for delay, is due. */
  readonly verdictHours: number;
  /** The tenant's own words beside the house's. */
  readonly lexicon: Lexicon | undefined;
}

export interface FindParts {
  readonly engine: Pick<Engine, 'version' | 'find'>;
  readonly recent: RecentTexts;
  readonly places: PlaceNames;
}

/** What was made of found documents, by everything the judgement rests on. */
export type Judgements = Map<string, EngineMatch | null>;

/**
 * What a text repeats, best first: candidates by the engine, then for the best of them the guard,
 * the decision and its explanation. Runs in the transaction of the item's tenant.
 */
export async function findMatches(
  sql: Sql,
  { engine, recent, places }: FindParts,
  asked: {
    readonly tenantId: string;
    readonly text: string;
    readonly rules: MatchRules;
    /** Kept by who asks for the same text again. */
    readonly judged?: Judgements;
  },
): Promise<EngineMatch[]> {
  const { tenantId, rules } = asked;
  const prepared = prepareText(asked.text, rules.lexicon);
  if (prepared.tokens.length === 0) return [];
  const found =
    rules.lexicon === undefined
      ? await engine.find(sql, tenantId, prepared)
      : await candidates(sql, engine, tenantId, prepared);
  const compared = found.slice(0, COMPARED);
  const judged = asked.judged ?? new Map();
  await judgeNew(
    sql,
    recent,
    compared.filter((document) => !judged.has(keyOf(document))),
    (document, text) =>
      judged.set(
        keyOf(document),
        judge(document, prepared, prepareText(textOf(text), rules.lexicon), places, rules),
      ),
  );
  const matches = compared.flatMap((document) => judged.get(keyOf(document)) ?? []);
  return [...matches, ...found.slice(COMPARED).map(onlySuggested)];
}

const keyOf = ({ kind, refId, caseId, found, probability }: FoundDocument): string =>
  [kind, refId, caseId, found, probability].join(' ');

/** Hands each document with its text to `take`, but for those removed since the index heard of them. */
async function judgeNew(
  sql: Sql,
  recent: RecentTexts,
  documents: readonly FoundDocument[],
  take: (document: FoundDocument, text: MatchText) => void,
): Promise<void> {
  const older: FoundDocument[] = [];
  for (const document of documents) {
    const text = recent.of(document.kind, document.refId);
    if (text === null) older.push(document);
    else take(document, text);
  }
  for (const text of await matchTexts(
    sql,
    older.map(({ refId }) => refId),
  )) {
    const document = older.find(({ kind, refId }) => kind === text.kind && refId === text.refId);
    if (document !== undefined) take(document, text);
  }
}

/**
 * The index is folded by the house lexicon. Where the tenant's own words read a message otherwise,
 * both readings are looked up.
 */
async function candidates(
  sql: Sql,
  engine: Pick<Engine, 'find'>,
  tenantId: string,
  own: PreparedText,
): Promise<readonly FoundDocument[]> {
  const found = await engine.find(sql, tenantId, own);
  const house = prepareText(own.text);
  if (house.words.join(' ') === own.words.join(' ')) return found;
  const best = new Map<string, FoundDocument>();
  for (const each of [...found, ...(await engine.find(sql, tenantId, house))]) {
    const key = `${each.kind} ${each.refId}`;
    if ((best.get(key)?.probability ?? -1) < each.probability) best.set(key, each);
  }
  return [...best.values()].sort((a, b) => b.probability - a.probability);
}

function judge(
  document: FoundDocument,
  query: PreparedText,
  target: PreparedText,
  places: PlaceNames,
  { thresholds, automatic }: MatchRules,
): EngineMatch | null {
  const comparison = compareTexts(query, target, places);
  const decision = decide({
    compared: comparison,
    probability: document.probability,
    thresholds: thresholds[document.found],
    sameLink: haveSameLink(query.folded.links, target.folded.links),
    automatic,
  });
  if (decision.band === 'none') return null;
  return {
    kind: document.kind,
    refId: document.refId,
    caseId: document.caseId,
    score: document.probability,
    status: decision.band === 'confirmed' ? 'CONFIRMED' : 'SUGGESTED',
    explanation: explain(comparison, decision),
  };
}

const onlySuggested = ({ kind, refId, caseId, probability }: FoundDocument): EngineMatch => ({
  kind,
  refId,
  caseId,
  score: probability,
  status: 'SUGGESTED',
  explanation: { score: probability },
});
