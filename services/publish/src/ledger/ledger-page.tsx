import { CLARIFICATION_STATE } from '@saring/domain';
import { formatDate, formatTime, type Language, Site } from '@saring/web';
import type { JSX } from 'preact';
import type { Ledger } from './load-ledger.ts';
import { words } from './words.ts';

interface LedgerPageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly office: { readonly name: string; readonly slug: string; readonly timeZone: string };
  readonly ledger: Ledger;
}

/** The public ledger: one section for each release, outlets by name. */
export function LedgerPage(props: LedgerPageProps): JSX.Element {
  const { language, office, ledger } = props;
  const t = words(language);
  const time = (at: string | Date) => formatTime(new Date(at), language, office.timeZone);
  return (
    <Site language={language} title={t.title} assetUrl={props.assetUrl}>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead(office.name)}</p>
      {ledger.seal === null ? null : (
        <p class="hint">
          {t.sealed(formatDate(new Date(ledger.seal.day), language, 'UTC'), ledger.seal.log.seq)}:{' '}
          <code class="hash">{ledger.seal.log.hash}</code>
        </p>
      )}
      {ledger.overdue.length === 0 ? null : (
        <section class="card" aria-labelledby="terlambat">
          <h2 id="terlambat">{t.overdue}</h2>
          <p>{t.overdueLead}</p>
          <ul>
            {ledger.overdue.map((recall) => (
              <li key={recall.id}>
                <strong>{recall.partner}</strong>: <span lang="id">{recall.title}</span>,{' '}
                {t.version(recall.version)}, {t.since} {time(recall.openedAt)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {ledger.releases.length === 0 ? <p>{t.empty}</p> : null}
      {ledger.releases.map((release) => (
        <section class="card" key={release.seq} aria-labelledby={`rilis-${release.seq}`}>
          <h2 id={`rilis-${release.seq}`}>
            {t.release(release.seq)}:{' '}
            <a href={`/klarifikasi/${new URL(release.url).pathname.split('/').at(-1)}`} lang="id">
              {release.title}
            </a>
          </h2>
          <p>
            {CLARIFICATION_STATE[release.state][language]}, {t.version(release.version)}. {t.at}{' '}
            <time dateTime={release.releasedAt}>{time(release.releasedAt)}</time>.
          </p>
          <p class="hint">
            {release.log === null ? (
              t.noLog
            ) : (
              <>
                {t.log(release.log.seq)}: <code class="hash">{release.log.hash}</code>
              </>
            )}
          </p>
          {release.partners.length === 0 ? (
            <p>{t.nobody}</p>
          ) : (
            <Lines release={release} language={language} time={time} />
          )}
        </section>
      ))}
      {ledger.nextBefore === null ? null : (
        <p>
          <a href={`/rilis?tenant=${office.slug}&before=${ledger.nextBefore}`}>{t.older}</a>
        </p>
      )}
      <p>
        <a href={`/api/v1/release-ledger?tenant=${office.slug}`}>{t.data}</a> ·{' '}
        <a href="/log">{t.verify}</a>
      </p>
    </Site>
  );
}

function Lines(props: {
  readonly release: Ledger['releases'][number];
  readonly language: Language;
  readonly time: (at: string) => string;
}): JSX.Element {
  const { release } = props;
  const t = words(props.language);
  const { partners } = release;
  const count = (field: 'fetchedAt' | 'publishedAt' | 'acknowledgedAt') =>
    partners.filter((partner) => partner[field] !== null).length;
  const steps = (partner: Ledger['releases'][number]['partners'][number]) => [
    { label: t.fetched, at: partner.fetchedAt },
    { label: t.published, at: partner.publishedAt },
    { label: t.acknowledged, at: partner.acknowledgedAt },
  ];
  return (
    <details>
      <summary>
        {t.counts(
          partners.length,
          count('fetchedAt'),
          count('publishedAt'),
          count('acknowledgedAt'),
        )}
      </summary>
      <ul class="list">
        {partners.map((partner) => (
          <li key={partner.name}>
            <strong>{partner.name}</strong>
            {steps(partner).map(({ label, at }) => (
              <span key={label}>
                {' · '}
                {label}: {at === null ? t.none : <time dateTime={at}>{props.time(at)}</time>}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
