import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import type { ChatStatus } from './load-status.ts';
import { words } from './words.ts';

/** Credentials go in and never come out again: the fields are always empty. */
export function AccountForms(props: {
  readonly language: Language;
  readonly status: ChatStatus;
}): JSX.Element {
  const t = words(props.language);
  const settings = props.status.accounts.find(({ channel }) => channel === 'WHATSAPP')?.settings;
  return (
    <>
      <details class="card">
        <summary>{t.connect}: WhatsApp</summary>
        <form method="post" action="/konsol/kanal/whatsapp">
          <Field name="phoneNumberId" label={t.phoneNumberId} />
          <Field name="accessToken" label={t.accessToken} secret />
          <Field name="appSecret" label={t.appSecret} secret />
          <Field name="verifyToken" label={t.verifyToken} secret />
          <Field name="template" label={t.template} value={settings?.template ?? ''} optional />
          <Field name="templateCost" label={t.cost} value={String(settings?.templateCost ?? 400)} />
          <Field
            name="monthlyCeiling"
            label={t.ceiling}
            value={String(settings?.monthlyCeiling ?? 0)}
          />
          <button type="submit">{t.save}</button>
        </form>
      </details>
      <details class="card">
        <summary>{t.connect}: Telegram</summary>
        <form method="post" action="/konsol/kanal/telegram">
          <Field name="token" label={t.botToken} secret />
          <label for="mode">{t.mode}</label>
          <select id="mode" name="mode">
            <option value="poll">{t.poll}</option>
            <option value="webhook">{t.webhook}</option>
          </select>
          <button type="submit">{t.save}</button>
        </form>
      </details>
    </>
  );
}

function Field(props: {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly secret?: boolean;
  readonly optional?: boolean;
}): JSX.Element {
  const { name, label, value = '', secret = false, optional = false } = props;
  return (
    <>
      <label for={name}>{label}</label>
      {secret ? (
        <input id={name} name={name} type="password" required autocomplete="off" />
      ) : (
        <input
          id={name}
          name={name}
          type="text"
          value={value}
          required={!optional}
          autocomplete="off"
        />
      )}
    </>
  );
}
