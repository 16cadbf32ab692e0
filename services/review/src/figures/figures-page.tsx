import type { Figures } from '@saring/database';
import { HARM } from '@saring/domain';
import { formatAgo, formatNumber, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console, type Frame } from '../console/layout.tsx';
import { BarRows, ColumnChart } from './charts.tsx';
import { words } from './words.ts';

export const PERIODS = [7, 30, 90, 365] as const;

interface FiguresProps extends Frame {
  readonly days: number;
  readonly figures: Figures;
  readonly receiptMinutes: number;
  readonly demo: boolean;
  readonly now: Date;
}

/** `/konsol/angka`: the work of an office in numbers. */
export function FiguresPage(props: FiguresProps): JSX.Element {
  const { language, figures } = props;
  const t = words(language);
  return (
    <Console {...props} title={t.title} current="/konsol/angka">
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <nav aria-label={t.period}>
        {PERIODS.map((days) => (
          <a
            href={`/konsol/angka?hari=${days}`}
            key={days}
            aria-current={days === props.days ? 'page' : undefined}
          >
            {t.days(days)}
          </a>
        ))}
        <a href={`/konsol/angka/csv?hari=${props.days}`} download>
          {t.csv}
        </a>
      </nav>
      <section class="card" aria-labelledby="masuk">
        <h2 id="masuk">{t.arrivals}</h2>
        <ColumnChart
          title={t.arrivals}
          columns={figures.arrivals.map((row) => ({
            label: row.day.slice(5),
            values: [row.submissions, row.posts],
          }))}
        />
        <p class="small">
          <svg width="10" height="10" aria-hidden="true">
            <rect width="10" height="10" fill="#0b5563" />
          </svg>{' '}
          {t.submissions}{' '}
          <svg width="10" height="10" aria-hidden="true">
            <rect width="10" height="10" fill="#b0763a" />
          </svg>{' '}
          {t.posts}
        </p>
        <details>
          <summary>{t.day}</summary>
          <BarRows
            rows={figures.arrivals.map((row) => ({
              name: row.day,
              value: row.submissions + row.posts,
              text: `${row.submissions} + ${row.posts}`,
            }))}
          />
        </details>
      </section>
      <Oldest {...props} />
      <Verdicts {...props} />
      <Counts {...props} />
      <section class="card" aria-labelledby="bahaya">
        <h2 id="bahaya">{t.harms}</h2>
        <BarRows
          rows={figures.harms.map((row) => ({
            name: row.harm === null ? t.noHarm : HARM[row.harm][language],
            value: row.cases,
            text: formatNumber(row.cases, language),
          }))}
        />
      </section>
      <section class="card" aria-labelledby="kecamatan">
        <h2 id="kecamatan">{t.districts}</h2>
        <BarRows
          rows={figures.districts.map((row) => ({
            name: row.district ?? t.noDistrict,
            value: row.submissions,
            text: formatNumber(row.submissions, language),
          }))}
        />
      </section>
    </Console>
  );
}

function Oldest({ language, figures, now }: FiguresProps): JSX.Element {
  const t = words(language);
  const { oldestOpen } = figures;
  return (
    <section class="card" aria-labelledby="lama">
      <h2 id="lama">{t.oldest}</h2>
      {oldestOpen === null ? (
        <p>{t.noneOpen}</p>
      ) : (
        <p>
          <a href={`/konsol/kasus/${oldestOpen.id}`}>
            <strong>#{oldestOpen.number}</strong> {oldestOpen.claim}
          </a>{' '}
          · {formatAgo(oldestOpen.opened_at, now, language)} · {t.openCases(figures.openCases)}
        </p>
      )}
    </section>
  );
}

const oneDigit = (value: number | null, language: Language): string =>
  value === null ? '–' : formatNumber(Math.round(value * 10) / 10, language);

function Verdicts({ language, figures }: FiguresProps): JSX.Element {
  const t = words(language);
  const { verdicts } = figures;
  const slices = [
    { name: t.within(2), value: verdicts.within_2 },
    { name: t.within(22), value: verdicts.within_22 - verdicts.within_2 },
    { name: t.within(48), value: verdicts.within_48 - verdicts.within_22 },
    { name: t.later, value: verdicts.decided - verdicts.within_48 },
  ];
  return (
    <section class="card" aria-labelledby="putusan">
      <h2 id="putusan">{t.verdicts}</h2>
      <p>{t.decided(verdicts.decided)}</p>
      <BarRows
        rows={slices.map((slice) => ({ ...slice, text: formatNumber(slice.value, language) }))}
      />
      <ul>
        <li>
          {t.median}: {t.hours(oneDigit(verdicts.median_hours, language))}
        </li>
        <li>
          {t.slowest}: {t.hours(oneDigit(verdicts.slowest_tenth_hours, language))}
        </li>
        <li>
          {t.inTime}: {t.of(verdicts.in_time, verdicts.decided)}
        </li>
        <li>
          {t.inTimeReviewers}: {t.of(verdicts.in_time_reviewers, verdicts.decided)}
        </li>
      </ul>
    </section>
  );
}

function Counts({ language, figures, receiptMinutes, demo }: FiguresProps): JSX.Element {
  const t = words(language);
  const { counts } = figures;
  const rows: readonly (readonly [string, string])[] = [
    [t.ticketsInTime(receiptMinutes), t.of(counts.tickets_in_time, counts.tickets)],
    [t.ticketMedian, t.seconds(oneDigit(counts.median_ticket_seconds, language))],
    [t.repeats, t.of(counts.automatic, counts.repeats)],
    [t.agreement, t.of(counts.agreed, counts.second_reviews)],
    [t.published, String(counts.published)],
    [t.reopened, String(counts.reopened)],
    [t.corrected, String(counts.corrected)],
    [t.withdrawn, String(counts.withdrawn)],
    [t.disputes, `${counts.disputes} (${counts.disputes_accepted})`],
  ];
  return (
    <section class="card" aria-labelledby="tiket">
      <h2 id="tiket">{t.tickets}</h2>
      {demo ? <p class="notice">{t.demo}</p> : null}
      <table>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
