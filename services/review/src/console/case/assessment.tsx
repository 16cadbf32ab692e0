import { VerdictBadge } from '@saring/web';
import type { JSX } from 'preact';
import { words } from '../words.ts';
import type { Desk } from './desk.ts';

/** What the machine suggests. For reviewers only. */
export function AssessmentCard({ desk }: { readonly desk: Desk }): JSX.Element | null {
  const { language } = desk.frame;
  const { assessment } = desk.bench.parts;
  const t = words(language);
  if (assessment === null) return null;
  return (
    <section class="card" aria-labelledby="saran">
      <h2 id="saran">{t.assessment}</h2>
      <p>
        {assessment.suggested === null ? (
          t.noVerdict
        ) : (
          <>
            <VerdictBadge verdict={assessment.suggested} language={language} />{' '}
            {t.confidence(Math.round(assessment.confidence * 100))}
          </>
        )}
      </p>
      <ul>
        {assessment.reasons.map((reason) => (
          <li key={reason.code + reason.cites.join()}>{reason[language]}</li>
        ))}
      </ul>
      <p class="hint">{t.assessmentNote}</p>
    </section>
  );
}
