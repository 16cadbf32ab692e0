import type { CaseDetail } from '@saring/database';
import {
  CLARIFICATION_KIND,
  CLARIFICATION_KINDS,
  TECHNIQUE,
  TECHNIQUES,
  VERDICT,
  VERDICTS,
} from '@saring/domain';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import { words } from './words.ts';

interface FormProps {
  readonly language: Language;
  readonly detail: CaseDetail;
}

const DECIDABLE: readonly string[] = [
  'NEW',
  'TRIAGED',
  'ASSIGNED',
  'CHECKING',
  'WAITING_FOR_SOURCE',
  'REOPENED',
];

export function DecisionForm({ language, detail }: FormProps): JSX.Element | null {
  const t = words(language);
  if (!DECIDABLE.includes(detail.state)) return null;
  return (
    <form class="card" method="post" action={`/konsol/kasus/${detail.id}/putusan`}>
      <h2>{t.decideTitle}</h2>
      <label for="kind">{t.kind}</label>
      <select id="kind" name="kind">
        {CLARIFICATION_KINDS.map((kind) => (
          <option value={kind} key={kind}>
            {CLARIFICATION_KIND[kind][language]}
          </option>
        ))}
      </select>
      <VerdictChoice language={language} />
      <label for="technique">{t.technique}</label>
      <select id="technique" name="technique">
        <option value="">–</option>
        {TECHNIQUES.map((technique) => (
          <option value={technique} key={technique}>
            {TECHNIQUE[technique][language]}
          </option>
        ))}
      </select>
      <label for="title">{t.headline}</label>
      <input id="title" name="title" maxLength={160} />
      <label for="claim">{t.claimField}</label>
      <textarea id="claim" name="claim" maxLength={1000} value={detail.claim} />
      <label for="summary">{t.summary}</label>
      <textarea id="summary" name="summary" maxLength={600} />
      <label for="explanation">{t.explanation}</label>
      <textarea id="explanation" name="explanation" required maxLength={20_000} />
      <SourceFields language={language} number={1} />
      <details>
        <summary>{t.secondSource}</summary>
        <SourceFields language={language} number={2} />
      </details>
      <button type="submit">{t.sign}</button>
    </form>
  );
}

function SourceFields(props: { language: Language; number: number }): JSX.Element {
  const t = words(props.language);
  const id = (name: string) => `source${props.number}${name}`;
  return (
    <>
      <label for={id('Title')}>{t.sourceTitle}</label>
      <input id={id('Title')} name={id('Title')} maxLength={300} />
      <label for={id('Url')}>{t.sourceUrl}</label>
      <input id={id('Url')} name={id('Url')} type="url" maxLength={2000} />
      <label for={id('Excerpt')}>{t.sourceExcerpt}</label>
      <textarea id={id('Excerpt')} name={id('Excerpt')} maxLength={5000} />
    </>
  );
}

function VerdictChoice({ language }: { language: Language }): JSX.Element {
  const t = words(language);
  return (
    <>
      <label for="verdict">{t.verdict}</label>
      <select id="verdict" name="verdict">
        <option value="">{t.noLabel}</option>
        {VERDICTS.map((verdict) => (
          <option value={verdict} key={verdict}>
            {VERDICT[verdict][language]}
          </option>
        ))}
      </select>
    </>
  );
}

export function SecondReviewForm(
  props: FormProps & { readonly accountId: string },
): JSX.Element | null {
  const { language, detail } = props;
  const t = words(language);
  const waiting = ['READY_FOR_REVIEW', 'SECOND_REVIEW', 'DISPUTED'].includes(detail.state);
  const signed = detail.decisions.some(
    (decision) => decision.cycle === detail.cycle && decision.accountId === props.accountId,
  );
  if (!waiting || signed) return null;
  return (
    <form class="card" method="post" action={`/konsol/kasus/${detail.id}/pemeriksaan-kedua`}>
      <h2>{detail.state === 'DISPUTED' ? t.thirdTitle : t.secondTitle}</h2>
      <VerdictChoice language={language} />
      <label for="comment">{t.comment}</label>
      <textarea id="comment" name="comment" maxLength={2000} />
      <button type="submit">{t.sign}</button>{' '}
      {detail.state === 'DISPUTED' ? null : (
        <button class="button-plain" type="submit" name="returned" value="true">
          {t.returnCase}
        </button>
      )}
    </form>
  );
}

export function PublicationForm({ language, detail }: FormProps): JSX.Element | null {
  const t = words(language);
  const { clarification } = detail;
  if (detail.state === 'PUBLISHED' && clarification !== null) {
    return (
      <p>
        <a href={`/klarifikasi/${clarification.slug}`}>{t.open}</a>
      </p>
    );
  }
  if (detail.state !== 'APPROVED' && detail.state !== 'UNPROVEN') return null;
  return (
    <form class="card" method="post" action={`/konsol/kasus/${detail.id}/terbit`}>
      <h2>{t.publish}</h2>
      {clarification === null ? null : (
        <>
          <label for="reason">{t.correctionReason}</label>
          <input id="reason" name="reason" required maxLength={500} />
        </>
      )}
      <button type="submit">{t.publish}</button>
    </form>
  );
}
