import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Assets } from './assets.ts';

/** Small style sheets that pages carry in themselves, so that a phone asks only once. */
export interface InlineStyles {
  /** What the content security policy must allow: these texts and no other. */
  readonly sources: readonly string[];
  /** Puts the sheets in place of the links to them. */
  apply(html: string): string;
}

const COMMENTS_AND_BREAKS = /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|\n\s*/gu;

/**
 * A page shows nothing before its style sheet is there, and on a weak signal each request costs half
 * a second and more: the sheet inside the page saves one. The policy names it by its hash (CSP level
 * 3, section 8.4), so that no other style runs.
 *
 * @param paths of the sheets, which are also assets
 */
export function inlineStyles(assets: Pick<Assets, 'url'>, paths: readonly string[]): InlineStyles {
  const sheets = paths.map((path) => {
    const css = readFileSync(path, 'utf8').replace(COMMENTS_AND_BREAKS, '');
    const hash = createHash('sha256').update(css).digest('base64');
    return {
      link: `<link rel="stylesheet" href="${assets.url(basename(path))}"/>`,
      element: `<style>${css}</style>`,
      source: `'sha256-${hash}'`,
    };
  });
  return {
    sources: sheets.map(({ source }) => source),
    apply: (html) => {
      // Only in the head: what stands below it are words of strangers.
      const end = html.indexOf('</head>');
      const head = sheets.reduce(
        (text, { link, element }) => text.replace(link, () => element),
        html.slice(0, end),
      );
      return end < 0 ? html : head + html.slice(end);
    },
  };
}
