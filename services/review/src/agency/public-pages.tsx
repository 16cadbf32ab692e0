import type { AgencyQuestionRow } from '@saring/database';
import { formatTime, type Language, Site } from '@saring/web';
import type { JSX } from 'preact';
import { words } from './words.ts';

interface PageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
}

/** What an agency sees behind its link: the question, and nothing else of the case. */
export function AgencyPage(
  props: PageProps & {
    readonly office: string;
    readonly timeZone: string;
    readonly question: AgencyQuestionRow;
    readonly claim: string;
    readonly action: string;
    readonly typed: { readonly answer: string; readonly respondent: string };
    readonly problem: string | null;
  },
): JSX.Element {
  const { language, question } = props;
  const t = words(language);
  return (
    <Site language={language} title={t.title} assetUrl={props.assetUrl}>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead(props.office)}</p>
      <p>
        {t.to}: <strong>{question.agencyName}</strong>
        <br />
        {t.due}: <strong>{formatTime(question.dueAt, language, props.timeZone)}</strong>
      </p>
      <h2>{t.claim}</h2>
      <blockquote>{props.claim}</blockquote>
      <h2>{t.question}</h2>
      <p class="text">{question.question}</p>
      {props.problem === null ? null : (
        <p class="notice notice-bad" role="alert">
          {props.problem}
        </p>
      )}
      <form class="card" method="post" action={props.action} enctype="multipart/form-data">
        <label for="answer">{t.answer}</label>
        <textarea
          id="answer"
          name="answer"
          required
          maxLength={10_000}
          aria-describedby="answer-hint"
          value={props.typed.answer}
        />
        <p class="hint" id="answer-hint">
          {t.answerHint}
        </p>
        <label for="respondent">{t.respondent}</label>
        <input
          id="respondent"
          name="respondent"
          required
          maxLength={200}
          value={props.typed.respondent}
        />
        <label for="files">{t.files}</label>
        <input
          id="files"
          name="files"
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
        />
        <div>
          <button type="submit">{t.submit}</button>
        </div>
      </form>
    </Site>
  );
}

export function AgencyDonePage(props: PageProps & { readonly thanks: boolean }): JSX.Element {
  const t = words(props.language);
  const title = props.thanks ? t.thanksTitle : t.overTitle;
  return (
    <Site language={props.language} title={title} assetUrl={props.assetUrl}>
      <h1>{title}</h1>
      <p class="lead">{props.thanks ? t.thanks : t.over}</p>
    </Site>
  );
}
