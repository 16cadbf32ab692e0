import { VERDICT, VERDICTS } from '@saring/domain';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import { composerWords } from './words.ts';

/** One of the six verdicts, each with its key. */
export function VerdictChoice(props: {
  readonly language: Language;
  readonly chosen: string | null;
  /** Offers to carry no label, for kinds without one. */
  readonly none?: boolean;
}): JSX.Element {
  const { language, chosen } = props;
  const t = composerWords(language);
  return (
    <fieldset class="verdicts">
      <legend>
        {t.verdict} <span class="small">{t.verdictHint}</span>
      </legend>
      {VERDICTS.map((verdict, index) => (
        <label key={verdict}>
          <input
            type="radio"
            name="verdict"
            value={verdict}
            checked={verdict === chosen}
            data-key={String(index + 1)}
          />{' '}
          <kbd class="key">{index + 1}</kbd> {VERDICT[verdict][language]}
        </label>
      ))}
      {props.none === true ? (
        <label>
          <input type="radio" name="verdict" value="" checked={chosen === null} /> {t.noLabel}
        </label>
      ) : null}
    </fieldset>
  );
}
