import type { FetchFailureCode } from './failures.ts';

interface FaultFacts {
  /** For the log; never a header, a body or a credential. */
  readonly detail?: string;
  /** The address that was refused, where it is not the one being asked. */
  readonly url?: string;
  readonly cause?: unknown;
}

/** How the parts of the door give up; `safeFetch` turns it into a `FetchFailure`. */
export class FetchFault extends Error {
  readonly code: FetchFailureCode;
  readonly detail: string;
  readonly url: string | null;

  constructor(code: FetchFailureCode, facts: FaultFacts = {}) {
    super(
      facts.detail === undefined ? code : `${code}: ${facts.detail}`,
      facts.cause === undefined ? {} : { cause: facts.cause },
    );
    this.name = 'FetchFault';
    this.code = code;
    this.detail = facts.detail ?? reasonOf(facts.cause);
    this.url = facts.url ?? null;
  }
}

/** What a foreign error says, short enough for a log line. */
export function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  const code = 'code' in cause && typeof cause.code === 'string' ? `${cause.code}: ` : '';
  return `${code}${cause.message}`.slice(0, 200);
}

/** Keeps a fault as it is and gives any other error a code. */
export function asFault(error: unknown, otherwise: FetchFailureCode): FetchFault {
  return error instanceof FetchFault ? error : new FetchFault(otherwise, { cause: error });
}
