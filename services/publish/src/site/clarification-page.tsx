import {
  type ReleasedClarification,
  type Tenant,
  type VersionRow,
  versionsOf,
} from '@saring/database';
import { HARM, SaringError, TECHNIQUE } from '@saring/domain';
import {
  formatDate,
  formatTime,
  JsonLd,
  type Language,
  PUBLIC,
  page,
  type Route,
  route,
  Site,
} from '@saring/web';
import type { JSX } from 'preact';
import { z } from 'zod';
import { claimReview } from '../clarifications/claim-review.ts';
import { SourceList } from '../clarifications/view.ts';
import type { PublishContext } from '../context.ts';
import { bySlug } from '../media/by-slug.ts';
import { FeedLinks, Label, type PageProps, StateNotice } from './parts.tsx';
import { words } from './words.ts';

interface ClarificationProps extends PageProps {
  readonly row: ReleasedClarification;
  readonly office: Tenant;
  readonly versions: readonly VersionRow[];
  readonly publicUrl: string;
}

/** A clarification and each of its earlier versions. */
export function clarificationPages(context: PublishContext): Route[] {
  const { publicDatabase, assetUrl, config } = context;
  const { publicUrl } = config.http;
  const show = async (slug: string, language: Language, wanted: number | null) => {
    const { row, office } = await bySlug(context, slug);
    const versions = await publicDatabase.untenanted((tx) => versionsOf(tx, row.id));
    const number = wanted ?? row.version.version;
    const version = versions.find((each) => each.version === number);
    if (version === undefined) throw new SaringError('NOT_FOUND');
    const shown = { ...row, version };
    const props = { row: shown, office, versions, language, assetUrl, publicUrl };
    return page(<ClarificationPage {...props} />);
  };
  return [
    route({
      method: 'get',
      path: '/klarifikasi/{slug}',
      kind: 'page',
      access: PUBLIC,
      summary: 'A clarification',
      params: z.object({ slug: z.string().max(120) }),
      handle: ({ params, language }) => show(params.slug, language, null),
    }),
    route({
      method: 'get',
      path: '/klarifikasi/{slug}/versi/{version}',
      kind: 'page',
      access: PUBLIC,
      summary: 'An earlier version of a clarification',
      params: z.object({
        slug: z.string().max(120),
        version: z.coerce.number().int().min(1).max(10_000),
      }),
      handle: ({ params, language }) => show(params.slug, language, params.version),
    }),
  ];
}

function ClarificationPage(props: ClarificationProps): JSX.Element {
  const { row, office, language, publicUrl } = props;
  const { version } = row;
  const t = words(language);
  const address = `/klarifikasi/${row.slug}`;
  const current = version.version === row.currentVersion;
  const review = current ? claimReview(row, office, publicUrl) : null;
  const oembed = `${publicUrl}/oembed?url=${encodeURIComponent(`${publicUrl}${address}`)}`;
  return (
    <Site
      language={language}
      title={version.title}
      description={version.summary}
      assetUrl={props.assetUrl}
      head={
        <>
          <link rel="canonical" href={`${publicUrl}${address}`} />
          {current ? null : <meta name="robots" content="noindex" />}
          <meta property="og:title" content={version.title} />
          <meta property="og:description" content={version.summary} />
          <meta property="og:image" content={`${publicUrl}${address}/kartu.png`} />
          <link rel="alternate" type="application/json+oembed" href={oembed} />
          <link rel="alternate" type="text/xml+oembed" href={`${oembed}&format=xml`} />
          <FeedLinks />
          {review === null ? null : <JsonLd data={review} />}
        </>
      }
    >
      {current ? null : (
        <p class="notice notice-bad">
          {t.oldVersion(version.version)} <a href={address}>{t.toCurrent}</a>
        </p>
      )}
      <article lang="id">
        <Label row={row} language={language} />
        <h1>{version.title}</h1>
        {current ? <StateNotice row={row} language={language} /> : null}
        {version.summary === version.explanation ? null : <p class="lead">{version.summary}</p>}
        <h2 lang={language}>{t.claim}</h2>
        <blockquote>{version.claim}</blockquote>
        <h2 lang={language}>{t.explanation}</h2>
        <p class="text">{version.explanation}</p>
        <Sources {...props} />
      </article>
      <About {...props} />
      <Versions {...props} />
      <p>
        {t.disagree} <a href={`${address}/sanggah`}>{t.dispute}</a>
      </p>
      <p>
        <a href={`${address}/media`}>{t.forMedia}</a>
      </p>
    </Site>
  );
}

function Sources({ row, language }: ClarificationProps): JSX.Element {
  const t = words(language);
  return (
    <>
      <h2 lang={language}>{t.sources}</h2>
      <ol>
        {SourceList.parse(row.version.sources).map((source) => (
          <li key={source.title}>
            {source.url === null ? (
              source.title
            ) : (
              <a href={source.url} rel="noopener noreferrer nofollow">
                {source.title}
              </a>
            )}
          </li>
        ))}
      </ol>
      <p lang={language}>
        <a href={`/klarifikasi/${row.slug}/bukti.zip`}>{t.evidence}</a>
      </p>
    </>
  );
}

function About({ row, office, language }: ClarificationProps): JSX.Element {
  const t = words(language);
  const { version } = row;
  const day = (date: Date) => formatDate(date, language, office.timeZone);
  const named = [
    ...version.techniques.map((technique) => TECHNIQUE[technique][language]),
    ...version.harms.map((harm) => HARM[harm][language]),
  ];
  return (
    <section class="small" aria-label={t.details}>
      {named.length === 0 ? null : <p>{named.join(' · ')}</p>}
      <p>
        {office.name} · {t.signedBy} {version.signedBy.join(', ')} · {t.published}{' '}
        {day(row.publishedAt ?? row.updatedAt)}
        {row.currentVersion > 1 ? ` · ${t.updated} ${day(row.updatedAt)}` : null}
      </p>
      {row.recheckAt === null ? null : <p>{t.recheck(day(row.recheckAt))}</p>}
      {row.expiresAt === null || row.state === 'EXPIRED' ? null : (
        <p>{t.expires(formatTime(row.expiresAt, language, office.timeZone))}</p>
      )}
      <details>
        <summary>{t.image}</summary>
        <p>
          <a href={`/klarifikasi/${row.slug}/kartu.png`}>{t.openImage}</a>
        </p>
      </details>
    </section>
  );
}

function Versions({ row, versions, office, language }: ClarificationProps): JSX.Element | null {
  const t = words(language);
  if (versions.length < 2) return null;
  const address = `/klarifikasi/${row.slug}`;
  return (
    <>
      <h2>{t.versions}</h2>
      <ol reversed>
        {versions.toReversed().map((each) => {
          const newest = each.version === row.currentVersion;
          return (
            <li key={each.version} value={each.version}>
              <a href={newest ? address : `${address}/versi/${each.version}`}>
                {t.version(each.version)}
              </a>
              {newest ? ` (${t.currentVersion})` : null} ·{' '}
              {formatTime(each.publishedAt, language, office.timeZone)}
              <br />
              <span lang="id">{each.reason ?? t.firstVersion}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
