import { changedTexts } from './changed.ts';
import { fillTemplate, textOf } from './fill.ts';
import { harmlessTexts } from './harmless.ts';
import { seeded } from './random.ts';
import { TEMPLATES } from './templates.ts';

export interface BuiltPair {
  readonly set: 'changed facts' | 'harmless';
  readonly kind: string;
  readonly query: string;
  readonly target: string;
  /** Number of the template: halves share no template. */
  readonly group: number;
}

const ROUNDS = 4;
const SEED = 20_260;

/** Every template, filled a few times, against its changed and its harmless copies. */
export function builtPairs(): readonly BuiltPair[] {
  const random = seeded(SEED);
  return TEMPLATES.flatMap((template, group) =>
    Array.from({ length: ROUNDS }, () => {
      const filling = fillTemplate(template, random);
      const target = textOf(filling);
      const changed = changedTexts(filling, random).map(
        ({ kind, text }): BuiltPair => ({ set: 'changed facts', kind, query: text, target, group }),
      );
      const harmless = harmlessTexts(filling, random, group % 2 === 1).map(
        ({ kind, text }): BuiltPair => ({ set: 'harmless', kind, query: text, target, group }),
      );
      return [...changed, ...harmless];
    }).flat(),
  );
}
