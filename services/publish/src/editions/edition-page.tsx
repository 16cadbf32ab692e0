import { formatDate, formatTime, type Language, Site } from '@saring/web';
import type { JSX } from 'preact';
import { LICENCE } from '../media/compose-texts.ts';
import { countWords } from '../media/fit-words.ts';
import { instructionOf, labelShown, pathOf, portalLinks } from './edition-text.ts';
import { type EditionItem, isChange } from './items.ts';
import type { LoadedEdition } from './load-edition.ts';
import { words } from './words.ts';

/** An edition that came so long after its hour was held up. */
const LATE_MS = 3_600_000;

/** One edition: what is in it, with the short texts to copy and where the long ones are. */
export function EditionPage(props: {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly edition: LoadedEdition;
}): JSX.Element {
  const { language, edition, assetUrl } = props;
  const { office, stored, items } = edition;
  const { kind, day, readyAt, madeAt } = stored;
  const t = words(language);
  const date = formatDate(day, language, 'UTC');
  const title = kind === 'DAILY' ? t.dailyOf(date) : t.weeklyOf(date);
  const path = pathOf({ kind, office, day });
  const time = (instant: Date) => formatTime(instant, language, office.timeZone);
  const groups = [
    { id: 'ralat', heading: t.first, of: items.filter(isChange) },
    { id: 'baru', heading: t.new, of: items.filter((item) => !isChange(item)) },
  ].filter(({ of }) => of.length > 0);
  return (
    <Site language={language} title={`${title} · ${office.name}`} assetUrl={assetUrl}>
      <h1>{title}</h1>
      <p class="lead">{office.name}</p>
      <p>
        {t.until(time(readyAt))}{' '}
        {madeAt.getTime() - readyAt.getTime() > LATE_MS ? t.late(time(madeAt)) : null}
      </p>
      {items.length === 0 ? <p class="notice">{t.emptyPage}</p> : null}
      {items.length === 0 ? null : (
        <>
          <p>
            <a href={`${path}.txt`}>{t.text}</a>
            {stored.bytes === null ? null : (
              <>
                {' · '}
                <a href={`${path}.pdf`}>{t.pdf(Math.ceil(stored.bytes / 1024))}</a>
              </>
            )}
          </p>
          <p>
            {t.licence} (
            <a href={LICENCE.url} rel="license noopener">
              {LICENCE.name}
            </a>
            ). {t.reportHelp}
          </p>
        </>
      )}
      {groups.map(({ id, heading, of }) => (
        <section aria-labelledby={id} key={id}>
          <h2 id={id}>{heading}</h2>
          {of.map((item) => (
            <Item
              item={item}
              language={language}
              since={edition.changed.get(item.clarificationId)?.state ?? null}
              key={item.slug}
            />
          ))}
        </section>
      ))}
      <p>
        <a href={`/edisi/${office.slug}`}>{t.all}</a>
      </p>
    </Site>
  );
}

function Item(props: {
  readonly item: EditionItem;
  readonly language: Language;
  /** State it has now; `null` when it is as the edition says. */
  readonly since: string | null;
}): JSX.Element {
  const { item, language, since } = props;
  const t = words(language);
  const instruction = instructionOf(item);
  const over = since === 'WITHDRAWN' || since === 'EXPIRED';
  const { words60, words120 } = item.texts;
  const copies = [
    { key: 'pendek', name: t.short, text: words60 },
    { key: 'sedang', name: t.medium, text: words120 },
  ].filter(({ key, text }) => key === 'pendek' || text !== words60);
  const label = labelShown(item);
  const links = portalLinks(item, isChange(item) || since !== null);
  return (
    <article class="card">
      <h3 lang="id">
        <a href={`/klarifikasi/${item.slug}`}>{item.title}</a>
      </h3>
      <p lang="id">
        <strong>{label ?? t.withdrawn}</strong>
        {instruction === null ? null : `. ${instruction}`}
      </p>
      {since === null ? null : (
        <p class="notice notice-bad">{over ? t.withdrawnSince : t.changedSince}</p>
      )}
      {copies.map(({ key, name, text }) => (
        <div key={key}>
          <label for={`${key}-${item.slug}`}>
            {name} <span class="small">({t.wordCount(countWords(text))})</span>
          </label>
          <textarea id={`${key}-${item.slug}`} readonly rows={5} lang="id">
            {text}
          </textarea>
        </div>
      ))}
      <p>
        <a href={`/klarifikasi/${item.slug}/media`}>{t.more}</a> ·{' '}
        <a href={`/klarifikasi/${item.slug}/kartu.png`}>{t.card}</a>
      </p>
      <p>
        <a class="button button-plain" href={links.report} rel="nofollow">
          {t.report}
        </a>{' '}
        {links.confirm === null ? null : (
          <a class="button button-plain" href={links.confirm} rel="nofollow">
            {t.confirm}
          </a>
        )}
      </p>
    </article>
  );
}
