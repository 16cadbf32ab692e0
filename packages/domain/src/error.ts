import { ERRORS, type ErrorCode } from './error-catalog.ts';

/** One wrong field of a request; `pointer` is an RFC 6901 JSON pointer into the body. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly id: string;
  readonly en: string;
}

interface ErrorContext {
  /** Facts that are safe to show: states, limits, counts. Never personal data. */
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly fields?: readonly FieldError[];
  /** Seconds after which another try makes sense. */
  readonly retryAfter?: number;
  /** For the log only. */
  readonly cause?: unknown;
}

/** The one error class that crosses folders. `code` names a row of the closed list. */
export class SaringError extends Error {
  readonly code: ErrorCode;
  readonly details: NonNullable<ErrorContext['details']>;
  readonly fields: readonly FieldError[];
  readonly retryAfter: number | null;

  constructor(code: ErrorCode, context: ErrorContext = {}) {
    super(
      `${code}: ${ERRORS[code].en}`,
      context.cause === undefined ? {} : { cause: context.cause },
    );
    this.name = 'SaringError';
    this.code = code;
    this.details = context.details ?? {};
    this.fields = context.fields ?? [];
    this.retryAfter = context.retryAfter ?? null;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}
