import { SaringError } from '@saring/domain';
import {
  bytes,
  Document,
  formatDate,
  json,
  PUBLIC,
  page,
  type Route,
  route,
  VerdictBadge,
} from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { bySlug } from '../media/by-slug.ts';
import { labelOf } from '../media/compose-texts.ts';
import { escapeHtml } from '../media/wordpress-html.ts';
import { apiRate } from '../rates.ts';
import { frameCode, frameSize } from './frame.ts';

const Size = z.coerce.number().int().min(1).max(10_000).optional();
const NOTICE = {
  CORRECTED: 'Diralat',
  WITHDRAWN: 'Ditarik',
  EXPIRED: 'Tidak berlaku lagi',
} as const;

/** The element that other sites show, and oEmbed (https://oembed.com) to find it. */
export function embedRoutes(context: PublishContext): Route[] {
  const { config, assetUrl } = context;
  const { publicUrl } = config.http;
  return [
    route({
      method: 'get',
      path: '/klarifikasi/{slug}/sematan',
      kind: 'page',
      access: PUBLIC,
      framable: true,
      summary: 'A clarification to be shown in a frame',
      params: z.object({ slug: z.string().max(120) }),
      handle: async ({ params: { slug }, language }) => {
        const { row, office } = await bySlug(context, slug);
        const { version, state } = row;
        const address = `${publicUrl}/klarifikasi/${row.slug}`;
        return page(
          <Document language="id" title={version.title} styles={[assetUrl('embed.css')]}>
            <article>
              <p>
                {version.verdict === null ? (
                  <span class="verdict">{labelOf(row)}</span>
                ) : (
                  <VerdictBadge verdict={version.verdict} language={language} />
                )}
                {state === 'PUBLISHED' || state === 'DRAFT' ? null : <b> {NOTICE[state]}</b>}
              </p>
              <h1>
                <a href={address} target="_blank" rel="noopener">
                  {version.title}
                </a>
              </h1>
              <p class="summary">{version.summary}</p>
              <footer>
                {office.name} · {formatDate(row.updatedAt, 'id', office.timeZone)} · Saring
              </footer>
            </article>
          </Document>,
          200,
          { 'Cache-Control': 'public, max-age=60' },
        );
      },
    }),
    route({
      method: 'get',
      path: '/oembed',
      kind: 'page',
      access: PUBLIC,
      cors: true,
      rate: apiRate(config),
      summary: 'oEmbed',
      query: z.object({
        url: z.string().max(2000),
        format: z.enum(['json', 'xml']).default('json'),
        maxwidth: Size,
        maxheight: Size,
      }),
      handle: async ({ query }) => {
        const slug = slugOf(query.url, publicUrl);
        if (slug === null) throw new SaringError('NOT_FOUND');
        const { row, office } = await bySlug(context, slug);
        const address = `${publicUrl}/klarifikasi/${row.slug}`;
        const size = frameSize(row, {
          maxWidth: query.maxwidth ?? null,
          maxHeight: query.maxheight ?? null,
        });
        // WordPress keeps the frame of a stranger only beside a quotation that links to it.
        const { title } = row.version;
        const quote = `<blockquote><a href="${escapeHtml(address)}">${escapeHtml(title)}</a></blockquote>`;
        const answer = {
          version: '1.0',
          type: 'rich',
          title,
          author_name: office.name,
          author_url: `${publicUrl}/`,
          provider_name: 'Saring',
          provider_url: `${publicUrl}/`,
          cache_age: 300,
          thumbnail_url: `${address}/kartu.png`,
          thumbnail_width: 800,
          thumbnail_height: 800,
          html: `${quote}${frameCode(address, title, size)}`,
          ...size,
        };
        const headers = { 'Cache-Control': 'public, max-age=300' };
        if (query.format === 'json') return json(answer, 200, headers);
        const fields = Object.entries(answer).map(
          ([name, value]) => `<${name}>${escapeHtml(String(value))}</${name}>`,
        );
        const xml = `<?xml version="1.0" encoding="utf-8"?><oembed>${fields.join('')}</oembed>`;
        return bytes('text/xml; charset=utf-8', xml, headers);
      },
    }),
  ];
}

/** The slug of an address of ours, `null` for any other. */
function slugOf(address: string, publicUrl: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.host !== new URL(publicUrl).host) return null;
  return /^\/klarifikasi\/([a-z0-9-]{1,120})\/?$/u.exec(url.pathname)?.[1] ?? null;
}
