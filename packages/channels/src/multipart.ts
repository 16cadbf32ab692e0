import { randomBytes } from 'node:crypto';
import type { FetchBody } from '@saring/sources';

type Part =
  | { readonly name: string; readonly value: string }
  | {
      readonly name: string;
      readonly fileName: string;
      readonly type: string;
      readonly bytes: Buffer;
    };

/** A `multipart/form-data` body (RFC 7578). Names and file names are ours, never a sender's. */
export function multipart(parts: readonly Part[]): FetchBody {
  const boundary = `saring-${randomBytes(16).toString('hex')}`;
  const chunks = parts.flatMap((part) => {
    const file = 'bytes' in part;
    const head = [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${part.name}"${file ? `; filename="${part.fileName}"` : ''}`,
      ...(file ? [`Content-Type: ${part.type}`] : []),
      '',
      '',
    ].join('\r\n');
    return [Buffer.from(head), file ? part.bytes : Buffer.from(part.value), Buffer.from('\r\n')];
  });
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
