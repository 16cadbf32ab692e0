import { createSession, findLogin, revokeSession } from '@saring/database';
import { SaringError } from '@saring/domain';
import {
  type Language,
  newSessionToken,
  PUBLIC,
  page,
  type Route,
  redirect,
  route,
  SESSION_COOKIE,
  SESSION_HASH,
  Site,
  verifyPassword,
} from '@saring/web';
import type { JSX } from 'preact';
import { z } from 'zod';
import type { ReviewContext } from '../context.ts';
import { words } from './words.ts';

const LoginForm = z.object({ login: z.string().max(200), password: z.string().max(500) });

/** `/masuk` and `/keluar`: sessions of people in the console. */
export function loginRoutes(context: ReviewContext): Route[] {
  const secure = context.config.http.publicUrl.startsWith('https:') ? '; Secure' : '';
  const cookie = (token: string, maxAge: number) =>
    `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
  const show = (language: Language, failed: boolean) =>
    page(
      <LoginPage language={language} assetUrl={context.assetUrl} failed={failed} />,
      failed ? 401 : 200,
    );
  return [
    route({
      method: 'get',
      path: '/masuk',
      kind: 'page',
      access: PUBLIC,
      summary: 'Sign in',
      handle: async ({ principal, language }) =>
        principal?.via === 'session' ? redirect('/konsol') : show(language, false),
    }),
    route({
      method: 'post',
      path: '/masuk',
      kind: 'page',
      access: PUBLIC,
      summary: 'Start a session',
      body: LoginForm,
      handle: async ({ body, language }) => {
        const found = await findLogin(context.database, body.login.trim().toLowerCase());
        const right = await verifyPassword(found?.password_hash ?? null, body.password);
        if (found === null || !right) return show(language, true);
        const token = newSessionToken();
        await context.database.withTenant(found.tenant_id, (tx) =>
          createSession(tx, {
            tenantId: found.tenant_id,
            accountId: found.account_id,
            tokenHash: context.secrets.hash(SESSION_HASH, token),
          }),
        );
        return redirect('/konsol', { 'Set-Cookie': cookie(token, 12 * 3600) });
      },
    }),
    route({
      method: 'post',
      path: '/keluar',
      kind: 'page',
      access: PUBLIC,
      summary: 'End the session',
      handle: async ({ principal }) => {
        const sessionId = principal?.sessionId ?? null;
        if (principal === null) throw new SaringError('UNAUTHENTICATED');
        if (sessionId !== null) {
          await context.database.withTenant(principal.tenantId, (tx) =>
            revokeSession(tx, sessionId),
          );
        }
        return redirect('/masuk', { 'Set-Cookie': cookie('', 0) });
      },
    }),
  ];
}

function LoginPage(props: {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly failed: boolean;
}): JSX.Element {
  const t = words(props.language);
  return (
    <Site language={props.language} title={t.title} assetUrl={props.assetUrl}>
      <h1>{t.title}</h1>
      {props.failed ? (
        <p class="notice notice-bad" role="alert">
          {t.failed}
        </p>
      ) : null}
      <form method="post" action="/masuk">
        <label for="login">{t.login}</label>
        <input id="login" name="login" required autocomplete="username" />
        <label for="password">{t.password}</label>
        <input
          id="password"
          name="password"
          type="password"
          required
          autocomplete="current-password"
        />
        <button type="submit">{t.submit}</button>
      </form>
      <p class="hint">{t.help}</p>
    </Site>
  );
}
