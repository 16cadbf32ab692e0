import { textOf, typesOf } from './json-ld.ts';
import { type Markup, metaText } from './markup.ts';

/** What the site calls itself, best first: declared name, publisher, application, host. */
export function siteNames(markup: Markup, url: string): string[] {
  const site = markup.jsonLd.find((node) =>
    typesOf(node).some((type) => /^(?:WebSite|NewsMediaOrganization|Organization)$/u.test(type)),
  );
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|amp)\./u, '') : '';
  const names = [
    metaText(markup, 'og:site_name'),
    textOf(markup.article?.publisher, 'name'),
    textOf(site?.name),
    metaText(markup, 'application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'publisher'),
  ].flatMap((name) => (name === null ? [] : [name.slice(0, 120)]));
  const core = host.split('.').slice(-3, -1);
  return [...names, host, ...core].filter((name) => name !== '');
}
