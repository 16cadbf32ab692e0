import type { QueueCase } from '@saring/database';
import { HARM } from '@saring/domain';
import { type Language, VerdictBadge } from '@saring/web';
import type { JSX } from 'preact';
import { ClockFacts } from '../clocks/facts.tsx';
import type { OfficeClocks } from '../clocks/office.ts';
import { STATE_NAME } from '../console/state-names.ts';
import { explanationOf } from '../matches/explanation.ts';
import { queueWords } from './words.ts';

interface RowProps {
  readonly language: Language;
  readonly row: QueueCase;
  readonly office: OfficeClocks;
  readonly now: Date;
  /** May take and merge cases. */
  readonly reviews: boolean;
  /** Where a step leads back to. */
  readonly back: string;
}

const SHORT = 220;
const MERGEABLE: readonly string[] = [
  'NEW',
  'TRIAGED',
  'ASSIGNED',
  'CHECKING',
  'WAITING_FOR_SOURCE',
  'READY_FOR_REVIEW',
  'SECOND_REVIEW',
  'DISPUTED',
  'REOPENED',
];

/** One case in the queue: what it claims, how urgent it is, and whether it is a repeat. */
export function QueueRow(props: RowProps): JSX.Element {
  const { language, row, office, now } = props;
  const t = queueWords(language);
  return (
    <li class="row" id={`kasus-${row.number}`} data-row>
      <a class="row-open" href={`/konsol/kasus/${row.id}`} data-key="o">
        <span class="number">#{row.number}</span> {shorten(row.claim, SHORT)}
      </a>
      <p class="facts">
        <span class="state">{STATE_NAME[row.state][language]}</span>
        {row.state === 'WAITING_FOR_SOURCE' ? <span>{t.waiting}</span> : null}
        <ClockFacts language={language} clocks={row.clocks} office={office} now={now} />
        <span>{t.items(row.itemCount)}</span>
        {row.harms.map((harm) => (
          <span class="harm" key={harm}>
            {HARM[harm][language]}
          </span>
        ))}
        {row.assignee === null ? null : <span>{t.assigned(row.assignee)}</span>}
        {row.lockedBy === null ? null : <span class="locked">{t.locked(row.lockedBy)}</span>}
      </p>
      {props.reviews ? <Steps {...props} /> : null}
    </li>
  );
}

function Steps(props: RowProps): JSX.Element {
  const { language, row } = props;
  const t = queueWords(language);
  const base = `/konsol/kasus/${row.id}`;
  return (
    <div class="steps">
      {row.best !== null && MERGEABLE.includes(row.state) ? (
        <SameCase {...props} best={row.best} />
      ) : null}
      {row.assigneeId === null && MERGEABLE.includes(row.state) ? (
        <form method="post" action={`${base}/tugas`}>
          <input type="hidden" name="kembali" value={`${props.back}#kasus-${row.number}`} />
          <button class="button-small" type="submit" data-key="a">
            {t.take}
            <span class="unseen"> #{row.number}</span>
          </button>
        </form>
      ) : null}
    </div>
  );
}

function SameCase(props: RowProps & { best: NonNullable<QueueCase['best']> }): JSX.Element {
  const { language, row, best } = props;
  const t = queueWords(language);
  const { differences } = explanationOf(best.explanation);
  return (
    <details class="same" data-key="m">
      <summary>
        {t.sameCase(Math.round(best.score * 100))}{' '}
        <span class={best.status === 'CONFIRMED' ? 'sure' : 'unsure'}>
          {best.status === 'CONFIRMED' ? t.confirmed : t.suggested}
        </span>
        <span class="unseen"> #{row.number}</span>
      </summary>
      <blockquote>
        {best.number === null ? null : `#${best.number} `}
        {shorten(best.claim ?? '', SHORT)}
      </blockquote>
      {best.verdict === null ? null : (
        <p>
          {t.publishedAs} <VerdictBadge verdict={best.verdict} language={language} />
        </p>
      )}
      {differences.length === 0 ? null : (
        <div>
          <p>{t.differs}</p>
          <ul>
            {differences.map((difference) => (
              <li key={difference[language]}>
                <mark class="different">{difference[language]}</mark>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form method="post" action={`/konsol/kasus/${row.id}/gabung`}>
        <input type="hidden" name="jenis" value={best.kind} />
        <input type="hidden" name="sasaran" value={best.targetId} />
        <input type="hidden" name="kembali" value={props.back} />
        <button type="submit">{best.slug === null ? t.merge : t.mergeAnswer}</button>
      </form>
    </details>
  );
}

function shorten(text: string, most: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.length <= most ? flat : `${flat.slice(0, most).toWellFormed()} …`;
}
