import type { ReleasedClarification, Tenant } from '@saring/database';
import { CLARIFICATION_KIND } from '@saring/domain';
import { formatDate, type Language, VerdictBadge } from '@saring/web';
import type { JSX } from 'preact';
import { words } from './words.ts';

export interface PageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
}

type Labelled = Pick<ReleasedClarification, 'kind' | 'version'>;

/** The verdict, or the kind where there is none. */
export function Label(props: { row: Labelled; language: Language }): JSX.Element {
  const { row, language } = props;
  const { verdict } = row.version;
  if (verdict !== null) return <VerdictBadge verdict={verdict} language={language} />;
  return <span class="verdict">{CLARIFICATION_KIND[row.kind][language]}</span>;
}

/** Says first of all that a text was corrected or no longer holds. */
export function StateNotice(props: {
  row: Pick<ReleasedClarification, 'state' | 'version'>;
  language: Language;
}): JSX.Element | null {
  const { row, language } = props;
  const t = words(language);
  const text = { WITHDRAWN: t.withdrawn, EXPIRED: t.expired, CORRECTED: t.corrected };
  if (row.state === 'PUBLISHED' || row.state === 'DRAFT') return null;
  return (
    <p class={row.state === 'CORRECTED' ? 'notice' : 'notice notice-bad'}>
      <strong>{text[row.state]}</strong>
      {row.version.reason === null ? null : ` ${t.reason}: ${row.version.reason}`}
    </p>
  );
}

/** One clarification in a list. */
export function ListItem(props: {
  row: ReleasedClarification;
  office: Tenant | undefined;
  language: Language;
  note?: string | undefined;
}): JSX.Element {
  const { row, office, language, note } = props;
  return (
    <li class="card">
      {note === undefined ? null : <p class="small">{note}</p>}
      <Label row={row} language={language} />
      <p lang="id">
        <a href={`/klarifikasi/${row.slug}`}>
          <strong>{row.version.title}</strong>
        </a>
      </p>
      <p lang="id">{row.version.summary}</p>
      <p class="small">
        {formatDate(row.updatedAt, language, office?.timeZone ?? 'Asia/Makassar')}
        {office === undefined ? null : ` · ${office.name}`}
      </p>
    </li>
  );
}

/** The one question of the site. Works without JavaScript; the address of the answer can be shared. */
export function SearchForm(props: { language: Language; asked?: string }): JSX.Element {
  const t = words(props.language);
  return (
    <search>
      <form action="/cari" method="get">
        <label for="q">{t.question}</label>
        <textarea id="q" name="q" rows={3} required maxLength={1500}>
          {props.asked ?? ''}
        </textarea>
        <button type="submit">{t.search}</button>
      </form>
    </search>
  );
}

export function FeedLinks(): JSX.Element {
  return (
    <>
      <link rel="alternate" type="application/rss+xml" href="/feeds/clarifications.rss" />
      <link rel="alternate" type="application/atom+xml" href="/feeds/clarifications.atom" />
      <link rel="alternate" type="application/feed+json" href="/feeds/clarifications.json" />
    </>
  );
}
