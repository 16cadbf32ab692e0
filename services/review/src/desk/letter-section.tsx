import type { PressLetterRow } from '@saring/database';
import { LETTER_KIND, LETTER_KINDS, LETTER_STATE, placeholdersIn } from '@saring/domain';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import type { DeskProps } from './desk-page.tsx';
import { words } from './words.ts';

/** Letters to press companies with where they stand, and a form to draft one. */
export function LetterSection({ language, desk, mayChange }: DeskProps): JSX.Element {
  const t = words(language);
  return (
    <section class="card" aria-labelledby="surat">
      <h2 id="surat">{t.letters}</h2>
      <ul class="list">
        {desk.letters.map((letter) => (
          <li key={letter.id}>
            <Letter letter={letter} language={language} mayChange={mayChange} />
          </li>
        ))}
      </ul>
      {mayChange ? (
        <details>
          <summary>{t.draft}</summary>
          <form method="post" action={`/konsol/kasus/${desk.detail.id}/meja/surat`}>
            <label for="letterKind">{t.letterKind}</label>
            <select id="letterKind" name="kind">
              {LETTER_KINDS.map((kind) => (
                <option value={kind} key={kind}>
                  {LETTER_KIND[kind][language]}
                </option>
              ))}
            </select>
            <label for="outlet">{t.outlet}</label>
            <input id="outlet" name="outlet" required maxLength={200} />
            <label for="articleTitle">{t.articleTitle}</label>
            <input id="articleTitle" name="articleTitle" required maxLength={300} />
            <label for="articleUrl">{t.articleUrl}</label>
            <input id="articleUrl" name="articleUrl" type="url" maxLength={2000} />
            <label for="articleDate">{t.articleDate}</label>
            <input id="articleDate" name="articleDate" type="date" required />
            <button type="submit">{t.draftSubmit}</button>
          </form>
        </details>
      ) : null}
    </section>
  );
}

function Letter(props: {
  readonly letter: PressLetterRow;
  readonly language: Language;
  readonly mayChange: boolean;
}): JSX.Element {
  const { letter, language, mayChange } = props;
  const t = words(language);
  const unfilled = placeholdersIn(letter.body);
  const path = `/konsol/surat/${letter.id}`;
  const id = (name: string) => `${name}-${letter.id}`;
  const open = letter.state !== 'CLOSED';
  return (
    <>
      <p>
        <strong>{LETTER_KIND[letter.kind][language]}</strong> · {letter.outlet} ·{' '}
        {LETTER_STATE[letter.state][language]} · <a href={`${path}/pdf`}>{t.pdf}</a>
      </p>
      {letter.outcome === null ? null : <blockquote>{letter.outcome}</blockquote>}
      {letter.state === 'DRAFTED' && mayChange ? (
        <form method="post" action={path}>
          {unfilled.length === 0 ? null : (
            <p class="notice">{t.unfilled(unfilled.map((name) => `{{${name}}}`).join(', '))}</p>
          )}
          <label for={id('body')}>{t.letterBody}</label>
          <textarea id={id('body')} name="body" required maxLength={20_000} value={letter.body} />
          <button class="button-plain" type="submit">
            {t.save}
          </button>
        </form>
      ) : null}
      {open && mayChange ? (
        <form method="post" action={`${path}/langkah`}>
          {letter.state === 'DRAFTED' ? (
            <button type="submit" name="action" value="send">
              {t.send}
            </button>
          ) : null}
          <label for={id('outcome')}>{t.outcome}</label>
          <input id={id('outcome')} name="outcome" maxLength={2000} />
          {letter.state === 'SENT' ? (
            <button type="submit" name="action" value="record-answer">
              {t.recordAnswer}
            </button>
          ) : null}{' '}
          <button class="button-plain" type="submit" name="action" value="close">
            {t.close}
          </button>
        </form>
      ) : null}
    </>
  );
}
