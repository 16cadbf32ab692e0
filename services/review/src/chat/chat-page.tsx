import type { Role } from '@saring/domain';
import { formatNumber, formatTime, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console } from '../console/layout.tsx';
import { AccountForms } from './account-forms.tsx';
import type { ChatStatus } from './load-status.ts';
import { words } from './words.ts';

interface ChatProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly roles: readonly Role[];
  readonly timeZone: string;
  readonly publicUrl: string;
  readonly status: ChatStatus;
  /** May connect accounts and set the ceiling. */
  readonly admin: boolean;
  readonly note: string | null;
}

const NAMES: Readonly<Record<string, string>> = { WHATSAPP: 'WhatsApp', TELEGRAM: 'Telegram' };

/** The state of the office's chat channels. */
export function ChatPage(props: ChatProps): JSX.Element {
  const { language, status } = props;
  const t = words(language);
  return (
    <Console
      language={language}
      title={t.title}
      assetUrl={props.assetUrl}
      who={props.who}
      roles={props.roles}
      current="/konsol/kanal"
    >
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {props.note === null ? null : (
        <p class="notice" role="status">
          {props.note}
        </p>
      )}
      {status.accounts.length === 0 ? <p>{t.none}</p> : null}
      {status.accounts.map((account) => (
        <Account key={account.id} account={account} {...props} />
      ))}
      <h2>{t.windows}</h2>
      <p class="hint">{t.windowsHint}</p>
      <Windows status={status} language={language} />
      <h2>{t.messages}</h2>
      <Counts status={status} language={language} />
      {status.uncertain.length === 0 ? null : <Uncertain status={status} language={language} />}
      {props.admin ? <AccountForms language={language} status={status} /> : null}
    </Console>
  );
}

function Account(
  props: ChatProps & { readonly account: ChatStatus['accounts'][number] },
): JSX.Element {
  const { account, language, timeZone } = props;
  const t = words(language);
  const { settings } = account;
  const since = account.problemAt === null ? '' : formatTime(account.problemAt, language, timeZone);
  const polled = account.channel === 'TELEGRAM' && settings.mode === 'poll';
  const money = (amount: number) => formatNumber(amount, language);
  return (
    <section class="card">
      <h2>{NAMES[account.channel] ?? account.channel}</h2>
      {account.problem === null ? (
        <p>{account.pausedAt === null ? t.working : t.paused}</p>
      ) : (
        <p class="notice notice-bad">{t.problem(account.problem, since)}</p>
      )}
      {account.channel !== 'WHATSAPP' ? null : (
        <p>
          {settings.monthlyCeiling === 0
            ? t.noSpend
            : t.spend(money(account.spent), money(settings.monthlyCeiling))}
        </p>
      )}
      {polled ? null : (
        <p class="small">
          {t.hook}:{' '}
          <code class="text">
            {`${props.publicUrl}/hooks/${account.channel.toLowerCase()}/${account.id}`}
          </code>
        </p>
      )}
    </section>
  );
}

interface PartProps {
  readonly status: ChatStatus;
  readonly language: Language;
}

const MINUTE_MS = 60_000;

function Windows({ status, language }: PartProps): JSX.Element {
  const t = words(language);
  if (status.windows.length === 0) return <p>{t.noWindows}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.contact}</th>
          <th scope="col">{t.closes}</th>
          <th scope="col">{t.open}</th>
        </tr>
      </thead>
      <tbody>
        {status.windows.map(({ id, windowUntil, open }) => {
          const minutes = Math.max(0, Math.floor((windowUntil.getTime() - Date.now()) / MINUTE_MS));
          return (
            <tr key={id}>
              <td>…{id.slice(-6)}</td>
              <td>{t.left(Math.floor(minutes / 60), minutes % 60)}</td>
              <td>{open}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const STATES = [
  'PENDING',
  'HELD',
  'SENDING',
  'UNCERTAIN',
  'SENT',
  'DELIVERED',
  'READ',
  'FAILED',
  'DROPPED',
] as const;

function Counts({ status, language }: PartProps): JSX.Element {
  const t = words(language);
  if (status.counts.length === 0) return <p>{t.noMessages}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.channel}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.count}</th>
        </tr>
      </thead>
      <tbody>
        {status.counts.map(({ channel, state, status: reason, count }) => {
          const known = STATES.find((each) => each === state);
          return (
            <tr key={`${channel}-${state}-${reason ?? ''}`}>
              <td>{NAMES[channel] ?? channel}</td>
              <td>
                {known === undefined ? state : t[known]}
                {reason === null ? '' : ` (${reason})`}
              </td>
              <td>{formatNumber(count, language)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Uncertain({ status, language }: PartProps): JSX.Element {
  const t = words(language);
  return (
    <section>
      <h2>{t.uncertain}</h2>
      <p class="hint">{t.uncertainHint}</p>
      <ul class="list">
        {status.uncertain.map(({ id, ticket }) => (
          <li class="card" key={id}>
            <p>{ticket ?? `…${id.slice(-6)}`}</p>
            <form method="post" action={`/konsol/kanal/pesan/${id}`}>
              <button type="submit">{t.resend}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
