import type { AccountRow } from '@saring/database';
import { ROLE } from '@saring/domain';
import { formatTime, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console } from '../console/layout.tsx';
import { NewPasswordFields } from './link-pages.tsx';
import { words } from './words.ts';

interface SessionView {
  readonly id: string;
  readonly device: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

interface OwnAccountProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly timeZone: string;
  readonly account: AccountRow;
  readonly sessionId: string | null;
  readonly sessions: readonly SessionView[];
  readonly recoveryCodes: number;
  readonly notice: { readonly text: string; readonly bad: boolean } | null;
}

export function OwnAccountPage(props: OwnAccountProps): JSX.Element {
  const { language, account, notice } = props;
  const t = words(language);
  return (
    <Console
      language={language}
      title={t.account}
      assetUrl={props.assetUrl}
      who={account.displayName}
      roles={props.account.roles}
    >
      <h1>{t.account}</h1>
      {notice === null ? null : (
        <p
          class={notice.bad ? 'notice notice-bad' : 'notice'}
          role={notice.bad ? 'alert' : 'status'}
        >
          {notice.text}
        </p>
      )}
      <p>
        <strong>{account.displayName}</strong> · {account.login}
        <br />
        {account.roles.map((role) => ROLE[role][language]).join(', ')}
        <br />
        <span class="small">
          {t.publicId}: {account.publicId}
        </span>
      </p>
      <Sessions {...props} />
      <form class="card" method="post" action="/konsol/akun/kata-sandi">
        <h2>{t.changePassword}</h2>
        <input type="hidden" name="username" value={account.login} autocomplete="username" />
        <PresentPassword id="current" label={t.current} />
        <NewPasswordFields language={language} />
        <button type="submit">{t.passwordSubmit}</button>
      </form>
      <form class="card" method="post" action="/konsol/akun/faktor-kedua">
        <h2>{t.factor}</h2>
        <p>{account.hasSecondFactor ? t.factorLeft(props.recoveryCodes) : t.factorNone}</p>
        <PresentPassword id="factor-current" label={t.current} />
        <button type="submit">{account.hasSecondFactor ? t.factorReplace : t.factorSetUp}</button>
      </form>
    </Console>
  );
}

const PresentPassword = ({ id, label }: { id: string; label: string }): JSX.Element => (
  <>
    <label for={id}>{label}</label>
    <input
      id={id}
      name="current"
      type="password"
      required
      maxLength={500}
      autocomplete="current-password"
    />
  </>
);

function Sessions(props: OwnAccountProps): JSX.Element {
  const { language, timeZone } = props;
  const t = words(language);
  return (
    <section class="card" aria-labelledby="sesi">
      <h2 id="sesi">{t.sessions}</h2>
      <ul class="list">
        {props.sessions.map((session) => {
          const own = session.id === props.sessionId;
          const device = session.device ?? t.unknownDevice;
          return (
            <li key={session.id}>
              <strong>{device}</strong> {own ? `(${t.thisSession})` : ''}
              <p class="small">
                {t.since} {formatTime(session.createdAt, language, timeZone)} · {t.seen}{' '}
                {formatTime(session.lastSeenAt, language, timeZone)}
              </p>
              {own ? null : (
                <form method="post" action={`/konsol/akun/sesi/${session.id}`}>
                  <button class="button-plain" type="submit" aria-label={`${t.revoke}: ${device}`}>
                    {t.revoke}
                  </button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      {props.sessions.length > 1 ? (
        <form method="post" action="/konsol/akun/sesi">
          <button class="button-plain" type="submit">
            {t.revokeOthers}
          </button>
        </form>
      ) : null}
      <p class="hint">{t.sessionsHint}</p>
    </section>
  );
}
