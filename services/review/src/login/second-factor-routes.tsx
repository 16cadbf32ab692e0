import { qrSvg } from '@saring/documents';
import { SaringError } from '@saring/domain';
import {
  type Call,
  deviceName,
  ownPath,
  PUBLIC,
  page,
  type Reply,
  type Route,
  redirect,
  route,
  totpUri,
} from '@saring/web';
import type { z } from 'zod';
import type { ReviewContext } from '../context.ts';
import { firstPage } from './after-password.ts';
import { loginCookies } from './cookies.ts';
import { CodeForm, NextQuery } from './forms.ts';
import { loginProblem } from './login-problem.ts';
import { type LoginProof, openProof, PROOF_COOKIE } from './login-proof.ts';
import { CodePage, RecoveryCodesPage, SetUpPage } from './pages.tsx';
import { accountOfProof, checkSecondFactor, setUpSecondFactor, startSession } from './sign-in.ts';
import { words } from './words.ts';

type Form = z.infer<typeof CodeForm>;
type AnyCall = Pick<Call<unknown, unknown, unknown>, 'cookie' | 'language'>;

/** `/masuk/kode` and `/masuk/faktor-kedua`: what comes between the password and the session. */
export function secondFactorRoutes(context: ReviewContext): Route[] {
  const { assetUrl, secrets } = context;
  const cookies = loginCookies(context);
  const proofOf = (call: AnyCall): LoginProof | null =>
    openProof(secrets, call.cookie(PROOF_COOKIE));
  const startAgain = (next: string | null): Reply =>
    redirect(next === null ? '/masuk' : `/masuk?lanjut=${encodeURIComponent(next)}`, {
      'Set-Cookie': cookies.proof(''),
    });

  const askCode = (call: AnyCall, next: string | null, problem: string | null, status = 200) =>
    page(
      <CodePage language={call.language} assetUrl={assetUrl} next={next} problem={problem} />,
      status,
    );

  const checkCode = async (call: Call<unknown, unknown, Form>): Promise<Reply> => {
    const next = ownPath(call.body.lanjut);
    const proof = proofOf(call);
    if (proof === null) return startAgain(next);
    try {
      const { login } = await accountOfProof(context, proof);
      await checkSecondFactor(context, login, call.body.code);
      const token = await startSession(context, proof, deviceName(call.header('user-agent')));
      return redirect(next ?? firstPage(login.roles), {
        'Set-Cookie': [cookies.session(token), cookies.proof('')],
      });
    } catch (error) {
      const { text, status } = loginProblem(error, call.language, words(call.language).codeFailed);
      return askCode(call, next, text, status);
    }
  };

  const showSetUp = async (
    call: AnyCall,
    proof: LoginProof,
    next: string | null,
    problem: string | null,
    status = 200,
  ): Promise<Reply> => {
    const { newSecret } = proof;
    if (newSecret === null) return startAgain(next);
    const { name } = await accountOfProof(context, proof);
    const svg = Buffer.from(qrSvg(totpUri(newSecret, name), words(call.language).setUpQr)).toString(
      'base64',
    );
    return page(
      <SetUpPage
        language={call.language}
        assetUrl={assetUrl}
        next={next}
        problem={problem}
        secret={newSecret}
        qrImage={`data:image/svg+xml;base64,${svg}`}
      />,
      status,
    );
  };

  const setUp = async (call: Call<unknown, unknown, Form>): Promise<Reply> => {
    const next = ownPath(call.body.lanjut);
    const proof = proofOf(call);
    if (proof === null || proof.newSecret === null) return startAgain(next);
    const { login } = await accountOfProof(context, proof);
    try {
      const codes = await setUpSecondFactor(context, proof, proof.newSecret, call.body.code);
      const token = await startSession(context, proof, deviceName(call.header('user-agent')));
      return page(
        <RecoveryCodesPage
          language={call.language}
          assetUrl={assetUrl}
          codes={codes}
          next={next ?? firstPage(login.roles)}
        />,
        200,
        { 'Set-Cookie': [cookies.session(token), cookies.proof('')] },
      );
    } catch (error) {
      if (!(error instanceof SaringError) || error.code !== 'LOGIN_FAILED') throw error;
      return showSetUp(call, proof, next, words(call.language).codeFailed, error.status);
    }
  };

  return [
    route({
      method: 'get',
      path: '/masuk/kode',
      kind: 'page',
      access: PUBLIC,
      summary: 'Ask for the second factor',
      query: NextQuery,
      handle: async (call) => {
        const next = ownPath(call.query.lanjut);
        return proofOf(call) === null ? startAgain(next) : askCode(call, next, null);
      },
    }),
    route({
      method: 'post',
      path: '/masuk/kode',
      kind: 'page',
      access: PUBLIC,
      summary: 'Check the second factor',
      body: CodeForm,
      handle: checkCode,
    }),
    route({
      method: 'get',
      path: '/masuk/faktor-kedua',
      kind: 'page',
      access: PUBLIC,
      summary: 'Set up the second factor',
      query: NextQuery,
      handle: async (call) => {
        const proof = proofOf(call);
        const next = ownPath(call.query.lanjut);
        return proof === null ? startAgain(next) : showSetUp(call, proof, next, null);
      },
    }),
    route({
      method: 'post',
      path: '/masuk/faktor-kedua',
      kind: 'page',
      access: PUBLIC,
      summary: 'Confirm the second factor',
      body: CodeForm,
      handle: setUp,
    }),
  ];
}
