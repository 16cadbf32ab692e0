import {
  appendLog,
  countRecoveryCodes,
  findAccount,
  liveSessionsOf,
  revokeSessionsOf,
  setPassword,
} from '@saring/database';
import { PERSON_ROLES, SaringError } from '@saring/domain';
import {
  type Call,
  hashPassword,
  page,
  type Reply,
  type Route,
  redirect,
  restricted,
  route,
} from '@saring/web';
import { z } from 'zod';
import { formProblem } from '../console/form-problem.ts';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { askFactor } from '../login/after-password.ts';
import { loginProblem } from '../login/login-problem.ts';
import { checkPassword } from '../login/sign-in.ts';
import { OwnAccountPage } from './own-account-page.tsx';
import { officeWords, requirePassword } from './password-rule.ts';
import { words } from './words.ts';

const ANYBODY = restricted({ roles: PERSON_ROLES });
const Current = z.object({ current: z.string().max(500) });
const NewPassword = Current.extend({
  password: z.string().max(1000),
  repeated: z.string().max(1000),
});
type PageCall = Pick<Call<unknown, unknown, unknown>, 'language' | 'principal'>;
type Notice = { readonly text: string; readonly bad: boolean };

/** `/konsol/akun`: one's own sessions, password and second factor. */
export function ownAccountRoutes(context: ReviewContext): Route[] {
  const { database, tenants, assetUrl } = context;

  const load = async (call: PageCall) => {
    const { tenantId, accountId } = signerOf(call.principal);
    return database.withTenant(tenantId, async (tx) => {
      const account = await findAccount(tx, { id: accountId });
      if (account === null) throw new SaringError('NOT_FOUND');
      const sessions = await liveSessionsOf(tx, accountId);
      return { account, sessions, recoveryCodes: await countRecoveryCodes(tx, accountId) };
    });
  };
  const show = async (call: PageCall, notice: Notice | null, status = 200): Promise<Reply> => {
    const tenant = await tenants.byId(signerOf(call.principal).tenantId);
    return page(
      <OwnAccountPage
        language={call.language}
        assetUrl={assetUrl}
        timeZone={tenant?.timeZone ?? 'Asia/Makassar'}
        sessionId={call.principal?.sessionId ?? null}
        notice={notice}
        {...(await load(call))}
      />,
      status,
    );
  };
  const revoke = async (call: PageCall, id?: string): Promise<Reply> => {
    const { tenantId, accountId } = signerOf(call.principal);
    const except = call.principal?.sessionId ?? null;
    await database.withTenant(tenantId, (tx) =>
      revokeSessionsOf(tx, accountId, { except, ...(id === undefined ? {} : { id }) }),
    );
    return redirect('/konsol/akun');
  };
  /** Does what needs the present password; errors stand on the page. */
  const withPassword = async (
    call: Call<unknown, unknown, z.infer<typeof Current>>,
    work: (found: Awaited<ReturnType<typeof checkPassword>>, login: string) => Promise<Reply>,
  ): Promise<Reply> => {
    try {
      const { account } = await load(call);
      const found = await checkPassword(context, account.login, call.body.current);
      return await work(found, account.login);
    } catch (error) {
      const known = error instanceof SaringError && error.code === 'INVALID_INPUT';
      const problem = known
        ? formProblem(error, call.language)
        : loginProblem(error, call.language, words(call.language).currentWrong);
      // A wrong guess of somebody who is signed in is no reason to send them to the login.
      const status = problem.status === 401 ? 403 : problem.status;
      return show(call, { text: problem.text, bad: true }, status);
    }
  };

  return [
    route({
      method: 'get',
      path: '/konsol/akun',
      kind: 'page',
      access: ANYBODY,
      summary: 'My account',
      handle: (call) => show(call, null),
    }),
    route({
      method: 'post',
      path: '/konsol/akun/sesi',
      kind: 'page',
      access: ANYBODY,
      summary: 'End all other sessions',
      handle: (call) => revoke(call),
    }),
    route({
      method: 'post',
      path: '/konsol/akun/sesi/{id}',
      kind: 'page',
      access: ANYBODY,
      summary: 'End one session',
      params: z.object({ id: z.uuid() }),
      handle: (call) => revoke(call, call.params.id),
    }),
    route({
      method: 'post',
      path: '/konsol/akun/kata-sandi',
      kind: 'page',
      access: ANYBODY,
      summary: 'Change the password',
      body: NewPassword,
      handle: (call) =>
        withPassword(call, async (_found, login) => {
          const { tenantId, accountId, actor } = signerOf(call.principal);
          const office = officeWords(await context.tenants.byId(tenantId));
          await requirePassword({ login, office }, call.body.password, call.body.repeated);
          const passwordHash = await hashPassword(call.body.password);
          const except = call.principal?.sessionId ?? null;
          await database.withTenant(tenantId, async (tx) => {
            await setPassword(tx, accountId, passwordHash);
            await revokeSessionsOf(tx, accountId, { except });
            await appendLog(tx, {
              tenantId,
              actor,
              action: 'account.password_set',
              subject: `account:${accountId}`,
              data: { purpose: 'OWN' },
            });
          });
          return show(call, { text: words(call.language).saved, bad: false });
        }),
    }),
    route({
      method: 'post',
      path: '/konsol/akun/faktor-kedua',
      kind: 'page',
      access: ANYBODY,
      summary: 'Set the second factor up anew',
      body: Current,
      handle: (call) =>
        withPassword(call, async (found) => askFactor(context, found, 'set-up', '/konsol/akun')),
    }),
  ];
}
