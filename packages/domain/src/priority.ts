import { HARM, type Harm } from './harm.ts';

interface PriorityFacts {
  readonly harms: readonly Harm[];
  /** People who asked or posts that carried it. */
  readonly requests: number;
  /** Age of the newest item, in hours. */
  readonly ageHours: number;
  /** A link of the message answers right now. */
  readonly liveLink: boolean;
}

/** Hours after which a rumour nobody repeats counts half. */
const HALF_LIFE_HOURS = 24;
/** Added so that a live fraud link and a disaster always stand before everything else. */
const URGENT = 100;

/**
 * Priority of a case: harm weight x log(requests + 1) x freshness (product guide, section 3).
 * Unbounded above, 0 at least; FRAUD with a live link and DISASTER come first.
 */
export function casePriority({ harms, requests, ageHours, liveLink }: PriorityFacts): number {
  const weight = harms.reduce((most, harm) => Math.max(most, HARM[harm].weight), 1);
  const freshness = 0.5 ** (Math.max(0, ageHours) / HALF_LIFE_HOURS);
  const urgent = harms.includes('DISASTER') || (harms.includes('FRAUD') && liveLink);
  const value = weight * Math.log(requests + 1) * freshness + (urgent ? URGENT * freshness : 0);
  return Math.round(value * 1000) / 1000;
}
