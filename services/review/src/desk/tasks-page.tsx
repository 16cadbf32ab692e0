import type { TaskRow } from '@saring/database';
import { type Role, TASK_KIND } from '@saring/domain';
import { formatAgo, formatNumber, formatTime, type Language } from '@saring/web';
import type { JSX } from 'preact';
import type { OfficeClocks } from '../clocks/office.ts';
import { Console } from '../console/layout.tsx';
import { words } from './words.ts';

/** What waits for people. */
export interface Waiting {
  readonly tasks: readonly TaskRow[];
  /** Cases of which a clock ran out: one card for all of a kind, with the oldest. */
  readonly late: readonly LateCases[];
}

export interface LateCases {
  readonly kind: (typeof LATE_KINDS)[number];
  readonly count: number;
  readonly first: readonly TaskRow[];
}

/** In the order of the page: what harms people now comes first. */
export const LATE_KINDS = ['EARLY_WARNING_OVERDUE', 'FIRST_LOOK_OVERDUE'] as const;

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

const LONGEST_CLAIM = 120;
const IN_QUEUE = {
  EARLY_WARNING_OVERDUE: '/konsol?waktu=lewat',
  FIRST_LOOK_OVERDUE: '/konsol?tampilan=baru&waktu=lewat',
} as const;

/** Two cases are merged on the case's own page; everything else is done at its desk. */
const pageOf = ({ kind, caseId }: TaskRow): string =>
  kind === 'SAME_CLAIM' ? `/konsol/kasus/${caseId}` : `/konsol/kasus/${caseId}/meja`;

/** `/konsol/tugas` */
export function TasksPage(props: TasksProps): JSX.Element {
  const { language, waiting } = props;
  const t = words(language);
  const late = waiting.late.filter(({ count }) => count > 0);
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
      {waiting.tasks.length + late.length === 0 ? <p class="notice">{t.noTasks}</p> : null}
      <ul class="list">
        {late.map((cases) => (
          <Late {...props} cases={cases} key={cases.kind} />
        ))}
        {waiting.tasks.map((task) => (
          <Task {...props} task={task} key={task.id} />
        ))}
      </ul>
    </Console>
  );
}

function Late(props: TasksProps & { readonly cases: LateCases }): JSX.Element {
  const { language, office, now } = props;
  const { kind, count, first } = props.cases;
  const t = words(language);
  const { triageWorkingHours, earlyWarningHours } = office.settings.clocks;
  const warning = kind === 'EARLY_WARNING_OVERDUE';
  const hours = formatNumber(warning ? earlyWarningHours : triageWorkingHours, language);
  return (
    <li class="card">
      <h2>{warning ? t.unwarned(count) : t.unseen(count)}</h2>
      <p>{warning ? t.unwarnedLead(hours) : t.unseenLead(hours)}</p>
      <ul class="list">
        {first.map((task) => (
          <li key={task.id}>
            <CaseLink task={task} />
            <p class="small">
              {t.due} {formatTime(task.dueAt, language, office.timeZone)} (
              {formatAgo(task.dueAt, now, language)})
            </p>
            {/* A look ends by itself when somebody looks; whether to warn is for people to say. */}
            {warning && props.mayChange ? (
              <Done task={task} label={t.noWarning} language={language} />
            ) : null}
          </li>
        ))}
      </ul>
      {count > first.length ? (
        <p>
          <a href={IN_QUEUE[kind]}>{t.lateAll}</a>
        </p>
      ) : null}
    </li>
  );
}

function Task(props: TasksProps & { readonly task: TaskRow }): JSX.Element {
  const { language, office, task } = props;
  const t = words(language);
  return (
    <li class="card">
      <h2>
        <a href={pageOf(task)}>{TASK_KIND[task.kind][language]}</a>
      </h2>
      <p>
        <CaseLink task={task} />
      </p>
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
        <Done task={task} label={t.done} language={language} />
      ) : null}
    </li>
  );
}

function Done(props: {
  readonly task: TaskRow;
  readonly label: string;
  readonly language: Language;
}): JSX.Element {
  const { task, language } = props;
  return (
    <form method="post" action={`/konsol/tugas/${task.id}`}>
      <button class="button-plain" type="submit">
        {props.label}
        <span class="unseen">
          : {TASK_KIND[task.kind][language]} #{task.number}
        </span>
      </button>
    </form>
  );
}

function CaseLink({ task }: { readonly task: TaskRow }): JSX.Element {
  const claim = task.claim.replace(/\s+/gu, ' ').trim();
  return (
    <a href={`/konsol/kasus/${task.caseId}`}>
      <span class="number">#{task.number}</span>{' '}
      {claim.length <= LONGEST_CLAIM ? claim : `${claim.slice(0, LONGEST_CLAIM).toWellFormed()} …`}
    </a>
  );
}
