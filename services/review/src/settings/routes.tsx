import { currentTenant } from '@saring/database';
import {
  DEFAULT_CLOCKS,
  readTenantSettings,
  type TenantSettings,
  tenantSettings,
} from '@saring/domain';
import {
  type Call,
  page,
  parseInput,
  type Reply,
  type Route,
  restricted,
  route,
} from '@saring/web';
import { z } from 'zod';
import { formProblem } from '../console/form-problem.ts';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { saveSettings } from './save-settings.ts';
import { SettingsPage } from './settings-page.tsx';
import { words } from './words.ts';

const Form = z.record(z.string(), z.string());
type PageCall = Pick<Call<unknown, unknown, unknown>, 'language' | 'principal'>;

/** `/konsol/pengaturan`: what an office sets for itself. */
export function settingsRoutes(context: ReviewContext): Route[] {
  const { database, assetUrl } = context;
  const current = async (call: PageCall): Promise<TenantSettings> => {
    const { tenantId } = signerOf(call.principal);
    // Not from the directory, which is a few seconds old: who has just saved wants to see it.
    const tenant = await database.withTenant(tenantId, currentTenant);
    return readTenantSettings(tenant.settings);
  };
  const show = (
    call: PageCall,
    settings: TenantSettings,
    notice: { text: string; bad: boolean } | null,
    status = 200,
  ): Reply =>
    page(
      <SettingsPage
        language={call.language}
        assetUrl={assetUrl}
        who={call.principal?.displayName ?? ''}
        roles={call.principal?.roles ?? []}
        mayChange={call.principal?.roles.includes('TENANT_ADMIN') ?? false}
        settings={settings}
        notice={notice}
      />,
      status,
    );
  return [
    route({
      method: 'get',
      path: '/konsol/pengaturan',
      kind: 'page',
      access: restricted({ roles: ['TENANT_ADMIN', 'AUDITOR', 'OPERATOR'] }),
      summary: 'Office settings',
      handle: async (call) => show(call, await current(call), null),
    }),
    route({
      method: 'post',
      path: '/konsol/pengaturan',
      kind: 'page',
      access: restricted({ roles: ['TENANT_ADMIN'] }),
      summary: 'Change the settings',
      body: Form,
      handle: async (call) => {
        const t = words(call.language);
        const before = await current(call);
        try {
          const typed = fromForm(call.body);
          const wanted = parseInput(tenantSettings, { ...before, ...typed }, 'body');
          // Only what stands on the page: the rest may have been changed by the machine meanwhile.
          const named = Object.fromEntries(
            Object.entries(wanted).filter(([key]) => Object.hasOwn(typed, key)),
          );
          const changed = await saveSettings(database, signerOf(call.principal), named);
          const text = changed.length === 0 ? t.unchanged : t.saved;
          return show(call, wanted, { text, bad: false });
        } catch (error) {
          const { text, status } = formProblem(error, call.language);
          return show(call, before, { text, bad: true }, status);
        }
      },
    }),
  ];
}

/** The fields of the form as the schema wants them. An empty number is none, not zero. */
function fromForm(fields: z.infer<typeof Form>) {
  const number = (name: string) => {
    const typed = (fields[name] ?? '').trim().replace(',', '.');
    return typed === '' ? Number.NaN : Number(typed);
  };
  const text = (name: string) => (fields[name] ?? '').replaceAll('\r\n', '\n').trim();
  return {
    clocks: Object.fromEntries(Object.keys(DEFAULT_CLOCKS).map((name) => [name, number(name)])),
    // A form of an older page has no such fields.
    ...(fields.workingFrom === undefined
      ? {}
      : {
          workingHours: {
            days: [1, 2, 3, 4, 5, 6, 7].filter((day) => fields[`workingDay${day}`] === 'true'),
            from: text('workingFrom'),
            to: text('workingTo'),
          },
        }),
    kimTarget: number('kimTarget') / 100,
    kimQuietDays: number('kimQuietDays'),
    printEditionHour: number('printEditionHour'),
    digestDay: number('digestDay'),
    overdueRecallHours: number('overdueRecallHours'),
    ...(fields.silentAfterDays === undefined ? {} : { silentAfterDays: number('silentAfterDays') }),
    ...(fields.publicRecallHours === undefined
      ? {}
      : {
          publicRecallHours: text('publicRecallHours') === '' ? null : number('publicRecallHours'),
        }),
    ...(fields.automaticMatching === undefined
      ? {}
      : { automaticMatching: fields.automaticMatching === 'true' }),
    spendCeilingRupiah: number('spendCeilingRupiah'),
    wayback: fields.wayback === 'true',
    method: text('method'),
    correctionPolicy: text('correctionPolicy'),
    funding: text('funding'),
    conflicts: text('conflicts'),
    notice: text('notice'),
  };
}
