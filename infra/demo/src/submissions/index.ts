import type { DemoSubmission } from '../types.ts';
import { banjarNew } from './banjar-new.ts';
import { banjarOther } from './banjar-other.ts';
import { banjarRepeats } from './banjar-repeats.ts';
import { banjarTraps } from './banjar-traps.ts';
import { banjarVariants } from './banjar-variants.ts';
import { kapuasKnown } from './kapuas-known.ts';
import { kapuasNew } from './kapuas-new.ts';
import { kapuasTraps } from './kapuas-traps.ts';

/** What people sent, labelled with what matching should make of it. */
export const submissions: readonly DemoSubmission[] = [
  ...banjarRepeats,
  ...banjarVariants,
  ...banjarTraps,
  ...banjarNew,
  ...banjarOther,
  ...kapuasKnown,
  ...kapuasTraps,
  ...kapuasNew,
];
