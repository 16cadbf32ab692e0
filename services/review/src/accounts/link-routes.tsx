import { SaringError } from '@saring/domain';
import {
  type Call,
  deviceName,
  type Language,
  PUBLIC,
  page,
  type Reply,
  type Route,
  route,
} from '@saring/web';
import { z } from 'zod';
import { formProblem } from '../console/form-problem.ts';
import type { ReviewContext } from '../context.ts';
import { afterPassword } from '../login/after-password.ts';
import { acceptLink, viewLink } from './accept-link.ts';
import { ChoosePasswordPage, LinkOverPage } from './link-pages.tsx';
import { requirePassword } from './password-rule.ts';

const Token = z.object({ token: z.string().max(100) });
const PasswordForm = z.object({ password: z.string().max(1000), repeated: z.string().max(1000) });

/** `/undangan/{token}`: invitations and password resets, the same page for both. */
export function linkRoutes(context: ReviewContext): Route[] {
  const { assetUrl } = context;

  const show = async (
    call: { readonly language: Language; readonly params: { readonly token: string } },
    problem: string | null,
    status = 200,
  ): Promise<Reply> => {
    const { language, params } = call;
    const view = await viewLink(context, params.token);
    if (view.kind !== 'open') {
      const used = view.kind === 'used';
      return page(<LinkOverPage language={language} assetUrl={assetUrl} used={used} />, 410);
    }
    return page(
      <ChoosePasswordPage
        language={language}
        assetUrl={assetUrl}
        invitation={view.invitation}
        login={view.login}
        action={`/undangan/${params.token}`}
        problem={problem}
      />,
      status,
    );
  };

  const accept = async (
    call: Call<z.infer<typeof Token>, unknown, z.infer<typeof PasswordForm>>,
  ): Promise<Reply> => {
    const { params, body } = call;
    try {
      const view = await viewLink(context, params.token);
      if (view.kind !== 'open') throw new SaringError('LINK_OVER');
      await requirePassword(view, body.password, body.repeated);
      const found = await acceptLink(context, params.token, body.password);
      return await afterPassword(context, found, null, deviceName(call.header('user-agent')));
    } catch (error) {
      const { text, status } = formProblem(error, call.language);
      return show(call, text, status);
    }
  };

  return [
    route({
      method: 'get',
      path: '/undangan/{token}',
      kind: 'page',
      access: PUBLIC,
      summary: 'Choose a password with a one-time link',
      params: Token,
      handle: (call) => show(call, null),
    }),
    route({
      method: 'post',
      path: '/undangan/{token}',
      kind: 'page',
      access: PUBLIC,
      summary: 'Set the password',
      params: Token,
      body: PasswordForm,
      handle: accept,
    }),
  ];
}
