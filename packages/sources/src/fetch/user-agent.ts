/** Product token, the name a robots.txt may address us by. */
export const PRODUCT = 'SaringBot';

/**
 * `SaringBot/1.0 (+contact)`. What an operator wrote is kept to the characters a header comment may
 * hold.
 */
export function userAgentOf(contact: string): string {
  const comment = contact.replace(/[^\x20-\x7e]|[()\\]/gu, '').trim();
  return comment === '' ? `${PRODUCT}/1.0` : `${PRODUCT}/1.0 (+${comment.slice(0, 200)})`;
}
