import { SESSION_COOKIE } from '@saring/web';
import type { ReviewContext } from '../context.ts';
import { PROOF_COOKIE, PROOF_SECONDS } from './login-proof.ts';

/** As long as a session can last at most; the server ends it sooner. */
const SESSION_SECONDS = 12 * 3600;

/** `Set-Cookie` values of the login; an empty token takes the cookie away. */
export function loginCookies(context: Pick<ReviewContext, 'config'>) {
  const secure = context.config.http.publicUrl.startsWith('https:') ? '; Secure' : '';
  const cookie = (name: string, path: string, value: string, seconds: number) =>
    `${name}=${value}; Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${value === '' ? 0 : seconds}${secure}`;
  return {
    session: (token: string) => cookie(SESSION_COOKIE, '/', token, SESSION_SECONDS),
    proof: (sealed: string) => cookie(PROOF_COOKIE, '/masuk', sealed, PROOF_SECONDS),
  };
}
