import { defangUrl } from '@saring/sources';
import type { JSX } from 'preact';

/**
 * An address to read and never to open: no link, dots broken up, the registered domain in bold,
 * because whoever owns that owns the page.
 */
export function Address({ url }: { readonly url: string }): JSX.Element {
  const { before, domain, after, unicodeHost } = defangUrl(url);
  return (
    <code class="address">
      {before}
      <strong>{domain}</strong>
      {/* A masked number reads as it does elsewhere. */}
      {after.replace(/\[[a-z%20]{3,40}\]/giu, (mask) => mask.replaceAll('%20', ' '))}
      {unicodeHost === null ? null : ` (${unicodeHost})`}
    </code>
  );
}
