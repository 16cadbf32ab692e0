import type { Socket } from 'node:net';
import { Client, type Dispatcher, errors } from 'undici';
import { ByteCollector } from './byte-collector.ts';
import { FetchFault } from './fault.ts';
import { handOver } from './hand-over.ts';
import { type RawHeaders, readRawHeaders } from './headers.ts';
import type { FetchLimits, FetchMethod } from './types.ts';

/** One request over one connection. */
export interface ExchangeRequest {
  /** Speaks for this origin; nothing else is ever sent over the connection. */
  readonly origin: string;
  /** Path and query; with an http proxy the whole address. */
  readonly path: string;
  readonly method: FetchMethod;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array | null;
  readonly limits: FetchLimits;
  readonly keepPartial: boolean;
  readonly signal: AbortSignal;
  /** Looks at the head of the answer: read the body or not, or refuse by throwing a fault. */
  readonly wantsBody: (head: AnswerHead) => boolean;
}

export interface AnswerHead {
  readonly status: number;
  readonly headers: RawHeaders;
}

export interface Answer extends AnswerHead {
  /** As it came over the wire; empty when it was not wanted. */
  readonly wire: Buffer;
  readonly truncated: boolean;
}

/** What one read of the socket may bring beyond a limit before it can be noticed. */
const SLACK = 64 * 1024;

/** Interim answers (1xx) before the real one. */
const MAX_INTERIM = 8;

/**
 * Sends one request over a connected socket and reads the answer within the limits. The socket is
 * destroyed afterwards, whatever happens.
 *
 * @throws FetchFault
 */
export async function exchange(socket: Socket, request: ExchangeRequest): Promise<Answer> {
  const client = new Client(request.origin, {
    connect: handOver(socket),
    // A backstop: `AnswerReader.count` is stricter, and ends it sooner.
    maxHeaderSize: request.limits.headerBytes + 4 * SLACK,
    // The socket's own idle timer and the deadline do this without undici's coarse clock.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const reader = new AnswerReader(request, resolve, reject);
      guardSocket(socket, request, reader);
      client.dispatch(
        {
          path: request.path,
          method: request.method,
          headers: Object.fromEntries(request.headers),
          body: request.body,
          reset: true,
        },
        reader,
      );
    });
  } finally {
    client.destroy().catch(() => undefined);
    socket.destroy();
  }
}

/** Silence, and the wish to stop, while the answer is awaited. */
function guardSocket(socket: Socket, { limits, signal }: ExchangeRequest, reader: AnswerReader) {
  const stop = () => reader.fail(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  socket.once('close', () => signal.removeEventListener('abort', stop));
  socket.setTimeout(limits.idleMs, () => {
    reader.fail(new FetchFault('TIMEOUT', { detail: `silent for ${limits.idleMs} ms` }));
  });
  // Before undici's own listener, so that what is too much is not even parsed.
  socket.on('readable', () => reader.count(socket.bytesRead));
  if (signal.aborted) stop();
}

/** Collects an answer as undici hands it over. */
class AnswerReader implements Dispatcher.DispatchHandler {
  readonly #request: ExchangeRequest;
  readonly #resolve: (answer: Answer) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #body = new ByteCollector();
  #head: AnswerHead | null = null;
  #interim = 0;
  #over = false;

  constructor(
    request: ExchangeRequest,
    resolve: (answer: Answer) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Its presence tells undici which kind of handler this is. */
  onRequestStart(): void {}

  onResponseStart(controller: Dispatcher.DispatchController, status: number): void {
    if (status < 200) {
      this.#interim += 1;
      if (this.#interim > MAX_INTERIM) this.fail(new FetchFault('PROTOCOL_BROKEN'));
      return;
    }
    const headers = readRawHeaders(controller.rawHeaders);
    const { headerBytes, headerCount } = this.#request.limits;
    const size = headers.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    if (headers.length > headerCount || size > headerBytes) {
      const detail = `${headers.length} fields, ${size} characters`;
      this.fail(new FetchFault('HEADERS_TOO_LARGE', { detail }));
      return;
    }
    this.#head = { status, headers };
    try {
      if (!this.#request.wantsBody(this.#head)) this.#finish(false);
    } catch (error) {
      this.fail(error);
    }
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#over) return;
    const room = this.#request.limits.wireBytes - this.#body.length;
    this.#body.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
    if (chunk.length > room) this.overflow();
  }

  onResponseEnd(): void {
    this.#finish(false);
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    const cutOff = this.#head !== null && this.#body.length > 0 && this.#request.keepPartial;
    if (cutOff) this.#finish(true);
    else this.fail(faultOf(error, this.#head !== null));
  }

  /**
   * Looks at what came over the connection in all, because bytes that are neither kept header nor
   * body have no limit of their own: chunk frames and their extensions, trailers, a status line
   * without end.
   */
  count(bytesRead: number): void {
    const overhead = bytesRead - this.#body.length;
    const allowed =
      this.#head === null ? this.#request.limits.headerBytes : SLACK + this.#body.length / 2;
    if (overhead > allowed + SLACK) this.overflow();
  }

  /** More bytes than allowed: a beginning where that is wanted, else the end. */
  overflow(): void {
    if (this.#over) return;
    if (this.#head === null) this.fail(new FetchFault('HEADERS_TOO_LARGE'));
    else if (this.#request.keepPartial) this.#finish(true);
    else this.fail(new FetchFault('BODY_TOO_LARGE', { detail: 'on the wire' }));
  }

  fail(reason: unknown): void {
    this.#over = true;
    this.#reject(reason);
  }

  #finish(truncated: boolean): void {
    if (this.#over) return;
    this.#over = true;
    if (this.#head === null) this.#reject(new FetchFault('PROTOCOL_BROKEN'));
    else this.#resolve({ ...this.#head, wire: this.#body.take(), truncated });
  }
}

function faultOf(error: Error, hasHead: boolean): FetchFault {
  if (error instanceof FetchFault) return error;
  if (error instanceof errors.HeadersOverflowError) return new FetchFault('HEADERS_TOO_LARGE');
  if (error instanceof errors.InvalidArgumentError) {
    return new FetchFault('REQUEST_INVALID', { cause: error });
  }
  const broken =
    error instanceof errors.HTTPParserError ||
    error instanceof errors.ResponseContentLengthMismatchError ||
    /^bad (?:response|upgrade)$/u.test(error.message);
  if (broken) return new FetchFault(hasHead ? 'BODY_BROKEN' : 'PROTOCOL_BROKEN', { cause: error });
  return new FetchFault('DISCONNECTED', { cause: error });
}
