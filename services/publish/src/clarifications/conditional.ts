import { createHash } from 'node:crypto';
import { json, notModified, type Reply } from '@saring/web';

/**
 * Answers with JSON and its validator, or with 304 when the client has it already (RFC 9110,
 * section 13). The weak comparison is right here: equal bytes, whatever their compression.
 */
export function conditionalJson(
  body: unknown,
  ifNoneMatch: string | null,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const tag = `W/"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 27)}"`;
  const all = { ...headers, ETag: tag, 'Cache-Control': 'no-cache' };
  const known = (ifNoneMatch ?? '').split(',').map((each) => each.trim());
  return known.includes(tag) || known.includes('*') ? notModified(all) : json(body, 200, all);
}
