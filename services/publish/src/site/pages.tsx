import {
  findClarification,
  listClarifications,
  type PublishedClarification,
  type Tenant,
} from '@saring/database';
import { CLARIFICATION_KIND, HARM, SaringError, TECHNIQUE } from '@saring/domain';
import {
  formatDate,
  JsonLd,
  type Language,
  PUBLIC,
  page,
  type Route,
  route,
  Site,
  VerdictBadge,
} from '@saring/web';
import type { JSX } from 'preact';
import { z } from 'zod';
import { claimReview } from '../clarifications/claim-review.ts';
import { SourceList } from '../clarifications/view.ts';
import type { PublishContext } from '../context.ts';
import { words } from './words.ts';

const LATEST = 20;

/** The public site: front page and one page for each clarification. */
export function sitePages(context: PublishContext): Route[] {
  const { publicDatabase, tenants, assetUrl, config } = context;
  return [
    route({
      method: 'get',
      path: '/',
      kind: 'page',
      access: PUBLIC,
      summary: 'Front page',
      handle: async ({ language }) => {
        const rows = await publicDatabase.untenanted((tx) =>
          listClarifications(tx, {
            tenantId: null,
            updatedSince: null,
            after: null,
            order: 'desc',
            limit: LATEST,
          }),
        );
        const offices = new Map((await tenants.all()).map((tenant) => [tenant.id, tenant]));
        return page(<Home language={language} assetUrl={assetUrl} rows={rows} offices={offices} />);
      },
    }),
    route({
      method: 'get',
      path: '/klarifikasi/{slug}',
      kind: 'page',
      access: PUBLIC,
      summary: 'A clarification',
      params: z.object({ slug: z.string().max(120) }),
      handle: async ({ params, language }) => {
        const row = await publicDatabase.untenanted((tx) =>
          findClarification(tx, { slug: params.slug }),
        );
        const tenant = row === null ? null : await tenants.byId(row.tenantId);
        if (row === null || tenant === null) throw new SaringError('NOT_FOUND');
        return page(
          <ClarificationPage
            row={row}
            tenant={tenant}
            language={language}
            assetUrl={assetUrl}
            publicUrl={config.http.publicUrl}
          />,
        );
      },
    }),
  ];
}

interface PageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
}

function Home(
  props: PageProps & {
    readonly rows: readonly PublishedClarification[];
    readonly offices: ReadonlyMap<string, Tenant>;
  },
): JSX.Element {
  const { language, rows, offices } = props;
  const t = words(language);
  return (
    <Site language={language} title={t.homeTitle} assetUrl={props.assetUrl} head={<FeedLinks />}>
      <h1>{t.homeTitle}</h1>
      <p class="lead">{t.homeLead}</p>
      <p>
        <a class="button" href="/kim">
          {t.send}
        </a>{' '}
        <a class="button button-plain" href="/t">
          {t.checkTicket}
        </a>
      </p>
      <h2>{t.latest}</h2>
      {rows.length === 0 ? <p>{t.none}</p> : null}
      <ul class="list">
        {rows.map((row) => {
          const office = offices.get(row.tenantId);
          return (
            <li class="card" key={row.id}>
              <Label row={row} language={language} />
              <p>
                <a href={`/klarifikasi/${row.slug}`}>
                  <strong>{row.version.title}</strong>
                </a>
              </p>
              <p>{row.version.summary}</p>
              <p class="small">
                {formatDate(row.updatedAt, language, office?.timeZone ?? 'Asia/Makassar')}
                {office === undefined ? null : ` · ${office.name}`}
              </p>
            </li>
          );
        })}
      </ul>
    </Site>
  );
}

function ClarificationPage(
  props: PageProps & {
    readonly row: PublishedClarification;
    readonly tenant: Tenant;
    readonly publicUrl: string;
  },
): JSX.Element {
  const { row, tenant, language, publicUrl } = props;
  const { version } = row;
  const t = words(language);
  const review = claimReview(row, tenant, publicUrl);
  return (
    <Site
      language={language}
      title={version.title}
      description={version.summary}
      assetUrl={props.assetUrl}
      head={
        <>
          <link rel="canonical" href={`${publicUrl}/klarifikasi/${row.slug}`} />
          <FeedLinks />
          {review === null ? null : <JsonLd data={review} />}
        </>
      }
    >
      <article>
        <Label row={row} language={language} />
        <h1>{version.title}</h1>
        <StateNotice row={row} language={language} />
        <p class="lead">{version.summary}</p>
        <h2>{t.claim}</h2>
        <blockquote>{version.claim}</blockquote>
        <h2>{t.explanation}</h2>
        <p class="text">{version.explanation}</p>
        <h2>{t.sources}</h2>
        <ol>
          {SourceList.parse(version.sources).map((source) => (
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
        <p class="small">
          {version.techniques.map((technique) => TECHNIQUE[technique][language]).join(', ')}
          {version.techniques.length > 0 ? ' · ' : null}
          {version.harms.map((harm) => HARM[harm][language]).join(', ')}
        </p>
        <p class="small">
          {tenant.name} · {t.signedBy} {version.signedBy.join(', ')} · {t.version(version.version)}{' '}
          · {t.published} {formatDate(row.publishedAt ?? row.updatedAt, language, tenant.timeZone)}
          {version.version > 1
            ? ` · ${t.updated} ${formatDate(row.updatedAt, language, tenant.timeZone)}`
            : null}
        </p>
      </article>
    </Site>
  );
}

function Label(props: { row: PublishedClarification; language: Language }): JSX.Element {
  const { row, language } = props;
  const { verdict } = row.version;
  if (verdict !== null) return <VerdictBadge verdict={verdict} language={language} />;
  return <span class="verdict">{CLARIFICATION_KIND[row.kind][language]}</span>;
}

function StateNotice(props: {
  row: PublishedClarification;
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

function FeedLinks(): JSX.Element {
  return (
    <>
      <link rel="alternate" type="application/rss+xml" href="/feeds/clarifications.rss" />
      <link rel="alternate" type="application/atom+xml" href="/feeds/clarifications.atom" />
      <link rel="alternate" type="application/feed+json" href="/feeds/clarifications.json" />
    </>
  );
}
