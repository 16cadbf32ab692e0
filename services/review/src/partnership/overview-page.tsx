import { PARTNER_MEDIUM, type UsageMonth, type UsageSummary } from '@saring/domain';
import { formatNumber, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console, type Frame } from '../console/layout.tsx';
import { PARTNERS_ENTRY, PartnerTabs } from './tabs.tsx';
import { words } from './words.ts';

const FORMATS = ['pdf', 'xlsx', 'csv'] as const;

/** Addresses of the sheet in each format. */
export function SheetLinks(props: {
  readonly label: string;
  readonly month: string;
  readonly partnerId: string | null;
}): JSX.Element {
  const { label, month, partnerId } = props;
  const only = partnerId === null ? '' : `&media=${partnerId}`;
  return (
    <p>
      {label}:{' '}
      {FORMATS.map((format, index) => (
        <span key={format}>
          {index === 0 ? '' : ' · '}
          <a href={`/konsol/kemitraan/lembar/${format}?bulan=${month}${only}`} download>
            {format.toUpperCase()}
          </a>
        </span>
      ))}
    </p>
  );
}

/** The month of one outlet in two lines: what it did, and what was agreed. */
export function SummaryLines(props: {
  readonly row: UsageSummary;
  readonly language: Language;
}): JSX.Element {
  const { row, language } = props;
  const t = words(language);
  const hours =
    row.medianHours === null
      ? null
      : t.hours(formatNumber(Math.round(row.medianHours * 10) / 10, language));
  const did = [
    t.used(row.used, row.released),
    t.proven(row.proven),
    t.fetched(row.fetched),
    hours,
    row.toCorrect === 0 ? null : t.corrected(row.corrected, row.toCorrect),
    row.silent === 0 ? null : t.silent(row.silent),
  ].filter((part) => part !== null);
  const { itemsPerMonth, hoursToPublish, number } = row.terms;
  const agreed = [
    row.itemsKept === null || itemsPerMonth === null
      ? null
      : `${t.items(row.used, itemsPerMonth)}: ${row.itemsKept ? t.kept : t.notKept}`,
    row.inTime === null || hoursToPublish === null
      ? null
      : t.inTime(row.inTime, row.used, hoursToPublish),
  ].filter((part) => part !== null);
  return (
    <>
      <p>{did.join(' · ')}</p>
      <p class="small">
        {t.agreement}
        {number === null ? '' : ` ${number}`}:{' '}
        {agreed.length === 0 ? t.noTerms : agreed.join(' · ')}
      </p>
    </>
  );
}

/** `/konsol/kemitraan`: every outlet's month against its agreement. */
export function PartnershipPage(
  props: Frame & {
    readonly usage: UsageMonth;
    /** Outlets that wait for a login link; 0 for those who cannot make one. */
    readonly asking: number;
  },
): JSX.Element {
  const { language, usage, asking } = props;
  const t = words(language);
  return (
    <Console {...props} title={t.title} current={PARTNERS_ENTRY}>
      <h1>{t.title}</h1>
      <PartnerTabs
        language={language}
        roles={props.roles ?? []}
        current="month"
        partnerId={null}
        month={usage.month}
      />
      {asking === 0 ? null : (
        <p class="notice">
          {t.asked(asking)} <a href="/konsol/mitra">{t.answerThem}</a>
        </p>
      )}
      <p class="lead">{t.lead}</p>
      <MonthForm month={usage.month} language={language} action="/konsol/kemitraan" />
      <SheetLinks label={t.sheet} month={usage.month} partnerId={null} />
      {usage.summaries.length === 0 ? <p class="notice">{t.none}</p> : null}
      <ul class="list">
        {usage.summaries.map((row) => (
          <li class="card" key={row.partnerId}>
            <p>
              <a href={`/konsol/kemitraan/${row.partnerId}?bulan=${usage.month}`}>
                <strong>{row.partner}</strong>
              </a>{' '}
              <span class="small">{PARTNER_MEDIUM[row.medium][language]}</span>
            </p>
            <SummaryLines row={row} language={language} />
          </li>
        ))}
      </ul>
    </Console>
  );
}

export function MonthForm(props: {
  readonly month: string;
  readonly language: Language;
  readonly action: string;
}): JSX.Element {
  const t = words(props.language);
  return (
    <form method="get" action={props.action}>
      <label for="bulan">{t.month}</label>
      <input
        id="bulan"
        name="bulan"
        type="month"
        value={props.month}
        required
        pattern="20\d\d-(0[1-9]|1[0-2])"
      />
      <button class="button-plain" type="submit">
        {t.show}
      </button>
    </form>
  );
}
