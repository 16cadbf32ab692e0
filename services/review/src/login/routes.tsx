import { revokeSession } from '@saring/database';
import {
  type Call,
  deviceName,
  type Language,
  ownPath,
  PUBLIC,
  page,
  type Reply,
  type Route,
  redirect,
  route,
} from '@saring/web';
import type { z } from 'zod';
import type { ReviewContext } from '../context.ts';
import { afterPassword, firstPage } from './after-password.ts';
import { loginCookies } from './cookies.ts';
import { LoginForm, NextQuery } from './forms.ts';
import { loginProblem } from './login-problem.ts';
import { LoginPage } from './pages.tsx';
import { secondFactorRoutes } from './second-factor-routes.tsx';
import { checkPassword } from './sign-in.ts';
import { words } from './words.ts';

/** `/masuk` and `/keluar`: sessions of people in the console. */
export function loginRoutes(context: ReviewContext): Route[] {
  const show = (
    language: Language,
    next: string | null,
    problem: string | null,
    status = 200,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    page(
      <LoginPage language={language} assetUrl={context.assetUrl} next={next} problem={problem} />,
      status,
      headers,
    );

  const signIn = async (call: Call<unknown, unknown, z.infer<typeof LoginForm>>) => {
    const { body, language } = call;
    const next = ownPath(body.lanjut);
    try {
      const found = await checkPassword(context, body.login, body.password);
      return await afterPassword(context, found, next, deviceName(call.header('user-agent')));
    } catch (error) {
      const { text, status, headers } = loginProblem(error, language, words(language).failed);
      return show(language, next, text, status, headers);
    }
  };

  return [
    route({
      method: 'get',
      path: '/masuk',
      kind: 'page',
      access: PUBLIC,
      summary: 'Sign in',
      query: NextQuery,
      handle: async ({ principal, language, query }): Promise<Reply> => {
        const next = ownPath(query.lanjut);
        if (principal?.via !== 'session') return show(language, next, null);
        return redirect(next ?? firstPage(principal.roles));
      },
    }),
    route({
      method: 'post',
      path: '/masuk',
      kind: 'page',
      access: PUBLIC,
      summary: 'Start a session',
      body: LoginForm,
      handle: signIn,
    }),
    ...secondFactorRoutes(context),
    route({
      method: 'post',
      path: '/keluar',
      kind: 'page',
      access: PUBLIC,
      summary: 'End the session',
      handle: async ({ principal }) => {
        const sessionId = principal?.sessionId ?? null;
        if (principal !== null && sessionId !== null) {
          await context.database.withTenant(principal.tenantId, (tx) =>
            revokeSession(tx, sessionId),
          );
        }
        return redirect('/masuk', {
          'Set-Cookie': loginCookies(context).session(''),
          // Not "storage": the village app keeps reports there that were not sent yet.
          'Clear-Site-Data': '"cache"',
        });
      },
    }),
  ];
}
