import { type JudgedMatch, judgedMatches } from '@saring/database';
import { houseModel, isotonic, lowerBound, mayConfirm, thresholdFor } from '@saring/matching';
import type { ReviewContext } from '../context.ts';

/** The latest judgements count; older ones speak of another model and another time. */
const MOST = 20_000;
const DAY_MS = 86_400_000;
/** Fewer judged matches refit nothing: the model's own threshold is better known. */
const FEWEST_TO_REFIT = 200;
/** The threshold is refitted to this precision, and never set below the floor. */
const PRECISION = 0.99;
const FLOOR = 0.9;

export interface MatchAudit {
  readonly judged: number;
  /** Confirmed by the machine and judged by people since. */
  readonly confirmed: { readonly right: number; readonly total: number };
  /** Lower 95 % bound of the confirmed matches' precision, 0 to 1; 0 where none was judged. */
  readonly precisionAtLeast: number;
  /** Mean distance of stated probability and judged share, weighted; `null` without judgements. */
  readonly calibrationError: number | null;
  readonly mayConfirm: boolean;
  /** The threshold that these judgements support; `null` while there are too few of them. */
  readonly threshold: number | null;
  readonly houseThreshold: number;
}

/** What reviewers' decisions of the last `days` say about the machine's matches of an office. */
export async function auditMatches(
  { database }: Pick<ReviewContext, 'database'>,
  tenantId: string,
  days: number,
  now = new Date(),
): Promise<MatchAudit> {
  const since = new Date(now.getTime() - days * DAY_MS);
  const judged = await database.withTenant(tenantId, (tx) => judgedMatches(tx, since, MOST));
  const confirmed = judged.filter((match) => match.confirmed);
  const right = confirmed.filter((match) => match.same).length;
  return {
    judged: judged.length,
    confirmed: { right, total: confirmed.length },
    precisionAtLeast: lowerBound(right, confirmed.length),
    calibrationError: calibrationError(judged),
    mayConfirm: mayConfirm(right, confirmed.length),
    threshold: judged.length < FEWEST_TO_REFIT ? null : refit(judged),
    houseThreshold: houseModel().thresholds.message.confirmed,
  };
}

function refit(judged: readonly JudgedMatch[]): number {
  return thresholdFor(
    judged.map(({ probability }) => probability),
    judged.map(({ same }) => (same ? 1 : 0)),
    PRECISION,
    FLOOR,
  );
}

/** Expected calibration error over the rising steps that the judgements themselves make. */
function calibrationError(judged: readonly JudgedMatch[]): number | null {
  if (judged.length === 0) return null;
  const scores = judged.map(({ probability }) => probability);
  const steps = isotonic(
    scores,
    judged.map(({ same }) => (same ? 1 : 0)),
  );
  const bins = new Map<number, { stated: number; right: number; count: number }>();
  for (const { probability, same } of judged) {
    const step = steps.scores.findIndex((score) => score >= probability);
    const bin = bins.get(step) ?? { stated: 0, right: 0, count: 0 };
    bins.set(step, {
      stated: bin.stated + probability,
      right: bin.right + (same ? 1 : 0),
      count: bin.count + 1,
    });
  }
  const apart = [...bins.values()].map(({ stated, right }) => Math.abs(stated - right));
  return apart.reduce((sum, each) => sum + each, 0) / judged.length;
}
