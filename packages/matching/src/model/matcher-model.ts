import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ACCEPTANCE_FEATURES } from '../claims/acceptance.ts';
import { ClaimLexiconFile } from '../claims/claim-lexicon.ts';
import { RANK_FEATURES } from '../claims/rank-features.ts';
import { VERIFIER_FEATURES } from '../verify/features.ts';

const Numbers = z.array(z.number()).readonly();
const Calibration = z.object({ scores: Numbers, probabilities: Numbers });
const Logistic = (names: readonly string[]) =>
  z.object({
    features: z.array(z.string()).refine((found) => found.join() === names.join()),
    bias: z.number(),
    /** One for each feature; then, if any, one for each pair of features. */
    weights: z
      .array(z.number())
      .refine(({ length }) =>
        [names.length, names.length + (names.length * (names.length + 1)) / 2].includes(length),
      ),
    calibration: Calibration,
  });

const MatcherModel = z.object({
  version: z.string(),
  /** What it was trained from: hash of the data, and the figures reached on data held out. */
  origin: z.object({ data: z.string(), figures: z.record(z.string(), z.number()) }),
  background: z.object({ documents: z.number(), words: z.string() }),
  verifier: Logistic(VERIFIER_FEATURES),
  claims: z.object({
    lexicon: ClaimLexiconFile,
    ranker: z.object({
      features: z.array(z.string()).refine((found) => found.join() === RANK_FEATURES.join()),
      means: z.array(z.number()),
      scales: z.array(z.number()),
      members: z.array(
        z.object({
          linear: z.array(z.number()),
          hidden: z.array(z.array(z.number())),
          output: z.array(z.number()),
        }),
      ),
    }),
    acceptance: Logistic(ACCEPTANCE_FEATURES),
  }),
  /** Probabilities from which a match is confirmed or suggested: precision targets. */
  thresholds: z.object({
    message: z.object({ confirmed: z.number(), suggested: z.number() }),
    claim: z.object({ confirmed: z.number(), suggested: z.number() }),
  }),
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
