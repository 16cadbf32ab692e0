import { type Calibration, calibrated, type Logistic, logit } from '../model/logistic.ts';
import { RANK_FEATURES } from './rank-features.ts';

/** Features of a candidate by which it is judged to be the answer, or no answer at all. */
const OWN = [
  'translation',
  'likelihood',
  'titleFuzzy',
  'cosine4',
  'cosine5',
  'queryWorth',
  'worthScore',
  'queryIdf',
  'window',
  'rarest',
  'missingMass',
  'titleLength',
  'bodyQuery',
  'capitalsCovered',
  'numbersMissing',
  'queryLength',
] as const;
const OWN_AT = OWN.map((name) => RANK_FEATURES.indexOf(name));

export const ACCEPTANCE_FEATURES: readonly string[] = [
  'score',
  'share',
  'margin',
  'spread',
  ...OWN,
];

export interface AcceptanceModel extends Logistic {
  readonly calibration: Calibration;
}

/** By candidate: what the acceptance model reads of it beside the others of its query. */
export function acceptanceFeatures(
  rows: readonly ArrayLike<number>[],
  scores: readonly number[],
): Float64Array[] {
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  const second = scores.reduce((best, score) => (score < top && score > best ? score : best), -1e9);
  const tenth = [...scores].sort((a, b) => b - a)[Math.min(9, scores.length - 1)] ?? top;
  return rows.map((row, i) => {
    const score = scores[i] ?? 0;
    const rival = score === top ? Math.max(second, top - 10) : top;
    return Float64Array.of(
      score / 10,
      Math.exp(score - top) / total,
      Math.max(-10, Math.min(10, score - rival)) / 5,
      Math.min(10, score - tenth) / 5,
      ...OWN_AT.map((at) => row[at] ?? 0),
    );
  });
}

/** The probability that a candidate is the answer, and the log-odds it was read from. */
export function accept(
  model: AcceptanceModel,
  features: Float64Array,
): { probability: number; score: number } {
  const score = logit(model, features);
  return { score, probability: calibrated(model.calibration, score) };
}
