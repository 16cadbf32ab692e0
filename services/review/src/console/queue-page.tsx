import type { CaseSummary } from '@saring/database';
import { type CaseState, HARM } from '@saring/domain';
import { formatTime, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console } from './layout.tsx';
import { STATE_NAME } from './state-names.ts';
import { words } from './words.ts';

/** Which states each view of the queue shows; the first is the default. */
export const VIEWS = {
  terbuka: ['NEW', 'TRIAGED', 'ASSIGNED', 'CHECKING', 'WAITING_FOR_SOURCE', 'REOPENED'],
  kedua: ['READY_FOR_REVIEW', 'SECOND_REVIEW', 'DISPUTED'],
  siap: ['APPROVED', 'UNPROVEN'],
  terbit: ['PUBLISHED'],
} as const satisfies Record<string, readonly CaseState[]>;
export type View = keyof typeof VIEWS;

export function QueuePage(props: {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly timeZone: string;
  readonly view: View;
  readonly rows: readonly CaseSummary[];
  readonly nextUrl: string | null;
}): JSX.Element {
  const { language, rows, view } = props;
  const t = words(language);
  const names: Record<View, string> = {
    terbuka: t.viewOpen,
    kedua: t.viewReview,
    siap: t.viewApproved,
    terbit: t.viewPublished,
  };
  return (
    <Console language={language} title={t.queue} assetUrl={props.assetUrl} who={props.who}>
      <h1>{t.queue}</h1>
      <nav aria-label={t.views}>
        {Object.entries(names).map(([key, name]) => (
          <a
            key={key}
            href={`/konsol?tampilan=${key}`}
            aria-current={key === view ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      {rows.length === 0 ? <p class="notice">{t.empty}</p> : null}
      <ul class="list">
        {rows.map((row) => (
          <li class="card" key={row.id}>
            <p>
              <a href={`/konsol/kasus/${row.id}`}>
                <strong>#{row.number}</strong> {row.claim}
              </a>
            </p>
            <p class="small">
              {STATE_NAME[row.state][language]} · {t.items(row.itemCount)} ·{' '}
              {row.harms.map((harm) => HARM[harm][language]).join(', ')}
              {row.harms.length > 0 ? ' · ' : ''}
              {t.due} {formatTime(row.dueAt, language, props.timeZone)} · {t.priority}{' '}
              {row.priority.toFixed(1)}
            </p>
          </li>
        ))}
      </ul>
      {props.nextUrl === null ? null : (
        <p>
          <a class="button button-plain" href={props.nextUrl}>
            {t.next}
          </a>
        </p>
      )}
    </Console>
  );
}
