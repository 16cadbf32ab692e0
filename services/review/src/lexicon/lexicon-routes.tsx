import { listLexiconEntries } from '@saring/database';
import { REVIEWING_ROLES, SaringError } from '@saring/domain';
import {
  type Call,
  json,
  page,
  parseInput,
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
import { addWord, decideWord, proposeWord } from './change-lexicon.ts';
import { LexiconInput } from './lexicon-input.ts';
import { LexiconPage } from './lexicon-page.tsx';

const STAFF = [...REVIEWING_ROLES, 'TENANT_ADMIN'] as const;
const READERS = restricted({ roles: [...STAFF, 'EDITOR', 'AUDITOR', 'KIM_COORDINATOR'] });
const Id = z.object({ id: z.uuid() });
const Form = z.record(z.string(), z.string());
const Choice = z.object({ accepted: z.enum(['true', 'false']) });
type PageCall = Pick<Call<unknown, unknown, unknown>, 'language' | 'principal'>;

const Proposal = z.object({
  word: z.string(),
  meaning: z.string(),
  state: z
    .enum(['PROPOSED', 'ACCEPTED', 'DECLINED'])
    .meta({ description: 'What the office said.' }),
});

/** `/konsol/kamus`, and the way KIM propose words. */
export function lexiconRoutes(context: ReviewContext): Route[] {
  const { database, tenants, assetUrl } = context;
  const staff = restricted({ roles: STAFF });

  const show = async (
    { language, principal }: PageCall,
    problem: string | null,
    typed: Readonly<Record<string, string>> = {},
    status = 200,
  ): Promise<Reply> => {
    const { tenantId, roles } = signerOf(principal);
    const tenant = await tenants.byId(tenantId);
    const rows = await database.withTenant(tenantId, listLexiconEntries);
    return page(
      <LexiconPage
        language={language}
        assetUrl={assetUrl}
        who={principal?.displayName ?? ''}
        roles={roles}
        timeZone={tenant?.timeZone ?? 'Asia/Makassar'}
        mayChange={STAFF.some((role) => roles.includes(role))}
        problem={problem}
        rows={rows}
        typed={typed}
      />,
      status,
    );
  };
  const change = async (
    call: Call<unknown, unknown, Readonly<Record<string, string>>>,
    work: () => Promise<unknown>,
  ): Promise<Reply> => {
    try {
      await work();
      return redirect('/konsol/kamus');
    } catch (error) {
      const { text, status } = formProblem(error, call.language);
      return show(call, text, call.body, status);
    }
  };

  return [
    route({
      method: 'get',
      path: '/konsol/kamus',
      kind: 'page',
      access: READERS,
      summary: 'Words of the district',
      handle: (call) => show(call, null),
    }),
    route({
      method: 'post',
      path: '/konsol/kamus',
      kind: 'page',
      access: staff,
      summary: 'Add a word',
      body: Form,
      handle: (call) =>
        change(call, () => {
          const signer = {
            ...signerOf(call.principal),
            displayName: call.principal?.displayName ?? '',
          };
          return addWord(database, signer, parseInput(LexiconInput, call.body, 'body'));
        }),
    }),
    route({
      method: 'post',
      path: '/konsol/kamus/{id}',
      kind: 'page',
      access: staff,
      summary: 'Accept or decline a word',
      params: Id,
      body: Form,
      handle: (call) =>
        change(call, () => {
          const { accepted } = parseInput(Choice, call.body, 'body');
          return decideWord(
            database,
            signerOf(call.principal),
            call.params.id,
            accepted === 'true',
          );
        }),
    }),
    route({
      method: 'post',
      path: '/api/v1/lexicon-proposals',
      kind: 'api',
      access: restricted({ roles: [...STAFF, 'KIM_COORDINATOR'], scopes: ['submissions:write'] }),
      tag: 'KIM',
      summary: 'Propose a local word',
      description:
        'A word heard in messages and its meaning. It counts once the office accepts it. Proposing the same word and meaning again answers with how it stands.',
      body: LexiconInput,
      responses: { 202: { description: 'Noted, or known already', schema: Proposal } },
      handle: async ({ body, principal }) => {
        if (principal === null) throw new SaringError('UNAUTHENTICATED');
        const { word, meaning, state } = await proposeWord(database, principal, body);
        return json({ word, meaning, state }, 202);
      },
    }),
  ];
}
