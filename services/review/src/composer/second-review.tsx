import { DecisionDraft } from '@saring/database';
import { CLARIFICATION_KIND } from '@saring/domain';
import type { JSX } from 'preact';
import type { Desk } from '../console/case/desk.ts';
import { LIMITS } from './fields.ts';
import { VerdictChoice } from './verdict-choice.tsx';
import { composerWords } from './words.ts';

/**
 * Another person's own verdict. The text of the first is not on the page: it would tell the verdict.
 * A kind without a label has none to tell, so its text is shown to be agreed to.
 */
export function SecondReview({ desk }: { readonly desk: Desk }): JSX.Element | null {
  const { language } = desk.frame;
  const t = composerWords(language);
  const { detail } = desk.bench.parts;
  const first = detail.decisions.find(
    (decision) => decision.cycle === detail.cycle && decision.round === 'FIRST',
  );
  if (first === undefined) return null;
  const third = detail.state === 'DISPUTED';
  const labelled = CLARIFICATION_KIND[first.kind].verdict;
  const draft = labelled ? null : DecisionDraft.parse(first.draft);
  return (
    <section aria-labelledby="kedua">
      <h2 id="kedua">{third ? t.thirdTitle : t.secondTitle}</h2>
      <p class="hint">{third ? t.thirdHint : labelled ? t.secondHint : t.officialHint}</p>
      {draft === null ? null : (
        <div class="card">
          <p>
            <strong>{draft.title}</strong>
          </p>
          <p>{draft.summary}</p>
          <p class="text">{draft.explanation}</p>
        </div>
      )}
      <form method="post" action={`/konsol/kasus/${detail.id}/pemeriksaan-kedua`}>
        {labelled ? (
          <VerdictChoice language={language} chosen={desk.fields.verdict ?? null} />
        ) : null}
        <label for="comment">{t.commentSecond}</label>
        <textarea
          id="comment"
          name="comment"
          maxLength={LIMITS.comment}
          value={desk.fields.comment ?? ''}
          data-key="r"
        />
        <p class="buttons">
          <button type="submit">{labelled ? t.signSecond : t.agree}</button>
          {third ? null : (
            <button class="button-plain" type="submit" name="returned" value="true">
              {t.back}
            </button>
          )}
        </p>
      </form>
    </section>
  );
}
