import { appendLog, createKimGroup, kimRegister } from '@saring/database';
import { regionsUnder } from '@saring/text';
import { type Call, page, type Reply, type Route, redirect, restricted, route } from '@saring/web';
import { z } from 'zod';
import { frameOf } from '../console/access.ts';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { ImportPage } from './import-page.tsx';
import { readGroups } from './read-groups.ts';
import { kimWords } from './words.ts';

const HERE = '/konsol/kim/impor';
const ACCESS = restricted({ roles: ['KIM_COORDINATOR', 'TENANT_ADMIN'] });
/** The form carries the file to its confirmation. */
const MOST_BYTES = 200_000;
const Import = z.object({ csv: z.string().default(''), confirmed: z.string().optional() });

/** Groups from a spreadsheet: shown first, stored on a second press. */
export function importRoutes(context: ReviewContext): Route[] {
  const { database, tenants } = context;
  const show = (
    call: Call<unknown, unknown, unknown>,
    content: Pick<Parameters<typeof ImportPage>[0], 'problem' | 'read'>,
  ): Reply =>
    page(
      <ImportPage {...frameOf(context, call)} {...content} />,
      content.problem === null ? 200 : 422,
    );
  return [
    route({
      method: 'get',
      path: HERE,
      kind: 'page',
      access: ACCESS,
      summary: 'Import village groups',
      handle: async (call) => show(call, { problem: null, read: null }),
    }),
    route({
      method: 'post',
      path: HERE,
      kind: 'page',
      access: ACCESS,
      summary: 'Import village groups: preview, then save',
      body: Import,
      files: { most: 1 },
      handle: async (call) => {
        const { tenantId, actor } = signerOf(call.principal);
        const file = call.files.find(({ bytes }) => bytes.length > 0);
        const csv = file?.bytes.toString('utf8') ?? call.body.csv;
        if (csv.trim() === '' || Buffer.byteLength(csv) > MOST_BYTES) {
          return show(call, { problem: kimWords(call.language).empty, read: null });
        }
        const tenant = await tenants.byId(tenantId);
        const regions = await regionsUnder(tenant?.regionCode ?? '');
        return database.withTenant(tenantId, async (tx) => {
          const there = await kimRegister(tx);
          const { groups, errors } = readGroups(csv, regions, {
            names: there.map(({ name }) => name),
            numbers: there.flatMap(({ registrationNumber }) => registrationNumber ?? []),
          });
          if (call.body.confirmed === undefined) {
            return show(call, { problem: null, read: { csv, groups, errors } });
          }
          for (const group of groups) await createKimGroup(tx, { tenantId, ...group });
          await appendLog(tx, {
            tenantId,
            actor,
            action: 'kim.imported',
            subject: `tenant:${tenantId}`,
            data: { groups: groups.length, errors: errors.length },
          });
          return redirect('/konsol/kim');
        });
      },
    }),
  ];
}
