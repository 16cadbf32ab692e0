import { REVIEWING_ROLES, type Role } from '@saring/domain';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import type { OfficeClocks } from '../clocks/office.ts';
import { Console, type Frame } from '../console/layout.tsx';
import { type QueueQuery, queueUrl } from './filter.ts';
import { BOOST, Filters, SavedViews } from './filters.tsx';
import type { QueueParts } from './load-queue.ts';
import { QueueRow } from './row.tsx';
import { VIEW_NAMES, VIEWS } from './views.ts';
import { queueWords } from './words.ts';

interface QueuePageProps {
  readonly frame: Frame & { readonly roles: readonly Role[] };
  readonly parts: QueueParts;
  readonly office: OfficeClocks;
  readonly now: Date;
}

export function QueuePage({ frame, parts, office, now }: QueuePageProps): JSX.Element {
  const { language } = frame;
  const t = queueWords(language);
  const { query, rows } = parts;
  const back = queueUrl(query, query.lanjut === undefined ? {} : { lanjut: query.lanjut });
  const reviews = frame.roles.some((role) => REVIEWING_ROLES.some((each) => each === role));
  return (
    <Console {...frame} title={t.title} current="/konsol" page="queue">
      <div class="queue">
        <h1>{t.title}</h1>
        {query.pindah === undefined ? null : <Undo language={language} moveId={query.pindah} />}
        <Views language={language} parts={parts} />
        <Filters language={language} parts={parts} />
        <SavedViews language={language} parts={parts} />
        <Fresh language={language} parts={parts} />
        <p class="hint keys-hint">{t.keysHint}</p>
        {rows.length === 0 ? <Empty language={language} query={query} /> : null}
        <ol class="rows">
          {rows.map((row) => (
            <QueueRow
              language={language}
              row={row}
              office={office}
              now={now}
              reviews={reviews}
              back={back}
              key={row.id}
            />
          ))}
        </ol>
        {parts.next === null ? null : (
          <p>
            <a
              class="button button-plain"
              href={queueUrl(query, { lanjut: parts.next })}
              {...BOOST}
            >
              {t.next}
            </a>
          </p>
        )}
      </div>
    </Console>
  );
}

function Views({ language, parts }: { language: Language; parts: QueueParts }): JSX.Element {
  const t = queueWords(language);
  const { query, counts } = parts;
  const of = (states: readonly string[]) => counts.filter((row) => states.includes(row.state));
  const here = of(VIEWS[query.tampilan].states);
  const sum = (name: 'overdue' | 'due' | 'mine' | 'unassigned') =>
    here.reduce((total, row) => total + row[name], 0);
  const chip = (on: boolean, href: string, label: string, count: number | null) => (
    <li key={href + label}>
      <a href={href} aria-current={on ? 'true' : undefined} {...BOOST}>
        {label}
        {count === null ? null : <span class="count"> {count}</span>}
      </a>
    </li>
  );
  const toggle = (change: Partial<QueueQuery>) => queueUrl(query, change);
  const { waktu, milik } = query;
  return (
    <>
      <nav aria-label={t.views}>
        <ul class="chips">
          {VIEW_NAMES.map((name) => {
            const view = VIEWS[name];
            const counted = name !== 'terbit' && name !== 'digabung';
            const total = of(view.states).reduce((all, row) => all + row.cases, 0);
            const href = queueUrl(query, { tampilan: name });
            return chip(
              name === query.tampilan,
              href,
              view.label[language],
              counted ? total : null,
            );
          })}
        </ul>
      </nav>
      <nav aria-label={t.clocks}>
        <ul class="chips chips-small">
          {chip(
            waktu === 'lewat',
            toggle({ waktu: waktu === 'lewat' ? null : 'lewat' }),
            t.overdue,
            sum('overdue'),
          )}
          {chip(
            waktu === 'segera',
            toggle({ waktu: waktu === 'segera' ? null : 'segera' }),
            t.due,
            sum('due'),
          )}
          {chip(
            milik === 'saya',
            toggle({ milik: milik === 'saya' ? null : 'saya' }),
            t.mine,
            sum('mine'),
          )}
          {chip(
            milik === 'kosong',
            toggle({ milik: milik === 'kosong' ? null : 'kosong' }),
            t.unassigned,
            sum('unassigned'),
          )}
        </ul>
      </nav>
    </>
  );
}

/** Filled by the script when cases arrive; the list itself stays as it is. */
function Fresh({ language, parts }: { language: Language; parts: QueueParts }): JSX.Element {
  const t = queueWords(language);
  const since = parts.newest === null ? '' : `&sejak=${parts.newest}`;
  return (
    <div aria-live="polite" class="fresh">
      <p
        hidden
        class="notice"
        data-live={`/konsol/arus?tampilan=${parts.query.tampilan}${since}`}
        data-words={t.fresh}
      >
        <a href={queueUrl(parts.query)}>{t.fresh.replace('{}', '')}</a>
      </p>
    </div>
  );
}

function Undo({ language, moveId }: { language: Language; moveId: string }): JSX.Element {
  const t = queueWords(language);
  return (
    <div class="notice line" role="status">
      <p>{t.merged}</p>
      <form method="post" action={`/konsol/pindah/${moveId}/batal`}>
        <button class="button-plain" type="submit">
          {t.undo}
        </button>
      </form>
    </div>
  );
}

function Empty({ language, query }: { language: Language; query: QueueQuery }): JSX.Element {
  const t = queueWords(language);
  return <p class="lead">{queueUrl(query) === '/konsol' ? t.emptyAll : t.empty}</p>;
}
