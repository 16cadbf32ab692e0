import { VERDICT, type Verdict } from '@saring/domain';
import type { JSX } from 'preact';
import type { Language } from '../i18n/language.ts';

/** A sign beside the word, so that nobody has to tell colours apart. */
const SIGN: Readonly<Record<Verdict, string>> = {
  TRUE: '✓',
  PARTLY_TRUE: '◐',
  MISLEADING: '!',
  FALSE: '✕',
  UNPROVEN: '?',
  NOT_A_CLAIM: '–',
};

export function VerdictBadge(props: { verdict: Verdict; language: Language }): JSX.Element {
  const { verdict, language } = props;
  return (
    <span class={`verdict verdict-${verdict.toLowerCase().replaceAll('_', '-')}`}>
      <span aria-hidden="true">{SIGN[verdict]}</span> {VERDICT[verdict][language]}
    </span>
  );
}
