import { MAX_BODY_BYTES, MAX_FILE_BYTES, SaringError } from '@saring/domain';
import express, { type Request, type RequestHandler, type Response } from 'express';
import multer from 'multer';
import type { Route, UploadedFile } from './route.ts';
import { refuseCrossOrigin } from './same-origin.ts';

interface Body {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly rawBody: Buffer;
}

const EMPTY = Buffer.alloc(0);
const asJson = express.json({ limit: MAX_BODY_BYTES, strict: true });
const asForm = express.urlencoded({ limit: MAX_BODY_BYTES, extended: false, parameterLimit: 200 });
const asBytes = express.raw({ limit: MAX_BODY_BYTES, type: () => true });
const asMultipart = (most: number): RequestHandler =>
  multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: MAX_FILE_BYTES, files: most, fields: 50, fieldSize: MAX_BODY_BYTES },
  }).any();

/**
 * Reads a request's body as its route wants it. Only routes that take a body get one parsed, and
 * only after the caller was let through.
 *
 * @throws SaringError `CROSS_ORIGIN`, `BODY_TOO_LARGE`, `UNSUPPORTED_MEDIA_TYPE`, `BAD_REQUEST`
 */
export async function readBody(
  route: Route,
  request: Request,
  response: Response,
  publicUrl: string,
): Promise<Body> {
  if (route.method === 'get') return { body: undefined, files: [], rawBody: EMPTY };
  refuseCrossOrigin({
    method: request.method,
    header: (name) => request.get(name) ?? null,
    own: [new URL(publicUrl).origin, `${request.protocol}://${request.get('host') ?? ''}`],
  });
  if (route.rawBody === true) {
    await run(asBytes, request, response);
    const raw: unknown = request.body;
    return { body: undefined, files: [], rawBody: Buffer.isBuffer(raw) ? raw : EMPTY };
  }
  if (route.body === undefined && route.files === undefined) {
    return { body: undefined, files: [], rawBody: EMPTY };
  }
  if (request.is('multipart/form-data') !== false && request.is('multipart/form-data') !== null) {
    if (route.files === undefined) throw new SaringError('UNSUPPORTED_MEDIA_TYPE');
    await run(asMultipart(route.files.most), request, response);
    return { body: plain(request.body), files: uploads(request), rawBody: EMPTY };
  }
  if (request.is(['json', '+json'])) await run(asJson, request, response);
  else if (request.is('urlencoded')) await run(asForm, request, response);
  else if (Number(request.get('content-length') ?? 0) > 0 || request.get('transfer-encoding')) {
    throw new SaringError('UNSUPPORTED_MEDIA_TYPE');
  }
  return { body: plain(request.body), files: [], rawBody: EMPTY };
}

function run(handler: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    handler(request, response, (error?: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(error);
    });
  });
}

/** Parsers of forms make objects without a prototype, and repeat a name as an array. */
const plain = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? Object.fromEntries(Object.entries(body))
    : (body ?? {});

function uploads(request: Request): UploadedFile[] {
  const files = Array.isArray(request.files) ? request.files : [];
  return files.map((file) => ({
    field: file.fieldname,
    name: file.originalname.slice(0, 200),
    mediaType: file.mimetype,
    bytes: file.buffer,
  }));
}
