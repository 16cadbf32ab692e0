import type { EditionHead, EditionKind, Tenant } from '@saring/database';
import { readTenantSettings } from '@saring/domain';
import { formatDate, type Language, Site } from '@saring/web';
import type { JSX } from 'preact';
import { pathOf } from './edition-text.ts';
import { words } from './words.ts';

const ZONE_HOUR: Intl.DateTimeFormatOptions = { timeZoneName: 'short' };
const LOCALE: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** `16.00 WITA` */
function hourName(office: Tenant, hour: number): string {
  const zone = new Intl.DateTimeFormat('id-ID', { ...ZONE_HOUR, timeZone: office.timeZone })
    .formatToParts(new Date(0))
    .find((part) => part.type === 'timeZoneName')?.value;
  return `${String(hour).padStart(2, '0')}.00 ${zone ?? ''}`.trim();
}

const weekday = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  );

/** `/edisi/{slug}`: what outlets without a programmer take at a fixed hour. */
export function EditionListPage(props: {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly office: Tenant;
  readonly editions: readonly EditionHead[];
}): JSX.Element {
  const { language, assetUrl, office, editions } = props;
  const t = words(language);
  const title = t.listTitle(office.name);
  const { printEditionHour, digestDay } = readTenantSettings(office.settings);
  const feed = `/feeds/editions.rss?tenant=${office.slug}`;
  const section = (kind: EditionKind, heading: string, name: (date: string) => string) => (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{heading}</h2>
      <ul class="list">
        {editions
          .filter((edition) => edition.kind === kind)
          .map((edition) => (
            <Line
              office={office}
              edition={edition}
              name={name(formatDate(edition.day, language, 'UTC'))}
              language={language}
              key={edition.day.getTime()}
            />
          ))}
      </ul>
    </section>
  );
  return (
    <Site
      language={language}
      title={title}
      assetUrl={assetUrl}
      head={<link rel="alternate" type="application/rss+xml" href={feed} />}
    >
      <h1>{title}</h1>
      <p class="lead">
        {t.listLead(hourName(office, printEditionHour), weekday(digestDay, language))}
      </p>
      <p>
        <a href={feed}>{t.feed}</a>
      </p>
      {editions.length === 0 ? (
        <p class="notice">{t.none}</p>
      ) : (
        <>
          {section('WEEKLY', t.weekly, t.weeklyOf)}
          {section('DAILY', t.daily, t.dailyOf)}
        </>
      )}
    </Site>
  );
}

function Line(props: {
  readonly office: Tenant;
  readonly edition: EditionHead;
  readonly name: string;
  readonly language: Language;
}): JSX.Element {
  const { office, edition, name, language } = props;
  const t = words(language);
  const path = pathOf({ kind: edition.kind, office, day: edition.day });
  if (edition.count === 0) {
    return (
      <li>
        <p class="small">
          {name}: {t.empty}
        </p>
      </li>
    );
  }
  return (
    <li class="card">
      <p>
        <a href={path}>
          <strong>{name}</strong>
        </a>
      </p>
      <p>
        {t.count(edition.count)} · <a href={`${path}.txt`}>{t.text}</a>
        {edition.bytes === null ? null : (
          <>
            {' · '}
            <a href={`${path}.pdf`}>{t.pdf(Math.ceil(edition.bytes / 1024))}</a>
          </>
        )}
      </p>
    </li>
  );
}
