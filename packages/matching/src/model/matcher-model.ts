import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { VERIFIER_FEATURES } from '../verify/features.ts';

const Calibration = z.object({ scores: z.array(z.number()), probabilities: z.array(z.number()) });
const features = VERIFIER_FEATURES.length;
const WEIGHTS = features + (features * (features + 1)) / 2;

const MatcherModel = z.object({
  version: z.string(),
  /** What it was trained from: hash of the data, and the figures reached on data held out. */
  origin: z.object({ data: z.string(), figures: z.record(z.string(), z.number()) }),
  background: z.object({ documents: z.number(), words: z.string() }),
  verifier: z.object({
    features: z.array(z.string()).refine((names) => names.join() === VERIFIER_FEATURES.join()),
    bias: z.number(),
    weights: z.array(z.number()).refine((weights) => [features, WEIGHTS].includes(weights.length)),
    calibration: Calibration,
  }),
  /** Probabilities from which a match is confirmed or suggested: precision targets. */
  thresholds: z.object({ confirmed: z.number(), suggested: z.number() }),
});

/** What training leaves behind: weights, calibration, thresholds and common words. */
export type MatcherModel = z.infer<typeof MatcherModel>;

/**
 * Reads a model file's content.
 *
 * @throws ZodError when it was made for other features than this code has
 */
export function parseMatcherModel(json: string): MatcherModel {
  return MatcherModel.parse(JSON.parse(json));
}

let house: MatcherModel | null = null;

/** The committed model; read on first use. */
export function houseModel(): MatcherModel {
  house ??= parseMatcherModel(
    readFileSync(new URL('../../model/matcher.json', import.meta.url), 'utf8'),
  );
  return house;
}
