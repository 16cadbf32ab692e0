/** A `Content-Type` field, lower case. */
export interface ContentType {
  /** `text/html` */
  readonly type: string | null;
  readonly charset: string | null;
}

/** Reads a `Content-Type` field as far as it can be read (RFC 9110, 8.3). */
export function readContentType(field: string | undefined): ContentType {
  const [head = '', ...parameters] = (field ?? '').slice(0, 300).toLowerCase().split(';');
  const type = head.trim();
  const charset = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replace(/^["']|["']$/gu, '');
  return {
    type: /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/u.test(type) ? type : null,
    charset: charset !== undefined && /^[\w:.-]{1,40}$/u.test(charset) ? charset : null,
  };
}

/** Whether a type is on a list of `text/html`, `image/*`. A server that names none matches none. */
export function matchesType(type: string | null, accepted: readonly string[]): boolean {
  if (type === null) return false;
  return accepted.some((each) =>
    each.endsWith('/*') ? type.startsWith(each.slice(0, -1)) : type === each,
  );
}
