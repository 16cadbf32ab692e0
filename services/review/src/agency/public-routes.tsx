import { findCase } from '@saring/database';
import { SaringError } from '@saring/domain';
import {
  type Language,
  PUBLIC,
  page,
  parseInput,
  type Reply,
  type Route,
  route,
} from '@saring/web';
import { z } from 'zod';
import { formProblem } from '../console/form-problem.ts';
import type { ReviewContext } from '../context.ts';
import { AgencyAnswerInput, questionOfLink, takeAgencyAnswer } from './ask-agency.ts';
import { AgencyDonePage, AgencyPage } from './public-pages.tsx';

const Token = z.object({ token: z.string().max(100) });
const Form = z.record(z.string(), z.string());
const FILES = 6;

/** `/instansi/{token}`: where an agency answers without an account. */
export function agencyPublicRoutes(context: ReviewContext): Route[] {
  const { assetUrl, database, tenants } = context;

  const show = async (
    token: string,
    language: Language,
    typed: { readonly answer: string; readonly respondent: string },
    problem: { readonly text: string; readonly status: number } | null,
  ): Promise<Reply> => {
    try {
      const { tenantId, question } = await questionOfLink(context, token);
      const tenant = await tenants.byId(tenantId);
      const found = await database.withTenant(tenantId, (tx) => findCase(tx, question.caseId));
      return page(
        <AgencyPage
          language={language}
          assetUrl={assetUrl}
          office={tenant?.name ?? ''}
          timeZone={tenant?.timeZone ?? 'Asia/Makassar'}
          question={question}
          claim={found?.claim ?? ''}
          action={`/instansi/${token}`}
          typed={typed}
          problem={problem?.text ?? null}
        />,
        problem?.status ?? 200,
      );
    } catch (error) {
      if (!(error instanceof SaringError) || error.code !== 'LINK_OVER') throw error;
      return page(<AgencyDonePage language={language} assetUrl={assetUrl} thanks={false} />, 410);
    }
  };

  return [
    route({
      method: 'get',
      path: '/instansi/{token}',
      kind: 'page',
      access: PUBLIC,
      summary: 'A question to an agency',
      params: Token,
      handle: ({ params, language }) =>
        show(params.token, language, { answer: '', respondent: '' }, null),
    }),
    route({
      method: 'post',
      path: '/instansi/{token}',
      kind: 'page',
      access: PUBLIC,
      summary: 'Answer as an agency',
      params: Token,
      body: Form,
      files: { most: FILES },
      handle: async ({ params, body, files, language }) => {
        try {
          const input = parseInput(AgencyAnswerInput, body, 'body');
          await takeAgencyAnswer(context, params.token, input, files);
          return page(
            <AgencyDonePage language={language} assetUrl={assetUrl} thanks={true} />,
            201,
          );
        } catch (error) {
          const typed = { answer: body.answer ?? '', respondent: body.respondent ?? '' };
          return show(params.token, language, typed, formProblem(error, language));
        }
      },
    }),
  ];
}
