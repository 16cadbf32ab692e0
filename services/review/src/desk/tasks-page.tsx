import type { TaskRow } from '@saring/database';
import { type Role, TASK_KIND } from '@saring/domain';
import { formatNumber, formatTime, type Language } from '@saring/web';
import type { JSX } from 'preact';
import type { OfficeClocks } from '../clocks/office.ts';
import { Console } from '../console/layout.tsx';
import { words } from './words.ts';

/** What waits for people. */
export interface Waiting {
  readonly tasks: readonly TaskRow[];
  /** Cases nobody has looked at in time: one notice for all of them, with the oldest. */
  readonly unseen: { readonly count: number; readonly first: readonly TaskRow[] };
}

interface TasksProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly roles: readonly Role[];
  readonly office: OfficeClocks;
  readonly mayChange: boolean;
  readonly waiting: Waiting;
  readonly now: Date;
}

const LONGEST_CLAIM = 160;
const UNSEEN_IN_QUEUE = '/konsol?tampilan=baru&waktu=lewat&urut=tenggat';

/** Merging and warning are done on the case's own page; everything else at its desk. */
const ON_THE_CASE: readonly string[] = ['SAME_CLAIM', 'EARLY_WARNING_OVERDUE'];
const pageOf = ({ kind, caseId }: TaskRow): string =>
  ON_THE_CASE.includes(kind) ? `/konsol/kasus/${caseId}` : `/konsol/kasus/${caseId}/meja`;

/** `/konsol/tugas` */
export function TasksPage(props: TasksProps): JSX.Element {
  const { language, waiting } = props;
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
      {waiting.tasks.length + waiting.unseen.count === 0 ? <p class="notice">{t.noTasks}</p> : null}
      <ul class="list">
        {waiting.unseen.count === 0 ? null : <Unseen {...props} />}
        {waiting.tasks.map((task) => (
          <Task {...props} task={task} key={task.id} />
        ))}
      </ul>
    </Console>
  );
}

function Unseen({ language, office, waiting }: TasksProps): JSX.Element {
  const t = words(language);
  const { count, first } = waiting.unseen;
  return (
    <li class="card">
      <h2>{t.unseen(count)}</h2>
      <p>{t.unseenLead(formatNumber(office.settings.clocks.triageWorkingHours, language))}</p>
      <ul class="list">
        {first.map((task) => (
          <li key={task.id}>
            <CaseLink task={task} href={`/konsol/kasus/${task.caseId}`} />
          </li>
        ))}
      </ul>
      <p>
        <a href={UNSEEN_IN_QUEUE}>{t.unseenAll}</a>
      </p>
    </li>
  );
}

function Task(props: TasksProps & { readonly task: TaskRow }): JSX.Element {
  const { language, office, task } = props;
  const t = words(language);
  const warnHours = formatNumber(office.settings.clocks.earlyWarningHours, language);
  return (
    <li class="card">
      <h2>
        <a href={pageOf(task)}>{TASK_KIND[task.kind][language]}</a>
      </h2>
      <p>
        <CaseLink task={task} href={`/konsol/kasus/${task.caseId}`} />
      </p>
      {task.kind === 'EARLY_WARNING_OVERDUE' ? <p>{t.warnLead(warnHours)}</p> : null}
      {task.kind === 'SAME_CLAIM' ? (
        <p>
          <a href={`/konsol/kasus/${task.subjectId}`}>{t.otherCase}</a>
        </p>
      ) : null}
      <p class="small">
        {t.due} {formatTime(task.dueAt, language, office.timeZone)}
        {task.dueAt < props.now ? ` · ${t.overdue}` : ''}
      </p>
      {/* A dispute ends with its answer, never by a click here. */}
      {props.mayChange && task.kind !== 'DISPUTE' ? (
        <form method="post" action={`/konsol/tugas/${task.id}`}>
          <button class="button-plain" type="submit">
            {t.done}
            <span class="unseen">
              : {TASK_KIND[task.kind][language]} #{task.number}
            </span>
          </button>
        </form>
      ) : null}
    </li>
  );
}

function CaseLink({ task, href }: { readonly task: TaskRow; readonly href: string }): JSX.Element {
  const { claim } = task;
  return (
    <a href={href}>
      <span class="number">#{task.number}</span>{' '}
      {claim.length <= LONGEST_CLAIM ? claim : `${claim.slice(0, LONGEST_CLAIM).toWellFormed()} …`}
    </a>
  );
}
