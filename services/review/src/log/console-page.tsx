import type { ChainedEntry, Role } from '@saring/domain';
import { formatTime, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console } from '../console/layout.tsx';
import { words } from './words.ts';

interface ConsoleLogProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly roles: readonly Role[];
  readonly timeZone: string;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly entries: readonly ChainedEntry[];
  readonly subject: string;
  readonly olderUrl: string | null;
}

/** `/konsol/log`: the entries themselves, newest first. */
export function ConsoleLogPage(props: ConsoleLogProps): JSX.Element {
  const { language } = props;
  const t = words(language);
  return (
    <Console
      language={language}
      title={t.title}
      assetUrl={props.assetUrl}
      who={props.who}
      roles={props.roles}
      current="/konsol/log"
    >
      <h1>{t.title}</h1>
      <p class="lead">{t.consoleLead}</p>
      <p class="small">
        {t.current(props.head.seq)} <code>{props.head.hash}</code>
      </p>
      <p>
        <a href="/konsol/log/unduh" download>
          {t.download}
        </a>
      </p>
      <form method="get" action="/konsol/log">
        <label for="tentang">{t.filter}</label>
        <input id="tentang" name="tentang" value={props.subject} maxLength={100} />
        <button class="button-plain" type="submit">
          {t.apply}
        </button>
      </form>
      {props.entries.length === 0 ? <p class="notice">{t.empty}</p> : null}
      <ol class="list">
        {props.entries.map((entry) => (
          <li class="card" key={entry.seq}>
            <p>
              <strong>{entry.seq}</strong> · <code>{entry.action}</code> ·{' '}
              {formatTime(new Date(entry.at), language, props.timeZone)}
            </p>
            <p class="small">
              {t.subject}:{' '}
              <a href={`/konsol/log?tentang=${encodeURIComponent(entry.subject)}`}>
                {entry.subject}
              </a>{' '}
              · {entry.actor}
            </p>
            <p>
              <code>{JSON.stringify(entry.data)}</code>
            </p>
            <p class="small">
              <code>{entry.hash}</code>
            </p>
          </li>
        ))}
      </ol>
      {props.olderUrl === null ? null : (
        <p>
          <a class="button button-plain" href={props.olderUrl}>
            {t.older}
          </a>
        </p>
      )}
    </Console>
  );
}
