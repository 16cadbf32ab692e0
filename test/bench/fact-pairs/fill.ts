import type { Random } from './random.ts';
import { POOLS, type Value } from './values.ts';

const SLOT = /\{([a-z]+2?)\}/gu;
const CHOICE = /\[([^|\]]+)\|([^\]]+)\]/u;

/** What a template is filled with. */
export interface Filling {
  readonly template: string;
  readonly values: ReadonlyMap<string, Value>;
  /** The statement or its denial. */
  readonly stated: boolean;
}

export const slotsOf = (template: string): readonly string[] => [
  ...new Set([...template.matchAll(SLOT)].map(([, slot = '']) => slot)),
];

/** Fills every slot; no value twice, so that two people are two. */
export function fillTemplate(template: string, random: Random): Filling {
  const values = new Map<string, Value>();
  for (const slot of slotsOf(template)) {
    values.set(
      slot,
      another(
        slot,
        random,
        [...values.values()].map(([plain]) => plain),
      ),
    );
  }
  return { template, values, stated: random() < 0.7 };
}

/** A value for a slot that is none of those given. */
export function another(slot: string, random: Random, not: readonly string[]): Value {
  const pool = POOLS[slot];
  if (pool === undefined) throw new Error(`no pool for the slot ${slot}`);
  for (let tries = 0; tries < 200; tries++) {
    const value = pool(random);
    if (!not.includes(value[0])) return value;
  }
  throw new Error(`the pool for ${slot} is too small`);
}

/** The text; `spelling` picks one of the spellings of each value. */
export function textOf(
  filling: Filling,
  spelling: (value: Value) => string = ([plain]) => plain,
): string {
  return filling.template
    .replace(CHOICE, filling.stated ? '$1' : '$2')
    .replace(SLOT, (_, slot: string) => {
      const value = filling.values.get(slot);
      if (value === undefined) throw new Error(`no value for ${slot}`);
      return spelling(value);
    });
}
