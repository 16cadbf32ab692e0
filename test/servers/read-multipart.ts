export interface FormPart {
  readonly name: string;
  readonly fileName: string | null;
  readonly type: string | null;
  readonly bytes: Buffer;
}

/** Reads a `multipart/form-data` body (RFC 7578) as strictly as a provider would. */
export function readMultipart(contentType: string, body: Buffer): FormPart[] {
  const boundary = /boundary=("?)([^";]+)\1/u.exec(contentType)?.[2];
  if (boundary === undefined) throw new Error('no boundary');
  const parts: FormPart[] = [];
  const mark = Buffer.from(`--${boundary}`);
  let at = body.indexOf(mark);
  while (at >= 0) {
    const start = at + mark.length;
    const next = body.indexOf(mark, start);
    if (next < 0) break;
    const section = body.subarray(start + 2, next - 2);
    const split = section.indexOf('\r\n\r\n');
    const head = section.subarray(0, split).toString('utf8');
    parts.push({
      name: /name="([^"]*)"/iu.exec(head)?.[1] ?? '',
      fileName: /filename="?([^"\r\n;]*)"?/iu.exec(head)?.[1] ?? null,
      type: /^content-type:\s*(\S+)/imu.exec(head)?.[1] ?? null,
      bytes: section.subarray(split + 4),
    });
    at = next;
  }
  return parts;
}
