import type { NewMatch } from '@saring/database';
import type { MatchTargetKind } from '@saring/domain';
import type { EngineMatch } from './match-result.ts';

const KEPT = 10;

/**
 * What is stored of a query's result: each target once, best first. An item stands for its case;
 * one without a case is no target.
 */
export function toMatches(matches: readonly EngineMatch[], engineVersion: string): NewMatch[] {
  const seen = new Set<string>();
  const kept: NewMatch[] = [];
  for (const match of matches) {
    const target = targetOf(match);
    if (target === null || seen.has(target.id)) continue;
    seen.add(target.id);
    kept.push({
      rank: kept.length + 1,
      score: match.score,
      status: match.status,
      targetKind: target.kind,
      targetId: target.id,
      explanation: match.explanation,
      engineVersion,
    });
    if (kept.length === KEPT) break;
  }
  return kept;
}

function targetOf(match: EngineMatch): { kind: MatchTargetKind; id: string } | null {
  if (match.kind !== 'item') return { kind: match.kind, id: match.refId };
  return match.caseId === null ? null : { kind: 'case', id: match.caseId };
}
