import { matchTexts, type Sql } from '@saring/database';
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
  readonly places: PlaceNames;
}

/**
 * What a text repeats, best first: candidates by the engine, then for the best of them the guard,
 * the decision and its explanation. Runs in the transaction of the item's tenant.
 */
export async function findMatches(
  sql: Sql,
  { engine, places }: FindParts,
  asked: { readonly tenantId: string; readonly text: string; readonly rules: MatchRules },
): Promise<EngineMatch[]> {
  const { tenantId, rules } = asked;
  const prepared = prepareText(asked.text, rules.lexicon);
  if (prepared.tokens.length === 0) return [];
  const found =
    rules.lexicon === undefined
      ? await engine.find(sql, tenantId, prepared)
      : await candidates(sql, engine, tenantId, prepared);
  const compared = found.slice(0, COMPARED);
  const texts = await matchTexts(
    sql,
    compared.map(({ refId }) => refId),
  );
  const byKey = new Map(texts.map((text) => [`${text.kind} ${text.refId}`, text]));
  const matches: EngineMatch[] = [];
  for (const document of compared) {
    const text = byKey.get(`${document.kind} ${document.refId}`);
    // It was removed since the index heard of it.
    if (text === undefined) continue;
    const target = prepareText(textOf(text), rules.lexicon);
    const match = judged(document, prepared, target, places, rules);
    if (match !== null) matches.push(match);
  }
  return [...matches, ...found.slice(COMPARED).map(onlySuggested)];
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

function judged(
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
