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
import { TasksPage, type Waiting } from './tasks-page.tsx';

const SHOWN = 200;
/** Of the cases nobody has looked at; the queue has them all. */
const SHOWN_UNSEEN = 5;

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

const BESIDE_UNSEEN = TASK_KINDS.filter((kind) => kind !== 'FIRST_LOOK_OVERDUE');

/** One rumour in the night can leave a hundred cases unseen: they must not hide what else waits. */
const waitingTasks = (database: Database, tenantId: string): Promise<Waiting> =>
  database.withTenant(tenantId, async (tx) => ({
    tasks: await openTasks(tx, SHOWN, BESIDE_UNSEEN),
    unseen: {
      count: await countOpenTasks(tx, 'FIRST_LOOK_OVERDUE'),
      first: await openTasks(tx, SHOWN_UNSEEN, ['FIRST_LOOK_OVERDUE']),
    },
  }));

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
