import type { RecallRow, ReceiptRow } from '@saring/database';
import { CLARIFICATION_STATE, RECEIPT_RESULT } from '@saring/domain';
import { formatTime, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { words } from './words.ts';

/** Where it was published. One of two fields is enough; the server says so when both are empty. */
export function ReportForm(props: {
  readonly language: Language;
  readonly action: string;
  readonly typed?: Readonly<Record<string, string>>;
}): JSX.Element {
  const t = words(props.language);
  const { typed = {} } = props;
  return (
    <form class="card" method="post" action={props.action} id="lapor">
      <h2>{t.reportTitle}</h2>
      <p>{t.reportLead}</p>
      <label for="url">{t.url}</label>
      <input
        id="url"
        name="url"
        type="url"
        inputmode="url"
        maxLength={2000}
        placeholder="https://"
        value={typed.url ?? ''}
      />
      <label for="place">{t.place}</label>
      <input id="place" name="place" maxLength={200} value={typed.place ?? ''} />
      <label for="publishedOn">{t.publishedOn}</label>
      <input id="publishedOn" name="publishedOn" type="date" value={typed.publishedOn ?? ''} />
      <button type="submit">{t.report}</button>
    </form>
  );
}

export function ReceiptItem(props: {
  readonly receipt: ReceiptRow;
  readonly language: Language;
  readonly timeZone: string;
  /** Whether the title says which clarification it is. */
  readonly titled: boolean;
}): JSX.Element {
  const { receipt, language, timeZone } = props;
  const t = words(language);
  const { result, checkedVersion, checkedAt, captureSha256 } = receipt;
  const found = checkedVersion === null ? '' : `, ${t.version(checkedVersion)}`;
  return (
    <li class="card">
      {props.titled ? (
        <p lang="id">
          <a href={`/mitra/klarifikasi/${receipt.clarificationId}`}>{receipt.title}</a>
        </p>
      ) : null}
      <p>{receipt.url === null ? receipt.place : <span class="hash">{receipt.url}</span>}</p>
      <p>
        <strong>
          {RECEIPT_RESULT[result][language]}
          {found}
        </strong>
        {checkedAt === null ? '' : ` · ${t.checkedAt(formatTime(checkedAt, language, timeZone))}`}
      </p>
      {captureSha256 === null ? null : (
        <p class="hint">
          {t.proof}: <code class="hash">{captureSha256}</code>
        </p>
      )}
      {receipt.url === null ? null : (
        <form method="post" action={`/mitra/muat/${receipt.id}/periksa`}>
          <button type="submit" class="button-plain">
            {t.again}
          </button>
        </form>
      )}
    </li>
  );
}

export function RecallItem(props: {
  readonly recall: RecallRow;
  readonly overdue: boolean;
  readonly language: Language;
  readonly timeZone: string;
}): JSX.Element {
  const { recall, language, timeZone } = props;
  const t = words(language);
  const time = (at: Date) => formatTime(at, language, timeZone);
  return (
    <li class="card">
      <p>
        <strong lang="id">{recall.title}</strong> · {CLARIFICATION_STATE[recall.state][language]}
      </p>
      <p>{t.had(recall.hadVersion, recall.version)}</p>
      {recall.reason === null ? null : (
        <p>
          {t.reason}: <span lang="id">{recall.reason}</span>
        </p>
      )}
      <p>
        <a href={`/mitra/klarifikasi/${recall.clarificationId}`}>{t.openText}</a>
      </p>
      {recall.acknowledgedAt === null ? (
        <>
          <p class="hint">
            {t.since(time(recall.openedAt))}
            {props.overdue ? ` · ${t.late}` : ''}
          </p>
          <form method="post" action={`/mitra/koreksi/${recall.id}`}>
            <button type="submit">{t.confirm}</button>
          </form>
        </>
      ) : (
        <p class="hint">
          {t.confirmed}: {time(recall.acknowledgedAt)}
        </p>
      )}
    </li>
  );
}
