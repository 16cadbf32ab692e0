import { findAccount, listPeople } from '@saring/database';
import { PERSON_ROLES, SaringError } from '@saring/domain';
import {
  type Call,
  type Principal,
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
import { type Signer, signerOf } from '../decisions/signer.ts';
import { changePerson, invitePerson, resetPerson, setPersonDisabled } from './people.ts';
import { LinkPage, PeoplePage, PersonPage } from './people-pages.tsx';
import { PersonChange, PersonInput } from './person-input.ts';

const ADMINS = restricted({ roles: ['TENANT_ADMIN', 'OPERATOR'] });
const READERS = restricted({ roles: ['TENANT_ADMIN', 'OPERATOR', 'AUDITOR'] });
const Id = z.object({ id: z.uuid() });
const Form = z.record(z.string(), z.string());
type Fields = z.infer<typeof Form>;
type PageCall = Pick<Call<unknown, unknown, unknown>, 'language' | 'principal'>;

/** `/konsol/orang`: who works here. */
export function peopleRoutes(context: ReviewContext): Route[] {
  const { database, assetUrl } = context;

  const frame = ({ language, principal }: PageCall) => {
    const roles = principal?.roles ?? [];
    return {
      language,
      assetUrl,
      who: principal?.displayName ?? '',
      roles,
      accountId: principal?.accountId ?? '',
      mayChange: roles.includes('TENANT_ADMIN') || roles.includes('OPERATOR'),
      operator: roles.includes('OPERATOR'),
    };
  };
  const showAll = async (call: PageCall, problem: string | null, status = 200): Promise<Reply> => {
    const { tenantId } = signerOf(call.principal);
    const people = await database.withTenant(tenantId, listPeople);
    return page(<PeoplePage {...frame(call)} problem={problem} people={people} />, status);
  };
  const showOne = async (
    call: PageCall & { readonly params: { readonly id: string } },
    problem: string | null,
    status = 200,
  ): Promise<Reply> => {
    const { tenantId } = signerOf(call.principal);
    const person = await database.withTenant(tenantId, (tx) => findAccount(tx, call.params));
    if (person === null) throw new SaringError('NOT_FOUND');
    return page(<PersonPage {...frame(call)} problem={problem} person={person} />, status);
  };
  /** Changes somebody; an error stands above their own page. */
  const change = async (
    call: Call<{ id: string }, unknown, Fields>,
    work: (admin: Signer) => Promise<Reply | undefined>,
  ): Promise<Reply> => {
    try {
      const reply = await work(signerOf(call.principal));
      return reply ?? redirect(`/konsol/orang/${call.params.id}`);
    } catch (error) {
      const { text, status } = formProblem(error, call.language);
      return showOne(call, text, status);
    }
  };

  return [
    route({
      method: 'get',
      path: '/konsol/orang',
      kind: 'page',
      access: READERS,
      summary: 'People of the office',
      handle: (call) => showAll(call, null),
    }),
    route({
      method: 'post',
      path: '/konsol/orang',
      kind: 'page',
      access: ADMINS,
      summary: 'Invite somebody',
      body: Form,
      handle: async (call) => {
        try {
          const input = parseInput(
            PersonInput,
            { login: call.body.login, ...rights(call.body) },
            'body',
          );
          const { url } = await invitePerson(context, signerOf(call.principal), input);
          return page(<LinkPage {...frame(call)} name={input.displayName} url={url} />, 201);
        } catch (error) {
          const { text, status } = formProblem(error, call.language);
          return showAll(call, text, status);
        }
      },
    }),
    route({
      method: 'get',
      path: '/konsol/orang/{id}',
      kind: 'page',
      access: ADMINS,
      summary: 'One person',
      params: Id,
      handle: (call) => showOne(call, null),
    }),
    route({
      method: 'post',
      path: '/konsol/orang/{id}',
      kind: 'page',
      access: ADMINS,
      summary: 'Change rights',
      params: Id,
      body: Form,
      handle: (call) =>
        change(call, async (admin) => {
          const input = parseInput(PersonChange, rights(call.body), 'body');
          await changePerson(database, admin, call.params.id, input);
          return undefined;
        }),
    }),
    route({
      method: 'post',
      path: '/konsol/orang/{id}/tautan',
      kind: 'page',
      access: ADMINS,
      summary: 'Make a one-time link for a new password',
      params: Id,
      body: Form,
      handle: (call) =>
        change(call, async (admin) => {
          const secondFactor = call.body.secondFactor === 'true';
          const url = await resetPerson(context, admin, call.params.id, { secondFactor });
          return page(<LinkPage {...frame(call)} name={await nameOf(call)} url={url} />, 201);
        }),
    }),
    route({
      method: 'post',
      path: '/konsol/orang/{id}/akses',
      kind: 'page',
      access: ADMINS,
      summary: 'Disable or enable',
      params: Id,
      body: Form,
      handle: (call) =>
        change(call, async (admin) => {
          const disabled = call.body.disabled === 'true';
          await setPersonDisabled(database, admin, call.params.id, disabled);
          return undefined;
        }),
    }),
  ];

  async function nameOf(call: {
    readonly principal: Principal | null;
    readonly params: { readonly id: string };
  }): Promise<string> {
    const { tenantId } = signerOf(call.principal);
    const person = await database.withTenant(tenantId, (tx) => findAccount(tx, call.params));
    return person?.displayName ?? '';
  }
}

/** The fields of a form as the schemas want them. */
function rights(fields: Fields) {
  return {
    displayName: fields.displayName ?? '',
    roles: PERSON_ROLES.filter((role) => fields[`role-${role}`] === 'true'),
    government: fields.government === 'true',
  };
}
