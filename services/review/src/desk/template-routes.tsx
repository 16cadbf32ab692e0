import {
  appendLog,
  deleteTemplate,
  listTemplates,
  saveTemplate,
  type TemplateRow,
} from '@saring/database';
import { placeholdersIn, REVIEWING_ROLES, type Role, SaringError } from '@saring/domain';
import {
  type Call,
  filledText,
  type Language,
  page,
  parseInput,
  type Route,
  redirect,
  restricted,
  route,
} from '@saring/web';
import type { JSX } from 'preact';
import { z } from 'zod';
import { formProblem } from '../console/form-problem.ts';
import { Console } from '../console/layout.tsx';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { words } from './words.ts';

const TemplateInput = z.object({ name: filledText(100), body: filledText(10_000) });
const WRITERS = restricted({ roles: ['EDITOR', 'TENANT_ADMIN'] });

/** `/konsol/templat`: texts that reviewers start from. */
export function templateRoutes(context: ReviewContext): Route[] {
  const { database, assetUrl } = context;
  const show = async (
    call: Pick<Call<unknown, unknown, unknown>, 'language' | 'principal'>,
    problem: { readonly text: string; readonly status: number } | null,
  ) => {
    const { tenantId, roles } = signerOf(call.principal);
    return page(
      <TemplatesPage
        language={call.language}
        assetUrl={assetUrl}
        who={call.principal?.displayName ?? ''}
        roles={call.principal?.roles ?? []}
        mayChange={roles.includes('EDITOR') || roles.includes('TENANT_ADMIN')}
        templates={await database.withTenant(tenantId, listTemplates)}
        problem={problem?.text ?? null}
      />,
      problem?.status ?? 200,
    );
  };
  return [
    route({
      method: 'get',
      path: '/konsol/templat',
      kind: 'page',
      access: restricted({ roles: [...REVIEWING_ROLES, 'EDITOR', 'AUDITOR', 'TENANT_ADMIN'] }),
      summary: 'Templates',
      handle: (call) => show(call, null),
    }),
    route({
      method: 'post',
      path: '/konsol/templat',
      kind: 'page',
      access: WRITERS,
      summary: 'Write a template',
      body: z.record(z.string(), z.string()),
      handle: async (call) => {
        const { tenantId, actor } = signerOf(call.principal);
        try {
          const input = parseInput(TemplateInput, call.body, 'body');
          await database.withTenant(tenantId, async (tx) => {
            const id = await saveTemplate(tx, { tenantId, ...input });
            await appendLog(tx, {
              tenantId,
              actor,
              action: 'template.saved',
              subject: `template:${id}`,
              data: { placeholders: placeholdersIn(input.body) },
            });
          });
          return redirect('/konsol/templat');
        } catch (error) {
          return show(call, formProblem(error, call.language));
        }
      },
    }),
    route({
      method: 'post',
      path: '/konsol/templat/{id}/hapus',
      kind: 'page',
      access: WRITERS,
      summary: 'Delete a template',
      params: z.object({ id: z.uuid() }),
      handle: async ({ params, principal }) => {
        const { tenantId, actor } = signerOf(principal);
        await database.withTenant(tenantId, async (tx) => {
          if (!(await deleteTemplate(tx, params.id))) throw new SaringError('NOT_FOUND');
          await appendLog(tx, {
            tenantId,
            actor,
            action: 'template.deleted',
            subject: `template:${params.id}`,
            data: {},
          });
        });
        return redirect('/konsol/templat');
      },
    }),
  ];
}

function TemplatesPage(props: {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly roles: readonly Role[];
  readonly mayChange: boolean;
  readonly templates: readonly TemplateRow[];
  readonly problem: string | null;
}): JSX.Element {
  const { language } = props;
  const t = words(language);
  return (
    <Console
      language={language}
      title={t.templates}
      assetUrl={props.assetUrl}
      who={props.who}
      roles={props.roles}
      current="/konsol/templat"
    >
      <h1>{t.templates}</h1>
      <p class="lead">{t.templatesLead}</p>
      {props.problem === null ? null : (
        <p class="notice notice-bad" role="alert">
          {props.problem}
        </p>
      )}
      <ul class="list">
        {props.templates.map((template) => (
          <li class="card" key={template.id}>
            <h2>{template.name}</h2>
            <p class="text">{template.body}</p>
            {props.mayChange ? (
              <form method="post" action={`/konsol/templat/${template.id}/hapus`}>
                <button
                  class="button-plain"
                  type="submit"
                  aria-label={`${t.remove}: ${template.name}`}
                >
                  {t.remove}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {props.mayChange ? (
        <form class="card" method="post" action="/konsol/templat">
          <label for="name">{t.templateName}</label>
          <input id="name" name="name" required maxLength={100} />
          <label for="body">{t.templateBody}</label>
          <textarea id="body" name="body" required maxLength={10_000} />
          <button type="submit">{t.save}</button>
        </form>
      ) : null}
    </Console>
  );
}
