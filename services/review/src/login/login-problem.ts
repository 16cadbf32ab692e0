import { ERRORS, SaringError } from '@saring/domain';
import type { Language } from '@saring/web';
import { words } from './words.ts';

interface LoginProblem {
  readonly text: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * How a form of the login answers an error that the person can do something about.
 *
 * @param wrong what to say about a wrong guess
 * @throws whatever is not such an error
 */
export function loginProblem(error: unknown, language: Language, wrong: string): LoginProblem {
  if (!(error instanceof SaringError) || error.status >= 500) throw error;
  const wait = error.retryAfter;
  if (error.code === 'RATE_LIMITED' && wait !== null) {
    const headers = { 'Retry-After': String(wait) };
    return { text: words(language).wait(wait), status: error.status, headers };
  }
  const text = error.code === 'LOGIN_FAILED' ? wrong : ERRORS[error.code][language];
  return { text, status: error.status, headers: {} };
}
