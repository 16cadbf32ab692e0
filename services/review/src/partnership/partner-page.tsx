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
import { PARTNERS_ENTRY, PartnerTabs } from './tabs.tsx';
import { words } from './words.ts';

interface PartnerPageProps extends Frame {
  readonly partner: PartnerRow;
  readonly usage: UsageMonth;
  readonly timeZone: string;
}

/** `/konsol/kemitraan/{id}`: one outlet's month line by line, and its agreement. */
export function PartnerPage(props: PartnerPageProps): JSX.Element {
  const { language, partner, usage, timeZone } = props;
  const t = words(language);
  const [summary] = usage.summaries;
  return (
    <Console {...props} title={partner.name} current={PARTNERS_ENTRY}>
      <p>
        <a href={`/konsol/kemitraan?bulan=${usage.month}`}>{t.back}</a>
      </p>
      <h1>
        {partner.name} <span class="small">{PARTNER_MEDIUM[partner.medium][language]}</span>
      </h1>
      <PartnerTabs
        language={language}
        roles={props.roles ?? []}
        current="month"
        partnerId={partner.id}
        month={usage.month}
      />
      <MonthForm
        month={usage.month}
        language={language}
        action={`/konsol/kemitraan/${partner.id}`}
      />
      {summary === undefined ? null : <SummaryLines row={summary} language={language} />}
      <SheetLinks label={t.sheetOf(partner.name)} month={usage.month} partnerId={partner.id} />
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
