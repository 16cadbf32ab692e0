import type { PartnerRow } from '@saring/database';
import {
  PARTNER_MEDIUM,
  RECEIPT_RESULT,
  RECEIPT_STATE,
  type UsageLine,
  type UsageMonth,
} from '@saring/domain';
import { formatTime, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console, type Frame } from '../console/layout.tsx';
import { MonthForm, SheetLinks, SummaryLines } from './overview-page.tsx';
import { words } from './words.ts';

interface PartnerPageProps extends Frame {
  readonly partner: PartnerRow;
  readonly usage: UsageMonth;
  readonly timeZone: string;
  readonly mayChange: boolean;
  readonly notice: { readonly text: string; readonly bad: boolean } | null;
}

/** `/konsol/kemitraan/{id}`: one outlet's month line by line, and its agreement. */
export function PartnerPage(props: PartnerPageProps): JSX.Element {
  const { language, partner, usage, timeZone, notice } = props;
  const t = words(language);
  const [summary] = usage.summaries;
  return (
    <Console {...props} title={partner.name} current="/konsol/kemitraan">
      <p>
        <a href={`/konsol/kemitraan?bulan=${usage.month}`}>{t.back}</a>
      </p>
      <h1>
        {partner.name} <span class="small">{PARTNER_MEDIUM[partner.medium][language]}</span>
      </h1>
      {notice === null ? null : (
        <p
          class={notice.bad ? 'notice notice-bad' : 'notice'}
          role={notice.bad ? 'alert' : 'status'}
        >
          {notice.text}
        </p>
      )}
      <MonthForm
        month={usage.month}
        language={language}
        action={`/konsol/kemitraan/${partner.id}`}
      />
      {summary === undefined ? null : <SummaryLines row={summary} language={language} />}
      <SheetLinks label={t.sheetOf(partner.name)} month={usage.month} partnerId={partner.id} />
      <Agreement {...props} />
      <section aria-labelledby="rincian">
        <h2 id="rincian">{t.details}</h2>
        {usage.lines.length === 0 ? <p>{t.empty}</p> : null}
        <ul class="list">
          {usage.lines.map((line) => (
            <Line line={line} language={language} timeZone={timeZone} key={line.clarificationId} />
          ))}
        </ul>
      </section>
    </Console>
  );
}

function Line(props: {
  readonly line: UsageLine;
  readonly language: Language;
  readonly timeZone: string;
}): JSX.Element {
  const { line, language, timeZone } = props;
  const t = words(language);
  const time = (at: Date | null) => (at === null ? t.never : formatTime(at, language, timeZone));
  return (
    <li class="card">
      <p>
        <a href={`/klarifikasi/${line.slug}`} lang="id">
          <strong>{line.title}</strong>
        </a>{' '}
        <span class="small">{RECEIPT_STATE[line.state][language]}</span>
      </p>
      <p class="small">
        {t.released} {time(line.releasedAt)} · {t.edition} {time(line.inEditionAt)} · {t.taken}{' '}
        {time(line.fetchedAt)} · {t.published} {time(line.publishedAt)}
      </p>
      {line.receipts.map((proof) => (
        <p class="small" key={`${proof.url} ${proof.place}`}>
          {t.proof}: <span>{proof.url ?? proof.place}</span> (
          {RECEIPT_RESULT[proof.result][language]})
          {proof.captureSha256 === null ? null : <code> {proof.captureSha256}</code>}
        </p>
      ))}
    </li>
  );
}

/** One element for each type: the attributes that are allowed differ. */
function Input(props: {
  readonly name: string;
  readonly type: 'text' | 'date' | 'number';
  readonly value: string;
}): JSX.Element {
  const { name, type, value } = props;
  if (type === 'date') return <input id={name} name={name} type="date" value={value} />;
  if (type === 'number') return <input id={name} name={name} type="number" min={1} value={value} />;
  return <input id={name} name={name} type="text" maxLength={100} value={value} />;
}

const day = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? '';
const whole = (value: number | null): string => (value === null ? '' : String(value));

function Agreement({ language, partner, usage, mayChange }: PartnerPageProps): JSX.Element | null {
  const t = words(language);
  if (!mayChange) return null;
  const fields = [
    { name: 'number', label: t.number, type: 'text', value: partner.agreementNumber ?? '' },
    { name: 'from', label: t.from, type: 'date', value: day(partner.agreementFrom) },
    { name: 'until', label: t.until, type: 'date', value: day(partner.agreementUntil) },
    {
      name: 'itemsPerMonth',
      label: t.itemsPerMonth,
      type: 'number',
      value: whole(partner.agreementItemsPerMonth),
    },
    {
      name: 'hoursToPublish',
      label: t.hoursToPublish,
      type: 'number',
      value: whole(partner.agreementHoursToPublish),
    },
  ] as const;
  return (
    <section class="card" aria-labelledby="perjanjian">
      <h2 id="perjanjian">{t.agreement}</h2>
      <form method="post" action={`/konsol/kemitraan/${partner.id}?bulan=${usage.month}`}>
        {fields.map(({ name, label, type, value }) => (
          <div key={name}>
            <label for={name}>{label}</label>
            <Input name={name} type={type} value={value} />
          </div>
        ))}
        <button type="submit">{t.save}</button>
      </form>
    </section>
  );
}
