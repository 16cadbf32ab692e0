import type { JSX } from 'preact';

/**
 * Structured data for search engines. The one place where a string is written into a page as it
 * is: every character that could end the element or start a comment is escaped, so the content
 * stays JSON whatever the texts in it say.
 */
export function JsonLd(props: { data: unknown }): JSX.Element {
  const text = JSON.stringify(props.data).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped above; JSON-LD has no other form
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
  );
}
