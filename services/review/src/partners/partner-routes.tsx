import { findPartner, listPartners } from '@saring/database';
import { SaringError } from '@saring/domain';
import {
  type Call,
  page,
  parseInput,
  type Reply,
  type Route,
  redirect,
  restricted,
  route,
} from '@saring/web';
import { z } from 'zod';
import { frameOf } from '../console/access.ts';
import { formProblem } from '../console/form-problem.ts';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { PartnerLinkPage, PartnerPage, PartnersPage } from './partner-pages.tsx';
import {
  AgreementInput,
  changeAgreement,
  invitePartner,
  issuePartnerLink,
  type PartnerAdmin,
  PartnerInput,
  revokePartnerAccess,
  setPartnerEnded,
} from './partners.ts';

const ADMINS = restricted({ roles: ['TENANT_ADMIN'] });
const READERS = restricted({ roles: ['TENANT_ADMIN', 'AUDITOR'] });
const Id = z.object({ id: z.uuid() });
const Form = z.record(z.string(), z.string().max(1000));
type PageCall = Pick<Call<unknown, unknown, unknown>, 'language' | 'principal'>;
type OneCall = PageCall & { readonly params: { readonly id: string } };

/** `/konsol/mitra`: the outlets of an office, their links and agreements. */
export function partnerRoutes(context: ReviewContext): Route[] {
  const { database } = context;
  const common = { method: 'post', kind: 'page', access: ADMINS } as const;

  const frame = (call: PageCall, problem: string | null) => ({
    ...frameOf(context, call),
    mayChange: call.principal?.roles.includes('TENANT_ADMIN') ?? false,
    problem,
  });
  const showAll = async (call: PageCall, problem: string | null, status = 200): Promise<Reply> => {
    const { tenantId } = signerOf(call.principal);
    const partners = await database.withTenant(tenantId, listPartners);
    return page(<PartnersPage {...frame(call, problem)} partners={partners} />, status);
  };
  const find = async (call: OneCall) => {
    const { tenantId } = signerOf(call.principal);
    const partner = await database.withTenant(tenantId, (tx) => findPartner(tx, call.params.id));
    if (partner === null) throw new SaringError('NOT_FOUND');
    return partner;
  };
  const showOne = async (call: OneCall, problem: string | null, status = 200): Promise<Reply> =>
    page(<PartnerPage {...frame(call, problem)} partner={await find(call)} />, status);
  /** Changes an outlet; an error stands above its own page. */
  const change = async (
    call: OneCall,
    work: (admin: PartnerAdmin) => Promise<Reply | undefined>,
  ): Promise<Reply> => {
    try {
      const reply = await work(signerOf(call.principal));
      return reply ?? redirect(`/konsol/mitra/${call.params.id}`);
    } catch (error) {
      const { text, status } = formProblem(error, call.language);
      return showOne(call, text, status);
    }
  };

  return [
    route({
      method: 'get',
      path: '/konsol/mitra',
      kind: 'page',
      access: READERS,
      summary: 'Media partners',
      handle: (call) => showAll(call, null),
    }),
    route({
      ...common,
      path: '/konsol/mitra',
      summary: 'Register a media partner',
      body: Form,
      handle: async (call) => {
        try {
          const website = given(call.body, 'website');
          const input = parseInput(PartnerInput, { ...call.body, website }, 'body');
          const { partnerId, url } = await invitePartner(context, signerOf(call.principal), input);
          const made = { partnerId, name: input.name, url };
          return page(<PartnerLinkPage {...frame(call, null)} {...made} />, 201);
        } catch (error) {
          const { text, status } = formProblem(error, call.language);
          return showAll(call, text, status);
        }
      },
    }),
    route({
      method: 'get',
      path: '/konsol/mitra/{id}',
      kind: 'page',
      access: READERS,
      summary: 'One media partner',
      params: Id,
      handle: (call) => showOne(call, null),
    }),
    route({
      ...common,
      path: '/konsol/mitra/{id}/tautan',
      summary: 'Make a login link',
      params: Id,
      handle: (call) =>
        change(call, async (admin) => {
          const { name } = await find(call);
          const url = await issuePartnerLink(context, admin, call.params.id);
          const made = { partnerId: call.params.id, name, url };
          return page(<PartnerLinkPage {...frame(call, null)} {...made} />, 201);
        }),
    }),
    route({
      ...common,
      path: '/konsol/mitra/{id}/perjanjian',
      summary: 'Change the agreement',
      params: Id,
      body: Form,
      handle: (call) =>
        change(call, async (admin) => {
          const { body } = call;
          const number = (name: string) => {
            const typed = given(body, name);
            return typed === null ? null : Number(typed);
          };
          const input = {
            agreementNumber: given(body, 'agreementNumber'),
            agreementFrom: given(body, 'agreementFrom'),
            agreementUntil: given(body, 'agreementUntil'),
            agreementItemsPerMonth: number('agreementItemsPerMonth'),
            agreementHoursToPublish: number('agreementHoursToPublish'),
          };
          const wanted = parseInput(AgreementInput, input, 'body');
          await changeAgreement(context, admin, call.params.id, wanted);
          return undefined;
        }),
    }),
    route({
      ...common,
      path: '/konsol/mitra/{id}/cabut',
      summary: 'Revoke links and sessions',
      params: Id,
      handle: (call) =>
        change(call, async (admin) => {
          await revokePartnerAccess(context, admin, call.params.id);
          return undefined;
        }),
    }),
    route({
      ...common,
      path: '/konsol/mitra/{id}/akhir',
      summary: 'End or resume the partnership',
      params: Id,
      body: Form,
      handle: (call) =>
        change(call, async (admin) => {
          const ended = call.body.ended === 'true';
          await setPartnerEnded(context, admin, call.params.id, ended);
          return undefined;
        }),
    }),
  ];
}

/** An empty field was not filled. */
const given = (fields: Readonly<Record<string, string>>, name: string): string | null => {
  const value = fields[name]?.trim() ?? '';
  return value === '' ? null : value;
};
