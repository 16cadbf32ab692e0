import type { FoundLogin } from '@saring/database';
import type { Role } from '@saring/domain';
import { newTotpSecret, type Reply, redirect } from '@saring/web';
import type { ReviewContext } from '../context.ts';
import { loginCookies } from './cookies.ts';
import { passwordMark, sealProof } from './login-proof.ts';
import { missingFactor, startSession } from './sign-in.ts';

type Context = Pick<ReviewContext, 'config' | 'database' | 'secrets'>;

/** Where somebody begins who came without a page in mind. */
export function firstPage(roles: readonly Role[]): string {
  const queue: readonly Role[] = [
    'REVIEWER',
    'INDEPENDENT_REVIEWER',
    'EDITOR',
    'AUDITOR',
    'TENANT_ADMIN',
  ];
  return roles.some((role) => queue.includes(role)) ? '/konsol' : '/konsol/akun';
}

/** A session for who needs no more than the password; a question for the second factor otherwise. */
export async function afterPassword(
  context: Context,
  found: FoundLogin & { readonly password_hash: string },
  next: string | null,
  device: string | null,
): Promise<Reply> {
  const cookies = loginCookies(context);
  const who = { tenantId: found.tenant_id, accountId: found.account_id };
  const missing = missingFactor(context, found);
  if (missing === null) {
    const token = await startSession(context, who, device);
    return redirect(next ?? firstPage(found.roles), { 'Set-Cookie': cookies.session(token) });
  }
  return askFactor(context, found, missing, next);
}

/** Hands out the proof of the password, and leads to the page that asks for the rest. */
export function askFactor(
  context: Context,
  found: FoundLogin & { readonly password_hash: string },
  missing: 'code' | 'set-up',
  next: string | null,
): Reply {
  const proof = sealProof(context.secrets, {
    tenantId: found.tenant_id,
    accountId: found.account_id,
    mark: passwordMark(context.secrets, found.password_hash),
    newSecret: missing === 'set-up' ? newTotpSecret() : null,
  });
  const page = missing === 'set-up' ? '/masuk/faktor-kedua' : '/masuk/kode';
  const query = next === null ? '' : `?lanjut=${encodeURIComponent(next)}`;
  return redirect(`${page}${query}`, { 'Set-Cookie': loginCookies(context).proof(proof) });
}
