import { LEXICON_LANGUAGES, type LexiconRow } from '@saring/database';
import type { Role } from '@saring/domain';
import { formatTime, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console } from '../console/layout.tsx';
import { languageNames, words } from './words.ts';

interface PageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly roles: readonly Role[];
  readonly timeZone: string;
  readonly mayChange: boolean;
  readonly problem: string | null;
  readonly rows: readonly LexiconRow[];
  /** What was typed when it could not be taken. */
  readonly typed: Readonly<Record<string, string>>;
}

/** `/konsol/kamus`: the district's words, what waits first. */
export function LexiconPage(props: PageProps): JSX.Element {
  const { language, rows, mayChange } = props;
  const t = words(language);
  const of = (state: LexiconRow['state']) => rows.filter((row) => row.state === state);
  const waiting = of('PROPOSED');
  const accepted = of('ACCEPTED');
  const declined = of('DECLINED');
  return (
    <Console
      language={language}
      title={t.title}
      assetUrl={props.assetUrl}
      who={props.who}
      roles={props.roles}
      current="/konsol/kamus"
    >
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {props.problem === null ? null : (
        <p class="notice notice-bad" role="alert">
          {props.problem}
        </p>
      )}
      <h2>{t.waiting(waiting.length)}</h2>
      {waiting.length === 0 ? <p class="small">{t.noWaiting}</p> : null}
      <Entries {...props} rows={waiting} choices={mayChange ? ['accept', 'decline'] : []} />
      {mayChange ? <AddForm language={language} typed={props.typed} /> : null}
      <h2>{t.accepted(accepted.length)}</h2>
      {accepted.length === 0 ? <p class="small">{t.noAccepted}</p> : null}
      <Entries {...props} rows={accepted} choices={mayChange ? ['remove'] : []} />
      {declined.length === 0 ? null : (
        <details>
          <summary>{t.declined(declined.length)}</summary>
          <Entries {...props} rows={declined} choices={mayChange ? ['accept'] : []} />
        </details>
      )}
    </Console>
  );
}

type Choice = 'accept' | 'decline' | 'remove';

function Entries(
  props: Pick<PageProps, 'language' | 'timeZone' | 'rows'> & {
    readonly choices: readonly Choice[];
  },
): JSX.Element | null {
  const { language, rows } = props;
  const t = words(language);
  const names: Readonly<Record<string, string>> = languageNames(language);
  if (rows.length === 0) return null;
  return (
    <ul class="list">
      {rows.map((row) => (
        <li class="card" key={row.id}>
          <p>
            <strong>{row.word}</strong> → {row.word === row.meaning ? t.kept : row.meaning}
          </p>
          {row.example === null ? null : <p class="small">“{row.example}”</p>}
          <p class="small">
            {names[row.language] ?? row.language} · {t.by} {row.proposerName} ·{' '}
            {formatTime(row.proposedAt, language, props.timeZone)}
          </p>
          {props.choices.length === 0 ? null : (
            <form class="actions" method="post" action={`/konsol/kamus/${row.id}`}>
              {props.choices.map((choice) => (
                <button
                  key={choice}
                  type="submit"
                  name="accepted"
                  value={choice === 'accept' ? 'true' : 'false'}
                  class={choice === 'accept' ? undefined : 'button-plain'}
                  aria-label={`${t[choice]}: ${row.word}`}
                >
                  {t[choice]}
                </button>
              ))}
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function AddForm(props: {
  readonly language: Language;
  readonly typed: Readonly<Record<string, string>>;
}): JSX.Element {
  const { typed } = props;
  const t = words(props.language);
  const names = languageNames(props.language);
  return (
    <form class="card" method="post" action="/konsol/kamus">
      <h2>{t.add}</h2>
      <label for="word">{t.word}</label>
      <input
        id="word"
        name="word"
        required
        maxLength={40}
        autocapitalize="none"
        value={typed.word ?? ''}
        aria-describedby="word-hint"
      />
      <p class="hint" id="word-hint">
        {t.wordHint}
      </p>
      <label for="meaning">{t.meaning}</label>
      <input
        id="meaning"
        name="meaning"
        required
        maxLength={120}
        autocapitalize="none"
        value={typed.meaning ?? ''}
        aria-describedby="meaning-hint"
      />
      <p class="hint" id="meaning-hint">
        {t.meaningHint}
      </p>
      <label for="language">{t.language}</label>
      <select id="language" name="language">
        {LEXICON_LANGUAGES.map((code) => (
          <option key={code} value={code} selected={code === (typed.language ?? 'bjn')}>
            {names[code]}
          </option>
        ))}
      </select>
      <label for="example">{t.example}</label>
      <input id="example" name="example" maxLength={200} value={typed.example ?? ''} />
      <button type="submit">{t.save}</button>
    </form>
  );
}
