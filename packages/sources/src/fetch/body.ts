import { randomBytes } from 'node:crypto';
import type { FetchBody } from './types.ts';

/** A JSON body. */
export function jsonBody(value: unknown): FetchBody {
  return { contentType: 'application/json', bytes: Buffer.from(JSON.stringify(value)) };
}

/** One part of a form: a field, or a file with its name and type. */
export interface FormPart {
  readonly name: string;
  readonly value: string | Uint8Array;
  readonly file?: { readonly name: string; readonly contentType: string };
}

/** A `multipart/form-data` body (RFC 7578); quotes and line breaks in names are escaped. */
export function multipartBody(parts: readonly FormPart[]): FetchBody {
  const boundary = `saring-${randomBytes(18).toString('base64url')}`;
  const pieces = parts.flatMap((part) => {
    const file =
      part.file === undefined
        ? ''
        : `; filename="${quoted(part.file.name)}"\r\nContent-Type: ${quoted(part.file.contentType)}`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(part.name)}"`;
    return [Buffer.from(`${head}${file}\r\n\r\n`), Buffer.from(part.value), Buffer.from('\r\n')];
  });
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

function quoted(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
