import { another, type Filling, slotsOf, textOf } from './fill.ts';
import { pick, type Random } from './random.ts';
import { KIND_OF_SLOT } from './values.ts';

/** A copy of a text in which one fact is another one. */
export interface ChangedText {
  readonly kind: string;
  readonly text: string;
}

/** One copy for each kind of fact that the text states, with exactly one fact changed. */
export function changedTexts(filling: Filling, random: Random): readonly ChangedText[] {
  const byKind = new Map<string, string[]>();
  for (const slot of slotsOf(filling.template)) {
    const kind = KIND_OF_SLOT[slot] ?? slot;
    byKind.set(kind, [...(byKind.get(kind) ?? []), slot]);
  }
  const changed = [...byKind].map(([kind, slots]): ChangedText => {
    const slot = pick(random, slots);
    const used = [...filling.values.values()].map(([plain]) => plain);
    const values = new Map(filling.values).set(slot, another(slot, random, used));
    return { kind, text: textOf({ ...filling, values }) };
  });
  changed.push({ kind: 'negation', text: textOf({ ...filling, stated: !filling.stated }) });
  const one = filling.values.get('orang');
  const other = filling.values.get('orang2');
  if (one !== undefined && other !== undefined) {
    const values = new Map(filling.values).set('orang', other).set('orang2', one);
    changed.push({ kind: 'roles swapped', text: textOf({ ...filling, values }) });
  }
  return changed;
}
