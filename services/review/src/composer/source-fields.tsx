import type { DraftFields } from '@saring/database';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import { LIMITS } from './fields.ts';
import { composerWords } from './words.ts';

/** One source with the words it was read for. */
export function SourceFields(props: {
  readonly language: Language;
  readonly number: 1 | 2;
  readonly fields: DraftFields;
}): JSX.Element {
  const t = composerWords(props.language);
  const name = (part: string) => `source${props.number}${part}`;
  const value = (part: string) => props.fields[name(part)] ?? '';
  return (
    <fieldset>
      <legend>{t.source(props.number)}</legend>
      <label for={name('Title')}>{t.sourceTitle}</label>
      <input
        id={name('Title')}
        name={name('Title')}
        maxLength={LIMITS.sourceTitle}
        value={value('Title')}
      />
      <label for={name('Url')}>{t.sourceUrl}</label>
      <input
        id={name('Url')}
        name={name('Url')}
        type="url"
        maxLength={LIMITS.sourceUrl}
        value={value('Url')}
      />
      <label for={name('Publisher')}>{t.sourcePublisher}</label>
      <input
        id={name('Publisher')}
        name={name('Publisher')}
        maxLength={200}
        value={value('Publisher')}
      />
      <label for={name('Excerpt')}>{t.sourceExcerpt}</label>
      <textarea
        id={name('Excerpt')}
        name={name('Excerpt')}
        maxLength={LIMITS.sourceExcerpt}
        value={value('Excerpt')}
      />
    </fieldset>
  );
}
