import { KIM_LEVEL, KIM_LEVELS, KIM_RULES } from '@saring/domain';
import { formatDate } from '@saring/web';
import type { JSX } from 'preact';
import { Console, type Frame } from '../console/layout.tsx';
import { ActivityChart } from './activity-chart.tsx';
import type { Register } from './load-register.ts';
import { kimWords } from './words.ts';

interface RegisterPageProps extends Frame {
  readonly register: Register;
  readonly timeZone: string;
  readonly slug: string;
}

/** `/konsol/kim`: the district's groups, their activity against the target, and what is missing. */
export function RegisterPage(props: RegisterPageProps): JSX.Element {
  const { language, register } = props;
  const t = kimWords(language);
  const { groups, target } = register;
  const active = groups.filter((group) => group.active).length;
  const percent = groups.length === 0 ? 0 : Math.round((100 * active) / groups.length);
  const summary = t.chartText(active, groups.length, percent, Math.round(target * 100));
  return (
    <Console {...props} title={t.title} current="/konsol/kim">
      <div class="narrow">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <p class="actions">
          <a class="button" href="/konsol/kim/baru">
            {t.add}
          </a>{' '}
          <a class="button button-plain" href="/konsol/kim/impor">
            {t.import}
          </a>{' '}
          <a class="button button-plain" href={`/papan/${props.slug}`}>
            {t.board}
          </a>
        </p>
        <section class="card" aria-labelledby="chart">
          <h2 id="chart">{t.chart}</h2>
          <p>
            <strong>{summary}</strong>
          </p>
          <ActivityChart
            history={register.history}
            target={target}
            text={summary}
            targetName={t.target}
          />
          <p class="small">{t.chartRule(KIM_RULES.activeDays)}</p>
        </section>
        <section aria-labelledby="report">
          <h2 id="report">{t.reportTitle}</h2>
          <p class="small">{t.reportLead}</p>
          <p class="actions">
            {(['pdf', 'xlsx', 'csv'] as const).map((format) => (
              <a class="button button-plain" href={`/konsol/kim/laporan/${format}`} key={format}>
                {format.toUpperCase()}
              </a>
            ))}
          </p>
        </section>
        <ByHand {...props} />
        <h2>{t.groups(groups.length)}</h2>
        {groups.length === 0 ? <p>{t.none}</p> : null}
        <ul class="list">
          {groups.map((group) => (
            <li class="card" key={group.id}>
              <h3>
                <a href={`/konsol/kim/${group.id}`}>{group.name}</a>
              </h3>
              <p>
                <strong>{KIM_LEVEL[group.level][language]}</strong>
                {group.active ? ` · ${t.active}` : ''}
                {group.quiet ? ` · ${t.quiet}` : ''}
              </p>
              <p class="small">
                {[group.village, group.district].filter((name) => name !== null).join(', ')} ·{' '}
                {t.memberCount(group.members.length)} · {t.lastReport}:{' '}
                {group.lastReportAt === null
                  ? t.never
                  : formatDate(group.lastReportAt, language, props.timeZone)}
              </p>
            </li>
          ))}
        </ul>
        <details>
          <summary>
            {t.without(register.without.reduce((sum, each) => sum + each.villages.length, 0))}
          </summary>
          {register.without.map(({ district, villages }) => (
            <p key={district}>
              <strong>
                {t.district} {district}
              </strong>{' '}
              ({villages.length}): {villages.join(', ')}
            </p>
          ))}
        </details>
        <Rules language={language} />
      </div>
    </Console>
  );
}

function ByHand({ language, register, timeZone }: RegisterPageProps): JSX.Element | null {
  const t = kimWords(language);
  if (register.byHand.length === 0) return null;
  return (
    <section aria-labelledby="by-hand">
      <h2 id="by-hand">{t.byHand}</h2>
      <p class="small">{t.byHandLead}</p>
      <ul class="list">
        {register.byHand.map(({ id, group, quietSince }) => (
          <li class="card" key={id}>
            <p>
              <a href={`/konsol/kim/${group.id}`}>{group.name}</a>, {t.since}{' '}
              {formatDate(quietSince, language, timeZone)}
            </p>
            <form method="post" action={`/konsol/kim/sapaan/${id}`}>
              <button class="button-plain" type="submit" aria-label={`${t.done}: ${group.name}`}>
                {t.done}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Rules({ language }: Pick<Frame, 'language'>): JSX.Element {
  const t = kimWords(language);
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t.rules}</h2>
      <p class="small">{t.rulesLead}</p>
      <ol>
        {KIM_LEVELS.map((level) => (
          <li key={level}>
            <strong>{KIM_LEVEL[level][language]}</strong>: {KIM_LEVEL[level].rule[language]}
          </li>
        ))}
      </ol>
    </section>
  );
}
