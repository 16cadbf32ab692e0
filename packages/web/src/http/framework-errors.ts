import { type ErrorCode, SaringError } from '@saring/domain';

/** Errors of body parsers and Express, by their `type` or `code`. */
const KNOWN: Readonly<Record<string, ErrorCode>> = {
  'entity.too.large': 'BODY_TOO_LARGE',
  'entity.parse.failed': 'BAD_REQUEST',
  'entity.verify.failed': 'BAD_REQUEST',
  'request.aborted': 'BAD_REQUEST',
  'request.size.invalid': 'BAD_REQUEST',
  'parameters.too.many': 'BAD_REQUEST',
  'querystring.parse.rangeError': 'BAD_REQUEST',
  'charset.unsupported': 'UNSUPPORTED_MEDIA_TYPE',
  'encoding.unsupported': 'UNSUPPORTED_MEDIA_TYPE',
  LIMIT_FILE_SIZE: 'BODY_TOO_LARGE',
  LIMIT_FIELD_VALUE: 'BODY_TOO_LARGE',
  LIMIT_FIELD_KEY: 'BAD_REQUEST',
  LIMIT_FIELD_COUNT: 'BAD_REQUEST',
  LIMIT_PART_COUNT: 'BAD_REQUEST',
  LIMIT_FILE_COUNT: 'BAD_REQUEST',
  LIMIT_UNEXPECTED_FILE: 'BAD_REQUEST',
};

/** A client's mistake keeps its meaning; everything unknown is `INTERNAL` with its cause. */
export function toSaringError(error: unknown): SaringError {
  if (error instanceof SaringError) return error;
  if (error instanceof Error) {
    const type = 'type' in error && typeof error.type === 'string' ? error.type : '';
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    const known = KNOWN[type] ?? KNOWN[code];
    if (known !== undefined) return new SaringError(known, { cause: error });
    // Express: a path that is not valid percent-encoding. Multipart: a body that is cut off.
    if (
      error instanceof URIError ||
      /^(?:Unexpected end of form|Malformed part header|Multipart: Boundary)/u.test(error.message)
    ) {
      return new SaringError('BAD_REQUEST', { cause: error });
    }
  }
  return new SaringError('INTERNAL', { cause: error });
}
