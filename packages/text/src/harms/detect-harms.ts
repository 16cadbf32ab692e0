import { HARMS, type Harm } from '@saring/domain';
import { fold } from '../fold/fold.ts';
import { HARM_CUES } from './cues.ts';

export interface HarmFinding {
  readonly harm: Harm;
  /** The cues that were found, folded. */
  readonly cues: readonly string[];
}

interface Cues {
  readonly words: ReadonlyMap<string, readonly Harm[]>;
  readonly phrases: ReadonlyMap<string, readonly Harm[]>;
}

/** One phrase or two different words: a single common word says little. */
const ENOUGH = 2;

/** Built on first use from the folded cues, so that spelling is the fold's business alone. */
let cues: Cues | null = null;

/**
 * Which harms a text speaks of, by its words. Drives priority and routing only; it says nothing
 * about truth. Linear in the text.
 */
export function detectHarms(text: string): HarmFinding[] {
  cues ??= buildCues();
  const words = fold(text).tokens.map((token) => token.word);
  const found = new Map<Harm, Set<string>>();
  const points = new Map<Harm, number>();
  const add = (harms: readonly Harm[] | undefined, cue: string, value: number) => {
    for (const harm of harms ?? []) {
      const known = found.get(harm) ?? new Set<string>();
      if (known.has(cue)) continue;
      found.set(harm, known.add(cue));
      points.set(harm, (points.get(harm) ?? 0) + value);
    }
  };
  words.forEach((word, index) => {
    add(cues?.words.get(word), word, 1);
    for (const length of [2, 3]) {
      const phrase = words.slice(index, index + length).join(' ');
      add(cues?.phrases.get(phrase), phrase, 2);
    }
  });
  return HARMS.filter((harm) => (points.get(harm) ?? 0) >= ENOUGH).map((harm) => ({
    harm,
    cues: [...(found.get(harm) ?? [])],
  }));
}

function buildCues(): Cues {
  const words = new Map<string, Harm[]>();
  const phrases = new Map<string, Harm[]>();
  for (const harm of HARMS) {
    for (const cue of HARM_CUES[harm]) {
      const folded = fold(cue).tokens.map((token) => token.word);
      const key = folded.join(' ');
      const map = folded.length === 1 ? words : phrases;
      map.set(key, [...(map.get(key) ?? []), harm]);
    }
  }
  return { words, phrases };
}
