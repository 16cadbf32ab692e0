import type { LineError } from '@saring/sources';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console } from '../layout.tsx';
import { sourceWords } from './words.ts';

/** Lines that are shown of each kind; the rest is counted. */
const SHOWN = 50;

interface PreviewPageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  /** Where the confirmation goes. */
  readonly action: string;
  readonly csv: string;
  readonly asOf: string | null;
  readonly lines: readonly { readonly name: string; readonly value: string }[];
  readonly errors: readonly LineError[];
}

/** What an import would do, before it does. */
export function PreviewPage(props: PreviewPageProps): JSX.Element {
  const { language, lines, errors } = props;
  const t = sourceWords(language);
  return (
    <Console language={language} title={t.previewTitle} assetUrl={props.assetUrl} who={props.who}>
      <h1>{t.previewTitle}</h1>
      <p>
        <strong>{t.willAdd(lines.length)}</strong>
      </p>
      {errors.length === 0 ? null : (
        <div class="notice notice-bad">
          <p>{t.badLines(errors.length)}</p>
          <ul>
            {errors.slice(0, SHOWN).map((error) => (
              <li key={`${error.line} ${error.en}`}>{error[language]}</li>
            ))}
          </ul>
        </div>
      )}
      <ul>
        {lines.slice(0, SHOWN).map(({ name, value }) => (
          <li key={value}>
            {name}: <code>{value}</code>
          </li>
        ))}
      </ul>
      {lines.length > SHOWN ? <p>… {t.count(lines.length - SHOWN)}</p> : null}
      {lines.length === 0 ? null : (
        <form method="post" action={props.action}>
          <input type="hidden" name="csv" value={props.csv} />
          {props.asOf === null ? null : <input type="hidden" name="asOf" value={props.asOf} />}
          <input type="hidden" name="confirmed" value="true" />
          <button type="submit">{t.confirm}</button>
        </form>
      )}
      <p>
        <a href="/konsol/sumber">{t.cancel}</a>
      </p>
    </Console>
  );
}
