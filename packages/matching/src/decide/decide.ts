import { type ClaimFamily, claimFamilyOf } from '../families/claim-family.ts';
import type { Agreement } from '../guard/agreement.ts';
import type { ComparedTexts } from '../guard/compare-texts.ts';
import { type Reason, type ReasonCode, reason } from './reasons.ts';

/** `confirmed`: same claim, same facts. `suggested`: a person decides. */
export type Band = 'confirmed' | 'suggested' | 'none';

/** Probabilities from which a pair is suggested and confirmed: precision targets, not taste. */
export interface Thresholds {
  readonly suggested: number;
  readonly confirmed: number;
}

export interface DecisionInput {
  readonly compared: Pick<ComparedTexts, 'differences' | 'agreement'>;
  /** Calibrated probability of the same claim. */
  readonly probability: number;
  readonly thresholds: Thresholds;
  /** Both texts hold the same link, by its canonical key. */
  readonly sameLink: boolean;
  /** `false` where a tenant's audited precision fell too low. Default `true`. */
  readonly automatic?: boolean;
}

export interface Decision {
  readonly band: Band;
  readonly probability: number;
  /** The probability that the band was measured by. */
  readonly threshold: number;
  readonly family: ClaimFamily | null;
  /** The telling one first. */
  readonly reasons: readonly Reason[];
}

const KEYWORDS_BELOW = 5;
const SHORT_BELOW = 8;
/**
 * Copies keep their words and their order; what is reworded keeps the words at best. The share that
 * has to be kept goes from `short` at eight words to `long` at forty: in a short text each word
 * may be the claim.
 */
const COPY = { short: 0.9, long: 0.6, longWords: 40, shared: 4 } as const;
/**
 * A text that stands in another one, all but word for word and without a difference that counts,
 * needs no probability: at eight words all of it, at twenty nine words in ten.
 */
const CONTAINED = {
  short: 0.97,
  long: 0.9,
  longWords: 20,
  inRuns: 0.95,
  /** Share of the shorter text that may say something else in its place. */
  exchanged: 0.03,
} as const;

/**
 * Decides what two texts are to each other. The calibrated probability opens the way, the guard,
 * the length and the wording can only close it again; a link in common is worth a suggestion and
 * never more.
 */
export function decide(input: DecisionInput): Decision {
  const { compared, probability, thresholds, sameLink } = input;
  const { differences, agreement } = compared;
  const family = claimFamilyOf(differences, agreement);
  const codes: ReasonCode[] = [];
  const made = (band: Band): Decision => ({
    band,
    probability,
    threshold: band === 'none' ? thresholds.suggested : thresholds.confirmed,
    family,
    reasons: codes.map(reason),
  });
  if (agreement.queryWords < KEYWORDS_BELOW) {
    codes.push('too_short');
    if (sameLink) codes.push('same_link');
    return made(sameLink ? 'suggested' : 'none');
  }
  const contained = isContained(input);
  if (!contained && probability < thresholds.suggested && !sameLink && family === null) {
    codes.push('below_suggested');
    return made('none');
  }
  const against = objections(input, contained, family);
  codes.push(...against);
  if (against.length === 0) codes.push(agreement.ofShorter === 1 ? 'same_text' : 'contained_text');
  if (sameLink) codes.push('same_link');
  return made(against.length === 0 ? 'confirmed' : 'suggested');
}

/** What keeps a pair from being confirmed, the telling one first. */
function objections(
  { compared, probability, thresholds, automatic }: DecisionInput,
  contained: boolean,
  family: ClaimFamily | null,
): ReasonCode[] {
  const { differences, agreement } = compared;
  const found: ReasonCode[] = [];
  if (family !== null) found.push('claim_family');
  else if (differences.length > 0) found.push('facts_differ');
  if (agreement.shorterWords < SHORT_BELOW) found.push('short_text');
  if (!isCopy(agreement)) found.push('other_wording');
  if (!contained && probability < thresholds.confirmed) found.push('below_confirmed');
  if (automatic === false) found.push('automatic_off');
  return found;
}

function isCopy({ ofShorter, inRuns, shared, shorterWords }: Agreement): boolean {
  const growth = (shorterWords - SHORT_BELOW) / (COPY.longWords - SHORT_BELOW);
  const needed = COPY.short - (COPY.short - COPY.long) * Math.min(1, Math.max(0, growth));
  return ofShorter >= needed && inRuns >= needed && shared >= COPY.shared;
}

function isContained({ compared: { differences, agreement } }: DecisionInput): boolean {
  return (
    differences.length === 0 &&
    agreement.shorterWords >= SHORT_BELOW &&
    agreement.ofShorter >=
      (agreement.shorterWords >= CONTAINED.longWords ? CONTAINED.long : CONTAINED.short) &&
    agreement.inRuns >= CONTAINED.inRuns &&
    agreement.exchanged <= CONTAINED.exchanged * agreement.shorterWords
  );
}
