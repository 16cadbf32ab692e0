import { latestReleased } from '@saring/database';
import { PUBLIC, page, type Route, route, Site } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { FeedLinks, ListItem, SearchForm } from './parts.tsx';
import { words } from './words.ts';

/** Few enough for the first page to travel in the first fourteen kilobytes. */
const EACH = 12;

/** `GET /`: the question, and what was answered last. */
export function homePage(context: PublishContext): Route {
  const { publicDatabase, tenants, assetUrl } = context;
  return route({
    method: 'get',
    path: '/',
    kind: 'page',
    access: PUBLIC,
    summary: 'Front page',
    query: z.object({
      halaman: z.coerce.number().int().min(1).max(10_000).default(1),
      lang: z.string().max(5).optional(),
    }),
    handle: async ({ language, query: { halaman } }) => {
      const rows = await publicDatabase.outside((sql) =>
        latestReleased(sql, {
          tenantIds: null,
          harm: null,
          limit: EACH + 1,
          offset: (halaman - 1) * EACH,
        }),
      );
      const offices = new Map((await tenants.all()).map((tenant) => [tenant.id, tenant]));
      const t = words(language);
      return page(
        <Site language={language} title={t.homeTitle} assetUrl={assetUrl} head={<FeedLinks />}>
          <h1>{t.homeTitle}</h1>
          <p class="lead">{t.homeLead}</p>
          <SearchForm language={language} />
          <p>
            <a href="/kim">{t.send}</a> · <a href="/t">{t.checkTicket}</a>
          </p>
          <h2>{t.latest}</h2>
          {rows.length === 0 ? <p>{t.none}</p> : null}
          <ul class="list">
            {rows.slice(0, EACH).map((row) => (
              <ListItem
                row={row}
                office={offices.get(row.tenantId)}
                language={language}
                key={row.id}
              />
            ))}
          </ul>
          <p>
            {halaman > 1 ? <a href={`/?halaman=${halaman - 1}`}>{t.newer}</a> : null}{' '}
            {rows.length > EACH ? <a href={`/?halaman=${halaman + 1}`}>{t.older}</a> : null}
          </p>
        </Site>,
      );
    },
  });
}
