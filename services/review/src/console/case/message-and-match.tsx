import type { MatchWithTarget } from '@saring/database';
import { OPEN_CASE_STATES, VERDICTS } from '@saring/domain';
import { VerdictBadge } from '@saring/web';
import type { JSX } from 'preact';
import { explanationOf } from '../../matches/explanation.ts';
import { piecesOfMessage, piecesOfTarget } from '../../matches/pieces.ts';
import type { Desk } from './desk.ts';
import { MarkedText } from './marked-text.tsx';
import { caseWords } from './words.ts';

/** The message with its best match beside it: what is the same, what differs, and why. */
export function MessageAndMatch({ desk }: { readonly desk: Desk }): JSX.Element {
  const { language } = desk.frame;
  const t = caseWords(language);
  const { message, parts } = desk.bench;
  const [best, ...others] = ownFirst(parts.matches);
  const explanation = explanationOf(best?.explanation);
  const labels = { shared: t.sharedMark, different: t.differentMark };
  return (
    <section aria-labelledby="kiriman">
      <div class="beside">
        <div>
          <h2 id="kiriman">{t.message}</h2>
          {message === null ? null : (
            <MarkedText pieces={piecesOfMessage(message, explanation)} labels={labels} />
          )}
        </div>
        <div>
          <h2 id="kecocokan" tabIndex={-1}>
            {t.match}
          </h2>
          {best === undefined ? (
            <p>{t.noMatch}</p>
          ) : (
            <>
              <MarkedText
                pieces={piecesOfTarget(best.target.claim, message, explanation)}
                labels={labels}
              />
              <TargetFacts desk={desk} match={best} />
              <Why desk={desk} match={best} />
              <Merge desk={desk} match={best} />
            </>
          )}
        </div>
      </div>
      {others.length === 0 ? null : (
        <details>
          <summary>{t.others(others.length)}</summary>
          <ul class="list">
            {others.map((match) => (
              <li class="card" key={match.target.id}>
                <blockquote>{match.target.claim}</blockquote>
                <TargetFacts desk={desk} match={match} />
                <Why desk={desk} match={match} />
                <Merge desk={desk} match={match} plain />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Our own cases and texts come first: only they can be the same case. */
const ownFirst = (matches: readonly MatchWithTarget[]): MatchWithTarget[] =>
  [...matches].sort(
    (a, b) =>
      Number(a.target.kind === 'known_fact_check') - Number(b.target.kind === 'known_fact_check'),
  );

interface Props {
  readonly desk: Desk;
  readonly match: MatchWithTarget;
}

function TargetFacts({ desk, match }: Props): JSX.Element {
  const { language } = desk.frame;
  const t = caseWords(language);
  const { target } = match;
  const verdict = VERDICTS.find((each) => each === target.verdict);
  return (
    <p class="facts">
      {target.publisher === null ? null : <strong>{t.byOther(target.publisher)}</strong>}
      {verdict === undefined ? (
        target.verdict
      ) : (
        <VerdictBadge verdict={verdict} language={language} />
      )}
      {target.kind === 'case' ? <a href={`/konsol/kasus/${target.id}`}>{t.openCase}</a> : null}
      {target.kind === 'clarification' && target.url !== null ? (
        <a href={target.url}>{target.url}</a>
      ) : null}
    </p>
  );
}

function Why({ desk, match }: Props): JSX.Element {
  const { language } = desk.frame;
  const t = caseWords(language);
  const { differences, threshold, reasons, sharedPassages } = explanationOf(match.explanation);
  const percent = (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value * 100);
  const told = differences.length + reasons.length + sharedPassages.length > 0;
  return (
    <div class="why">
      <p class="small">
        {t.score(percent(match.score), threshold === undefined ? null : percent(threshold))} ·{' '}
        <span class={match.status === 'CONFIRMED' ? 'sure' : 'unsure'}>
          {match.status === 'CONFIRMED' ? t.confirmed : t.suggested}
        </span>
      </p>
      {differences.length === 0 ? (
        <p class="small">{told ? t.noDifference : t.noExplanation}</p>
      ) : (
        <>
          <h3>{t.differs}</h3>
          <ul>
            {differences.map((difference) => (
              <li key={difference[language]}>
                <mark class="different">{difference[language]}</mark>
              </li>
            ))}
          </ul>
        </>
      )}
      {reasons.length === 0 ? null : (
        <ul class="small">
          {reasons.map((reason) => (
            <li key={reason.code + reason[language]}>{reason[language]}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Merge({ desk, match, plain }: Props & { readonly plain?: boolean }): JSX.Element | null {
  const t = caseWords(desk.frame.language);
  const { detail } = desk.bench.parts;
  const { target } = match;
  const open = OPEN_CASE_STATES.some((state) => state === detail.state);
  if (target.kind === 'known_fact_check' || !open || !desk.reviews || !desk.mine) return null;
  return (
    <form method="post" action={`/konsol/kasus/${detail.id}/gabung`}>
      <input type="hidden" name="jenis" value={target.kind} />
      <input type="hidden" name="sasaran" value={target.id} />
      <button
        type="submit"
        class={plain === true ? 'button-plain' : undefined}
        data-key={plain === true ? undefined : 'm'}
        data-focus
      >
        {target.kind === 'clarification' ? t.mergeAnswer : t.merge}
      </button>
    </form>
  );
}
