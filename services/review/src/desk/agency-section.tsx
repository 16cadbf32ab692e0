import { AGENCY_KIND, AGENCY_KINDS } from '@saring/domain';
import { formatTime } from '@saring/web';
import type { JSX } from 'preact';
import { canBeChecked } from '../decisions/take-to-checking.ts';
import type { DeskProps } from './desk-page.tsx';
import { FileList } from './file-list.tsx';
import { words } from './words.ts';

/** What agencies were asked, what they answered, and a form to ask. */
export function AgencySection({ language, desk, timeZone, mayChange }: DeskProps): JSX.Element {
  const t = words(language);
  const { detail, questions } = desk;
  const states = { OPEN: t.open, ANSWERED: t.answered, WITHDRAWN: t.withdrawn };
  const mayAsk = canBeChecked(detail.state);
  return (
    <section class="card" aria-labelledby="instansi">
      <h2 id="instansi">{t.agencies}</h2>
      {desk.waitedSeconds > 0 ? (
        <p class="notice">{t.clock(Math.round(desk.waitedSeconds / 360) / 10)}</p>
      ) : null}
      <ul class="list">
        {questions.map((question) => (
          <li key={question.id}>
            <p>
              <strong>{question.agencyName}</strong> ({AGENCY_KIND[question.agencyKind][language]})
              · {states[question.state]} · {t.due} {formatTime(question.dueAt, language, timeZone)}
            </p>
            <p class="text">{question.question}</p>
            {question.answer === null ? null : (
              <blockquote>
                {question.answer}
                {'\n'}— {question.respondent}
              </blockquote>
            )}
            <FileList files={question.files} label={t.attachment} />
            {question.state === 'OPEN' && mayChange ? (
              <form method="post" action={`/konsol/pertanyaan/${question.id}/tarik`}>
                <button class="button-plain" type="submit">
                  {t.withdraw}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange && mayAsk ? (
        <details>
          <summary>{t.ask}</summary>
          <form method="post" action={`/konsol/kasus/${detail.id}/meja/instansi`}>
            <label for="agencyKind">{t.agencyKind}</label>
            <select id="agencyKind" name="agencyKind">
              {AGENCY_KINDS.map((kind) => (
                <option value={kind} key={kind}>
                  {AGENCY_KIND[kind][language]}
                </option>
              ))}
            </select>
            <label for="agencyName">{t.agencyName}</label>
            <input id="agencyName" name="agencyName" required maxLength={200} />
            <label for="question">{t.question}</label>
            <textarea id="question" name="question" required maxLength={4000} />
            <label for="dueAt">{t.dueDate}</label>
            <input id="dueAt" name="dueAt" type="date" required />
            <button type="submit">{t.askSubmit}</button>
          </form>
        </details>
      ) : null}
      {mayAsk ? null : <p class="hint">{t.askHint}</p>}
    </section>
  );
}
