import { VERDICT } from '@saring/domain';
import { formatTime } from '@saring/web';
import type { JSX } from 'preact';
import { visibleDecisions } from '../../cases/view.ts';
import { words } from '../words.ts';
import { actionName } from './action-names.ts';
import type { Desk } from './desk.ts';
import { caseWords } from './words.ts';

/** Who signed what, and everything that was logged. Nothing here tells a hidden verdict. */
export function History({ desk }: { readonly desk: Desk }): JSX.Element {
  const { language } = desk.frame;
  const t = caseWords(language);
  const at = (date: Date) => formatTime(date, language, desk.timeZone);
  return (
    <section aria-labelledby="riwayat">
      <Decisions desk={desk} />
      <Moves desk={desk} />
      <details>
        <summary id="riwayat">
          {t.history} ({desk.bench.log.length})
        </summary>
        <ol class="list">
          {desk.bench.log.map((entry) => (
            <li key={entry.seq} class="small">
              {actionName(entry.action, language)} · {entry.name} · {at(entry.at)}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function Decisions({ desk }: { desk: Desk }): JSX.Element | null {
  const { language } = desk.frame;
  const t = caseWords(language);
  const w = words(language);
  const { detail } = desk.bench.parts;
  if (detail.decisions.length === 0) return null;
  const visible = visibleDecisions(detail, desk.accountId);
  return (
    <div>
      <h2>{t.decisions}</h2>
      {visible.length < detail.decisions.length ? <p class="notice">{t.hidden}</p> : null}
      <ol class="list">
        {visible.map((decision) => (
          <li key={decision.id} class="small">
            <strong>
              {decision.verdict === null ? w.noLabel : VERDICT[decision.verdict][language]}
            </strong>{' '}
            · {decision.government ? t.government : t.independent} ·{' '}
            {formatTime(decision.createdAt, language, desk.timeZone)}
            {decision.comment === null ? null : <span class="text"> · {decision.comment}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Moves({ desk }: { desk: Desk }): JSX.Element | null {
  const t = caseWords(desk.frame.language);
  const { moves, parts } = desk.bench;
  if (moves.length === 0) return null;
  return (
    <div>
      <h2>{t.moves}</h2>
      <ul class="list">
        {moves.map((move) => {
          const out = move.fromCaseId === parts.detail.id;
          const other = out ? move.toCase : move.fromCase;
          const count = move.itemIds.length;
          return (
            <li class="line" key={move.id}>
              <a href={`/konsol/kasus/${out ? move.toCaseId : move.fromCaseId}`}>
                {out ? t.wentTo(other.number, count) : t.cameFrom(other.number, count)}
              </a>
              {desk.reviews ? (
                <form method="post" action={`/konsol/pindah/${move.id}/batal`}>
                  <button class="button-plain" type="submit">
                    {t.undo}
                    <span class="unseen"> #{other.number}</span>
                  </button>
                </form>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
