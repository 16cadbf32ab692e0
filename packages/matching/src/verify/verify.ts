import { type Calibration, calibrated, type Logistic, logit } from '../model/logistic.ts';
import type { PreparedText } from '../prepare/prepared-text.ts';
import { type Alignment, align, type Places, placesOf } from './align.ts';
import { verifierFeatures } from './features.ts';
import { type Side, sidesOf } from './side.ts';

export interface VerifierModel extends Logistic {
  readonly calibration: Calibration;
}

export interface Verdict {
  /** That both texts are the same message. */
  readonly probability: number;
  /** What the probability was read from; finer, where probabilities are equal. */
  readonly score: number;
  readonly alignment: Alignment;
  readonly features: Float64Array;
}

/** Compares two texts by their aligned tokens. */
export function judge(
  model: VerifierModel,
  query: Side,
  document: Side,
  places: Places = placesOf(query),
): Verdict {
  const alignment = align(query, document, places);
  const features = verifierFeatures(query, document, alignment);
  const score = logit(model, features);
  return { probability: calibrated(model.calibration, score), score, alignment, features };
}

/**
 * The verifier for a candidate from anywhere: `idf` says how much a folded word says in the store
 * the candidate comes from.
 */
export function verifyWith(
  model: VerifierModel,
  query: PreparedText,
  document: PreparedText,
  idf: (word: string) => number,
): Verdict {
  const sides = sidesOf(query, document, idf);
  return judge(model, sides.query, sides.document);
}
