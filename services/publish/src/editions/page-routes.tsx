import { type EditionKind, editionHeads } from '@saring/database';
import { SaringError } from '@saring/domain';
import { bytes, PUBLIC, page, type Reply, type Route, route } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { EditionPage } from './edition-page.tsx';
import { EditionListPage } from './list-page.tsx';
import { dayIn, loadEdition, officeBySlug } from './load-edition.ts';

/** Editions that the page lists: about two months of days and the digests among them. */
const LISTED = 70;
/** What was made stays as it is. */
const KEPT = { 'Cache-Control': 'public, max-age=86400' };
const FILE = /^(20\d\d-\d\d-\d\d)(?:\.(txt|pdf))?$/u;

/** `/edisi/...`: print editions and weekly digests for everybody. */
export function editionPages(context: PublishContext): Route[] {
  const { database, assetUrl, blobs } = context;
  const give = async (
    kind: EditionKind,
    slug: string,
    file: string,
    language: 'id' | 'en',
  ): Promise<Reply> => {
    const [, day = '', ending] = FILE.exec(file) ?? [];
    const office = await officeBySlug(context, slug);
    const edition = await loadEdition(context, office, kind, dayIn(day));
    const name = `${kind === 'DAILY' ? 'edisi' : 'mingguan'}-${office.slug}-${day}`;
    if (ending === undefined) {
      return page(<EditionPage language={language} assetUrl={assetUrl} edition={edition} />);
    }
    if (ending === 'txt' && edition.items.length > 0) {
      return bytes('text/plain; charset=utf-8', edition.stored.text, {
        ...KEPT,
        'Content-Disposition': `inline; filename="${name}.txt"`,
      });
    }
    const { sha256 } = edition.stored;
    const pdf = ending === 'pdf' && sha256 !== null ? await blobs.get(sha256) : null;
    if (pdf === null) throw new SaringError('NOT_FOUND');
    return bytes('application/pdf', pdf, {
      ...KEPT,
      'Content-Disposition': `inline; filename="${name}.pdf"`,
    });
  };
  const Params = z.object({ slug: z.string().max(60), file: z.string().max(20) });
  return [
    route({
      method: 'get',
      path: '/edisi/{slug}',
      kind: 'page',
      access: PUBLIC,
      summary: 'Print editions and weekly digests of an office',
      params: z.object({ slug: z.string().max(60) }),
      handle: async ({ params, language }) => {
        const office = await officeBySlug(context, params.slug);
        const editions = await database.withTenant(office.id, (tx) =>
          editionHeads(tx, { kind: null, limit: LISTED }),
        );
        return page(
          <EditionListPage
            language={language}
            assetUrl={assetUrl}
            office={office}
            editions={editions}
          />,
        );
      },
    }),
    route({
      method: 'get',
      path: '/edisi/{slug}/{file}',
      kind: 'page',
      access: PUBLIC,
      summary: 'One print edition as a page, text or PDF',
      params: Params,
      handle: ({ params, language }) => give('DAILY', params.slug, params.file, language),
    }),
    route({
      method: 'get',
      path: '/edisi/{slug}/mingguan/{file}',
      kind: 'page',
      access: PUBLIC,
      summary: 'One weekly digest as a page or text',
      params: Params,
      handle: ({ params, language }) => give('WEEKLY', params.slug, params.file, language),
    }),
  ];
}
