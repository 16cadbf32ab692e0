import { appendLog, finishTask, makeDueTasks, openTasks, type TaskRow } from '@saring/database';
import { REVIEWING_ROLES, type Role, SaringError, TASK_KIND } from '@saring/domain';
import {
  formatTime,
  type Language,
  page,
  type Route,
  redirect,
  restricted,
  route,
} from '@saring/web';
import type { JSX } from 'preact';
import { z } from 'zod';
import { Console } from '../console/layout.tsx';
import type { ReviewContext } from '../context.ts';
import { signerOf } from '../decisions/signer.ts';
import { words } from './words.ts';

const SHOWN = 200;

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
        const tenant = await tenants.byId(tenantId);
        return page(
          <TasksPage
            language={language}
            assetUrl={assetUrl}
            who={principal?.displayName ?? ''}
            roles={principal?.roles ?? []}
            timeZone={tenant?.timeZone ?? 'Asia/Makassar'}
            mayChange={!roles.includes('AUDITOR')}
            tasks={await database.withTenant(tenantId, (tx) => openTasks(tx, SHOWN))}
            now={new Date()}
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

/** Makes the tasks of all offices whose time has come. */
export async function makeTasks(
  context: Pick<ReviewContext, 'database' | 'tenants'>,
  now = new Date(),
): Promise<number> {
  let made = 0;
  for (const tenant of await context.tenants.all()) {
    made += await context.database.withTenant(tenant.id, (tx) => makeDueTasks(tx, tenant.id, now));
  }
  return made;
}

/** Two cases are merged on the case's own page; everything else is done at its desk. */
const pageOf = ({ kind, caseId }: TaskRow): string =>
  kind === 'SAME_CLAIM' ? `/konsol/kasus/${caseId}` : `/konsol/kasus/${caseId}/meja`;

function TasksPage(props: {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly roles: readonly Role[];
  readonly timeZone: string;
  readonly mayChange: boolean;
  readonly tasks: readonly TaskRow[];
  readonly now: Date;
}): JSX.Element {
  const { language } = props;
  const t = words(language);
  return (
    <Console
      language={language}
      title={t.tasks}
      assetUrl={props.assetUrl}
      who={props.who}
      roles={props.roles}
      current="/konsol/tugas"
    >
      <h1>{t.tasks}</h1>
      <p class="lead">{t.tasksLead}</p>
      {props.tasks.length === 0 ? <p class="notice">{t.noTasks}</p> : null}
      <ul class="list">
        {props.tasks.map((task) => (
          <li class="card" key={task.id}>
            <p>
              <a href={pageOf(task)}>
                <strong>{TASK_KIND[task.kind][language]}</strong>
              </a>
              {task.kind === 'SAME_CLAIM' ? (
                <>
                  {' · '}
                  <a href={`/konsol/kasus/${task.subjectId}`}>{t.otherCase}</a>
                </>
              ) : null}
            </p>
            <p class="small">
              {t.due} {formatTime(task.dueAt, language, props.timeZone)}
              {task.dueAt < props.now ? ` · ${t.overdue}` : ''}
            </p>
            {/* A dispute ends with its answer, never by a click here. */}
            {props.mayChange && task.kind !== 'DISPUTE' ? (
              <form method="post" action={`/konsol/tugas/${task.id}`}>
                <button class="button-plain" type="submit">
                  {t.done}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </Console>
  );
}
