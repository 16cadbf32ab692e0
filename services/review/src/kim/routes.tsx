import {
  appendLog,
  changeKimGroup,
  createKimGroup,
  isDuplicate,
  kimGroupRecord,
  settleKimNudge,
  type Tenant,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import { regionsUnder } from '@saring/text';
import { type Call, page, type Reply, type Route, redirect, restricted, route } from '@saring/web';
import { z } from 'zod';
import { Form, field, fieldList, frameOf } from '../console/access.ts';
import { formProblem } from '../console/form-problem.ts';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { GroupForm, type TypedForm } from './group-form.tsx';
import { parseGroup } from './group-input.ts';
import { GroupPage } from './group-page.tsx';
import { importRoutes } from './import-routes.tsx';
import { loadRegister } from './load-register.ts';
import { RegisterPage } from './register-page.tsx';
import { reportRoutes } from './report-routes.ts';
import { kimWords } from './words.ts';

const HERE = '/konsol/kim';
const KIM_ACCESS = restricted({ roles: ['KIM_COORDINATOR', 'TENANT_ADMIN'] });
const Id = z.object({ id: z.uuid() });
type AnyCall = Call<unknown, unknown, unknown>;

/** The office of whoever asks. */
async function officeOf(context: ReviewContext, call: AnyCall): Promise<Tenant> {
  const tenant = await context.tenants.byId(signerOf(call.principal).tenantId);
  if (tenant === null) throw new SaringError('NOT_FOUND');
  return tenant;
}

/** `/konsol/kim`: the register of village groups. */
export function kimRoutes(context: ReviewContext): Route[] {
  const { database } = context;

  const form = async (
    call: AnyCall,
    target: { readonly id: string | null; readonly typed: TypedForm },
    problem: { text: string; status: number } | null,
  ): Promise<Reply> => {
    const t = kimWords(call.language);
    const tenant = await officeOf(context, call);
    const { groups, regions } = await loadRegister(database, tenant);
    return page(
      <GroupForm
        {...frameOf(context, call)}
        action={target.id === null ? `${HERE}/baru` : `${HERE}/${target.id}/ubah`}
        title={target.id === null ? t.add : t.change}
        typed={target.typed}
        problem={problem?.text ?? null}
        regions={regions}
        others={groups.filter((group) => group.id !== target.id)}
      />,
      problem?.status ?? 200,
    );
  };

  /** Stores a form; what is wrong with it is said above the form as it was typed. */
  const store = async (call: Call<unknown, unknown, Form>, id: string | null): Promise<Reply> => {
    const typed = typedOf(call.body);
    const tenant = await officeOf(context, call);
    try {
      const group = {
        tenantId: tenant.id,
        ...parseGroup(
          { ...typed, channels: typed.channels.join(',') },
          await regionsUnder(tenant.regionCode),
        ),
        mentorId: z.uuid().safeParse(typed.mentorId).data ?? null,
      };
      const { actor } = signerOf(call.principal);
      const stored = await database.withTenant(tenant.id, async (tx) => {
        if (id !== null && (await kimGroupRecord(tx, id)) === null)
          throw new SaringError('NOT_FOUND');
        if (group.mentorId !== null && (await kimGroupRecord(tx, group.mentorId)) === null) {
          throw new SaringError('NOT_FOUND');
        }
        const groupId = id ?? (await createKimGroup(tx, group));
        if (id !== null) await changeKimGroup(tx, id, group);
        await appendLog(tx, {
          tenantId: tenant.id,
          actor,
          action: id === null ? 'kim.added' : 'kim.changed',
          subject: `kim:${groupId}`,
          data: { name: group.name, members: group.members?.length ?? 0 },
        });
        return groupId;
      });
      return redirect(`${HERE}/${stored}`);
    } catch (error) {
      const taken = { text: kimWords(call.language).taken, status: 409 };
      return form(
        call,
        { id, typed },
        isDuplicate(error) ? taken : formProblem(error, call.language),
      );
    }
  };

  return [
    route({
      method: 'get',
      path: HERE,
      kind: 'page',
      access: KIM_ACCESS,
      summary: 'Village groups',
      handle: async (call) => {
        const tenant = await officeOf(context, call);
        return page(
          <RegisterPage
            {...frameOf(context, call)}
            register={await loadRegister(database, tenant)}
            timeZone={tenant.timeZone}
            slug={tenant.slug}
          />,
        );
      },
    }),
    route({
      method: 'get',
      path: `${HERE}/baru`,
      kind: 'page',
      access: KIM_ACCESS,
      summary: 'Add a village group',
      handle: (call) => form(call, { id: null, typed: typedOf({}) }, null),
    }),
    route({
      method: 'post',
      path: `${HERE}/baru`,
      kind: 'page',
      access: KIM_ACCESS,
      summary: 'Store a new village group',
      body: Form,
      handle: (call) => store(call, null),
    }),
    ...importRoutes(context),
    ...reportRoutes(context),
    route({
      method: 'post',
      path: `${HERE}/sapaan/{id}`,
      kind: 'page',
      access: KIM_ACCESS,
      summary: 'A quiet group was greeted in person',
      params: Id,
      handle: async (call) => {
        const { tenantId } = signerOf(call.principal);
        await database.withTenant(tenantId, (tx) => settleKimNudge(tx, call.params.id));
        return redirect(HERE);
      },
    }),
    route({
      method: 'get',
      path: `${HERE}/{id}`,
      kind: 'page',
      access: KIM_ACCESS,
      summary: 'One village group',
      params: Id,
      handle: async (call) => {
        const tenant = await officeOf(context, call);
        const { groups } = await loadRegister(database, tenant);
        const group = groups.find(({ id }) => id === call.params.id);
        if (group === undefined) throw new SaringError('NOT_FOUND');
        const mentor = groups.find(({ id }) => id === group.mentorId)?.name ?? null;
        return page(
          <GroupPage
            {...frameOf(context, call)}
            group={group}
            mentor={mentor}
            timeZone={tenant.timeZone}
          />,
        );
      },
    }),
    route({
      method: 'get',
      path: `${HERE}/{id}/ubah`,
      kind: 'page',
      access: KIM_ACCESS,
      summary: 'Change a village group',
      params: Id,
      handle: async (call) => {
        const { tenantId } = signerOf(call.principal);
        const { id } = call.params;
        const group = await database.withTenant(tenantId, (tx) => kimGroupRecord(tx, id));
        if (group === null) throw new SaringError('NOT_FOUND');
        const typed: TypedForm = {
          name: group.name,
          place: group.villageCode ?? group.districtCode,
          registrationNumber: group.registrationNumber ?? '',
          channels: group.channels,
          trainedOn: group.trainedOn?.toISOString().slice(0, 10) ?? '',
          mentorId: group.mentorId ?? '',
          members: group.members
            .map(({ name, task }) => (task === '' ? name : `${name} (${task})`))
            .join('\n'),
        };
        return form(call, { id, typed }, null);
      },
    }),
    route({
      method: 'post',
      path: `${HERE}/{id}/ubah`,
      kind: 'page',
      access: KIM_ACCESS,
      summary: 'Store a changed village group',
      params: Id,
      body: Form,
      handle: (call) => store(call, call.params.id),
    }),
  ];
}

const typedOf = (body: Form): TypedForm => ({
  name: field(body, 'name') ?? '',
  place: field(body, 'place') ?? '',
  registrationNumber: field(body, 'registrationNumber') ?? '',
  channels: fieldList(body, 'channels'),
  trainedOn: field(body, 'trainedOn') ?? '',
  members: field(body, 'members') ?? '',
  mentorId: field(body, 'mentorId') ?? '',
});
