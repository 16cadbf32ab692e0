import type { Recipient } from '@saring/database';
import type { Channel } from '@saring/domain';
import { formatTime, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { CHANNEL_NAME } from '../queue/channel-names.ts';
import { publicationWords } from './words.ts';

/** Who is waiting and who was given which version. Tickets, never names or numbers. */
export function Recipients(props: {
  readonly language: Language;
  readonly timeZone: string;
  readonly askers: readonly { readonly channel: Channel; readonly people: number }[];
  readonly recipients: readonly Recipient[];
  /** Nothing is out yet that they could be told of. */
  readonly before: boolean;
}): JSX.Element {
  const { language, recipients, askers } = props;
  const t = publicationWords(language);
  const state = { PENDING: t.pending, SENT: t.sent, FAILED: t.failed } as const;
  return (
    <section aria-labelledby="penerima">
      <h2 id="penerima">{t.recipients}</h2>
      {props.before ? (
        <>
          <h3>{t.askers}</h3>
          {askers.length === 0 ? <p>{t.askersNone}</p> : null}
          <ul>
            {askers.map(({ channel, people }) => (
              <li key={channel}>
                {CHANNEL_NAME[channel][language]}: {t.people(people)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>{props.before ? t.earlier : t.served}</h3>
      {recipients.length === 0 ? (
        <p>{t.earlierNone}</p>
      ) : (
        <ul class="list">
          {recipients.map((row) => (
            <li key={`${row.version} ${row.ticket ?? row.partner}`} class="facts">
              <strong>{t.version(row.version)}</strong>
              {row.ticket === null ? (
                <span>
                  {t.partner}: {row.partner}
                </span>
              ) : (
                <code>{row.ticket}</code>
              )}
              {row.channel === null ? null : <span>{CHANNEL_NAME[row.channel][language]}</span>}
              <span>
                {state[row.state]}
                {row.sentAt === null
                  ? null
                  : ` ${formatTime(row.sentAt, language, props.timeZone)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
