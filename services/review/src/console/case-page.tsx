import { SaringError, VERDICT } from '@saring/domain';
import { formatTime, type Language, VerdictBadge } from '@saring/web';
import type { JSX } from 'preact';
import { type CaseParts, visibleDecisions } from '../cases/view.ts';
import { DecisionForm, PublicationForm, SecondReviewForm } from './case-forms.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { Console } from './layout.tsx';
import { STATE_NAME } from './state-names.ts';
import { words } from './words.ts';

interface CasePageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly accountId: string;
  readonly timeZone: string;
  readonly parts: CaseParts;
  readonly canAddSource: boolean;
  /** What the last step ran into. */
  readonly problem: string | null;
}

export function CasePage(props: CasePageProps): JSX.Element {
  const { language, parts, problem } = props;
  const { detail } = parts;
  const t = words(language);
  return (
    <Console
      language={language}
      title={t.caseTitle(detail.number)}
      assetUrl={props.assetUrl}
      who={props.who}
    >
      <h1>{t.caseTitle(detail.number)}</h1>
      {problem === null ? null : (
        <p class="notice notice-bad" role="alert">
          {problem}
        </p>
      )}
      <p class="small">
        {t.state}: <strong>{STATE_NAME[detail.state][language]}</strong> · {t.due}{' '}
        {formatTime(detail.dueAt, language, props.timeZone)}
      </p>
      <h2>{t.claim}</h2>
      <blockquote>{detail.claim}</blockquote>
      <Assessment {...props} />
      <Matches {...props} />
      <EvidenceList
        language={language}
        timeZone={props.timeZone}
        assetUrl={props.assetUrl}
        caseId={detail.id}
        evidence={parts.evidence}
        canAddSource={props.canAddSource}
      />
      <Items {...props} />
      <Decisions {...props} />
      <DecisionForm language={language} detail={detail} />
      <SecondReviewForm language={language} detail={detail} accountId={props.accountId} />
      <PublicationForm language={language} detail={detail} />
    </Console>
  );
}

function Assessment({ language, parts }: CasePageProps): JSX.Element | null {
  const { assessment } = parts;
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

function Matches({ language, parts }: CasePageProps): JSX.Element {
  const t = words(language);
  return (
    <section aria-labelledby="kecocokan">
      <h2 id="kecocokan">{t.matches}</h2>
      {parts.matches.length === 0 ? <p>{t.noMatches}</p> : null}
      <ol>
        {parts.matches.map((match) => (
          <li key={match.target.id}>
            {Math.round(match.score * 100)} %{' '}
            {match.status === 'CONFIRMED' ? t.confirmed : t.suggested}:{' '}
            {match.target.publisher === null ? null : <strong>{match.target.publisher}: </strong>}
            {match.target.kind === 'case' ? (
              <a href={`/konsol/kasus/${match.target.id}`}>{match.target.claim}</a>
            ) : (
              match.target.claim
            )}
            {match.target.verdict === null ? null : ` (${match.target.verdict})`}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Items({ language, parts, timeZone }: CasePageProps): JSX.Element {
  const t = words(language);
  return (
    <section aria-labelledby="kiriman">
      <h2 id="kiriman">
        {t.itemsTitle} ({parts.detail.itemCount})
      </h2>
      {parts.items.map((item) => (
        <div key={item.id}>
          <blockquote>{item.maskedText}</blockquote>
          <p class="small">
            {item.submission?.ticket ?? item.post?.url?.replaceAll('.', '[.]') ?? item.kind} ·{' '}
            {formatTime(item.receivedAt, language, timeZone)}
          </p>
        </div>
      ))}
    </section>
  );
}

function Decisions({ language, parts, accountId, timeZone }: CasePageProps): JSX.Element | null {
  const t = words(language);
  const { detail } = parts;
  const visible = visibleDecisions(detail, accountId);
  if (detail.decisions.length === 0) return null;
  return (
    <section aria-labelledby="putusan">
      <h2 id="putusan">{t.decisions}</h2>
      {visible.length < detail.decisions.length ? <p class="notice">{t.hidden}</p> : null}
      <ul>
        {visible.map((decision) => (
          <li key={decision.id}>
            {decision.verdict === null ? t.noLabel : VERDICT[decision.verdict][language]} ·{' '}
            {formatTime(decision.createdAt, language, timeZone)}
            {decision.comment === null ? null : ` · ${decision.comment}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What to tell a reviewer about an error of a step. */
export function problemText(error: unknown, language: Language): string | null {
  if (!(error instanceof SaringError)) return null;
  const first = error.fields[0];
  return first === undefined ? error.code : `${first[language]} (${first.pointer})`;
}
