import {
  appendLog,
  countOpenTasks,
  type Database,
  finishTask,
  makeDueTasks,
  openTasks,
} from '@saring/database';
import { REVIEWING_ROLES, SaringError, TASK_KINDS } from '@saring/domain';
import { page, type Route, redirect, restricted, route } from '@saring/web';
import { z } from 'zod';
import { officeOf } from '../clocks/office.ts';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { LATE_KINDS, type LateCases, TasksPage, type Waiting } from './tasks-page.tsx';

const SHOWN = 200;
/** Of the cases of which a clock ran out; the queue has them all. */
const SHOWN_LATE = 5;

/** `/konsol/tugas`: what waits for somebody. */
export function taskRoutes(context: ReviewContext): Route[] {
  const { database, tenants, assetUrl } = context;
  return [
    route({
      method: 'get',
      path: '/konsol/tugas',
      kind: 'page',
      access: restricted({ roles: [...REVIEWING_ROLES, 'EDITOR', 'AUDITOR', 'TENANT_ADMIN'] }),
      summary: 'Tasks',
      handle: async ({ principal, language }) => {
        const { tenantId, roles } = signerOf(principal);
        const office = officeOf(await tenants.byId(tenantId));
        return page(
          <TasksPage
            language={language}
            assetUrl={assetUrl}
            who={principal?.displayName ?? ''}
            roles={principal?.roles ?? []}
            office={office}
            mayChange={!roles.includes('AUDITOR')}
            waiting={await waitingTasks(database, tenantId)}
            now={context.now()}
          />,
        );
      },
    }),
    route({
      method: 'post',
      path: '/konsol/tugas/{id}',
      kind: 'page',
      access: restricted({ roles: [...REVIEWING_ROLES, 'EDITOR'] }),
      summary: 'End a task',
      params: z.object({ id: z.uuid() }),
      handle: async ({ params, principal }) => {
        const { tenantId, accountId, actor } = signerOf(principal);
        await database.withTenant(tenantId, async (tx) => {
          if (!(await finishTask(tx, params.id, accountId))) throw new SaringError('NOT_FOUND');
          await appendLog(tx, {
            tenantId,
            actor,
            action: 'task.done',
            subject: `task:${params.id}`,
            data: {},
          });
        });
        return redirect('/konsol/tugas');
      },
    }),
  ];
}

const OTHER_KINDS = TASK_KINDS.filter((kind) => LATE_KINDS.every((late) => late !== kind));

/** One rumour in the night can leave a hundred cases late: they must not hide what else waits. */
const waitingTasks = (database: Database, tenantId: string): Promise<Waiting> =>
  database.withTenant(tenantId, async (tx) => {
    const late: LateCases[] = [];
    for (const kind of LATE_KINDS) {
      const count = await countOpenTasks(tx, kind);
      late.push({ kind, count, first: await openTasks(tx, SHOWN_LATE, [kind]) });
    }
    return { tasks: await openTasks(tx, SHOWN, OTHER_KINDS), late };
  });

/** Makes the tasks of all offices whose time has come. */
export async function makeTasks(
  context: Pick<ReviewContext, 'database' | 'tenants'>,
  now: Date,
): Promise<number> {
  let made = 0;
  for (const tenant of await context.tenants.all()) {
    made += await context.database.withTenant(tenant.id, (tx) => makeDueTasks(tx, tenant.id, now));
  }
  return made;
}
