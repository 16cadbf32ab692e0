import { listCases } from '@saring/database';
import {
  CASE_STATES,
  OPEN_CASE_STATES,
  parseTicket,
  REVIEWING_ROLES,
  type Role,
  SaringError,
} from '@saring/domain';
import { json, type Route, restricted, route } from '@saring/web';
import { z } from 'zod';
import type { ReviewContext } from '../context.ts';
import { decide } from '../decisions/decide.ts';
import { DecisionInput, SecondReviewInput } from '../decisions/input.ts';
import { reviewAgain } from '../decisions/review-again.ts';
import { signerOf } from '../decisions/signer.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { loadCase } from './load-case.ts';
import { CaseSummaryView, CaseView, presentCase, presentSummary } from './view.ts';

const READERS: readonly Role[] = [
  ...REVIEWING_ROLES,
  'EDITOR',
  'AUDITOR',
  'TENANT_ADMIN',
  'KIM_COORDINATOR',
];
const CaseId = z.object({ id: z.uuid() });
const NewState = z.object({ state: z.enum(CASE_STATES) }).meta({ id: 'CaseStateChange' });

const CasesQuery = z.object({
  state: z
    .string()
    .max(300)
    .optional()
    .meta({ description: 'One or more states between commas; open cases when left out.' }),
  ticket: z.string().max(64).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** Cases over the API: list, one, first decision, second review. */
export function caseRoutes(context: ReviewContext): Route[] {
  const { database } = context;
  return [
    route({
      method: 'get',
      path: '/api/v1/cases',
      kind: 'api',
      access: restricted({ roles: READERS, scopes: ['cases:read'] }),
      tag: 'Cases',
      summary: 'Cases by priority',
      query: CasesQuery,
      responses: {
        200: {
          description: 'A page of cases',
          schema: z.object({ items: z.array(CaseSummaryView), nextCursor: z.string().nullable() }),
        },
      },
      handle: async ({ query, principal }) => {
        const { tenantId } = known(principal);
        const ticket = query.ticket === undefined ? null : parseTicket(query.ticket);
        if (query.ticket !== undefined && ticket === null) throw new SaringError('NOT_FOUND');
        const rows = await database.withTenant(tenantId, (tx) =>
          listCases(tx, {
            states: statesOf(query.state, ticket !== null),
            ticket,
            after: query.cursor === undefined ? null : decodeCursor(query.cursor),
            limit: query.limit + 1,
          }),
        );
        const page = rows.slice(0, query.limit);
        const last = page.at(-1);
        const more = rows.length > query.limit && last !== undefined;
        return json({
          items: page.map(presentSummary),
          nextCursor: more ? encodeCursor(last) : null,
        });
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/cases/{id}',
      kind: 'api',
      access: restricted({ roles: READERS, scopes: ['cases:read'] }),
      tag: 'Cases',
      summary: 'One case with its items, matches, evidence and assessment',
      params: CaseId,
      responses: { 200: { description: 'The case', schema: CaseView } },
      handle: async ({ params, principal }) => {
        const { tenantId, accountId } = known(principal);
        return json(presentCase(await loadCase(database, tenantId, params.id), accountId));
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/cases/{id}/decisions',
      kind: 'api',
      access: restricted({ roles: REVIEWING_ROLES, scopes: ['cases:write'] }),
      tag: 'Cases',
      summary: 'Sign a first verdict',
      description: 'Takes the case if nobody has. It then waits for another person.',
      params: CaseId,
      body: DecisionInput,
      responses: { 201: { description: 'Signed', schema: NewState } },
      handle: async ({ params, body, principal }) => {
        const state = await decide(database, signerOf(principal), params.id, body);
        return json({ state }, 201);
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/cases/{id}/second-reviews',
      kind: 'api',
      access: restricted({ roles: REVIEWING_ROLES, scopes: ['cases:write'] }),
      tag: 'Cases',
      summary: 'Sign a second verdict, or settle a dispute as the third person',
      params: CaseId,
      body: SecondReviewInput,
      responses: { 201: { description: 'Signed', schema: NewState } },
      handle: async ({ params, body, principal }) => {
        const state = await reviewAgain(database, signerOf(principal), params.id, body);
        return json({ state }, 201);
      },
    }),
  ];
}

function known<T>(principal: T | null): T {
  if (principal === null) throw new SaringError('UNAUTHENTICATED');
  return principal;
}

/** A ticket is looked up in every state; a list shows open cases unless it is asked for others. */
function statesOf(wanted: string | undefined, anyState: boolean) {
  if (wanted === undefined || wanted === '') return anyState ? CASE_STATES : OPEN_CASE_STATES;
  return wanted.split(',').map((name) => {
    const state = CASE_STATES.find((each) => each === name.trim().toUpperCase());
    if (state === undefined) throw new SaringError('INVALID_INPUT', { details: { state: name } });
    return state;
  });
}
