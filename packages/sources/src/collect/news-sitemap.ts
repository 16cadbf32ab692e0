import { Parser } from 'htmlparser2';
import type { RawPost } from './post.ts';
import { readPostDate } from './post-date.ts';

/** A sitemap with its news, or a list of other sitemaps, newest first. */
export type NewsSitemap =
  | { readonly kind: 'news'; readonly posts: readonly RawPost[] }
  | { readonly kind: 'index'; readonly sitemaps: readonly string[] };

const MAX_POSTS = 200;
const MAX_DEPTH = 20;
const MAX_FIELD = 2000;

class Enough extends Error {}

/** Fields of one `<url>` or `<sitemap>`, by their names without prefix. */
type Entry = Map<string, string>;

/**
 * Reads a news sitemap (sitemaps.org, with the news extension), or an index of sitemaps. The parser
 * knows no entities but the five of XML and those of HTML, and fetches nothing.
 *
 * @returns `null` when it is neither
 */
export function readNewsSitemap(xml: string): NewsSitemap | null {
  const entries: { kind: string; fields: Entry }[] = [];
  const path: string[] = [];
  let root: string | null = null;
  let current: Entry | null = null;
  const parser = new Parser(
    {
      onopentagname(name) {
        const local = localName(name);
        root ??= local;
        if (path.length >= MAX_DEPTH) throw new Enough();
        path.push(local);
        if (local !== 'url' && local !== 'sitemap') return;
        if (entries.length >= MAX_POSTS) throw new Enough();
        current = new Map();
        entries.push({ kind: local, fields: current });
      },
      ontext(text) {
        const parent =
          path.at(-2) === 'image' ? 'image.' : path.at(-2) === 'publication' ? 'publication.' : '';
        const field = `${parent}${path.at(-1)}`;
        const before = current?.get(field) ?? '';
        if (before.length < MAX_FIELD) current?.set(field, before + text);
      },
      onclosetag() {
        const local = path.pop();
        if (local === 'url' || local === 'sitemap') current = null;
      },
    },
    { xmlMode: true },
  );
  try {
    parser.end(xml);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  if (root === 'sitemapindex') return { kind: 'index', sitemaps: newestFirst(entries) };
  if (root !== 'urlset') return null;
  return { kind: 'news', posts: entries.flatMap(({ fields }) => postOf(fields) ?? []) };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** A page without a headline is not news. */
function postOf(fields: Entry): RawPost | null {
  const title = fields.get('title')?.trim();
  if (!title) return null;
  const image = fields.get('image.loc');
  return {
    url: fields.get('loc'),
    title,
    body: '',
    author: fields.get('publication.name'),
    language: fields.get('publication.language'),
    publishedAt: readPostDate(fields.get('publication_date') ?? fields.get('lastmod')),
    media: image === undefined ? [] : [{ kind: 'image', url: image }],
  };
}

function newestFirst(entries: readonly { readonly fields: Entry }[]): string[] {
  const time = (fields: Entry) => readPostDate(fields.get('lastmod'))?.getTime() ?? 0;
  return entries
    .toSorted((a, b) => time(b.fields) - time(a.fields))
    .flatMap(({ fields }) => fields.get('loc')?.trim() ?? []);
}
