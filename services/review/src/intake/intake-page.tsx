import type { Role } from '@saring/domain';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console } from '../console/layout.tsx';
import type { BatchOutcome } from '../context.ts';
import { words } from './words.ts';

interface IntakeProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly roles: readonly Role[];
  /** Made with the page, so that a form sent twice is one submission. */
  readonly once: string;
  /** The ticket that was just given. */
  readonly ticket: string | null;
  readonly report: BatchOutcome | null;
  readonly problem: string | null;
}

/** Paste a message with its screenshot, or upload a file of messages. */
export function IntakePage(props: IntakeProps): JSX.Element {
  const { language, ticket, report, problem } = props;
  const t = words(language);
  return (
    <Console
      language={language}
      title={t.title}
      assetUrl={props.assetUrl}
      who={props.who}
      roles={props.roles}
      current="/konsol/masukan"
    >
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {problem === null ? null : (
        <p class="notice notice-bad" role="alert">
          {problem}
        </p>
      )}
      {ticket === null ? null : (
        <p class="notice" role="status">
          {t.done(ticket)} <a href={`/t/${ticket}`}>{t.open}</a>
        </p>
      )}
      {report === null ? null : <Report report={report} language={language} />}
      <section class="card">
        <h2>{t.paste}</h2>
        <form method="post" action="/konsol/masukan" encType="multipart/form-data">
          <input type="hidden" name="once" value={props.once} />
          <label for="text">{t.text}</label>
          <p class="hint" id="text-hint">
            {t.textHint}
          </p>
          <textarea id="text" name="text" maxLength={20_000} aria-describedby="text-hint" />
          <label for="image">{t.screenshot}</label>
          <input
            id="image"
            name="image"
            type="file"
            accept="image/jpeg,image/png,image/webp,application/pdf"
          />
          <label for="note">{t.note}</label>
          <input id="note" name="note" maxLength={2000} autocomplete="off" />
          <button type="submit">{t.send}</button>
        </form>
      </section>
      <section class="card">
        <h2>{t.batch}</h2>
        <form method="post" action="/konsol/masukan/csv" encType="multipart/form-data">
          <label for="file">{t.file}</label>
          <p class="hint" id="file-hint">
            {t.batchHint}
          </p>
          <input
            id="file"
            name="file"
            type="file"
            accept=".csv,text/csv"
            required
            aria-describedby="file-hint"
          />
          <button type="submit">{t.upload}</button>
        </form>
      </section>
    </Console>
  );
}

function Report(props: {
  readonly report: BatchOutcome;
  readonly language: Language;
}): JSX.Element {
  const { report, language } = props;
  const t = words(language);
  return (
    <section aria-labelledby="hasil">
      <h2 id="hasil">{t.report}</h2>
      <p class="notice" role="status">
        {t.counts(report.accepted, report.repeated, report.refused)}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.line}</th>
            <th scope="col">{t.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {report.lines.map(({ line, ticket, problem }) => (
            <tr key={line}>
              <td>{line}</td>
              <td>
                {ticket === null ? (
                  (problem?.[language] ?? '')
                ) : (
                  <a href={`/t/${ticket}`}>{ticket}</a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
