import { type Language, Site } from '@saring/web';
import type { JSX } from 'preact';
import { words } from './words.ts';

interface PageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
}

/** Where the holder of a link chooses a password. */
export function ChoosePasswordPage(
  props: PageProps & {
    readonly invitation: boolean;
    readonly login: string;
    readonly action: string;
    readonly problem: string | null;
  },
): JSX.Element {
  const t = words(props.language);
  const title = props.invitation ? t.inviteTitle : t.newPasswordTitle;
  return (
    <Site language={props.language} title={title} assetUrl={props.assetUrl}>
      <h1>{title}</h1>
      {props.problem === null ? null : (
        <p class="notice notice-bad" role="alert">
          {props.problem}
        </p>
      )}
      <form method="post" action={props.action}>
        <label for="login">{t.forLogin}</label>
        <input id="login" value={props.login} readOnly autocomplete="username" />
        <NewPasswordFields language={props.language} />
        <button type="submit">{t.passwordSubmit}</button>
      </form>
    </Site>
  );
}

export function NewPasswordFields({ language }: { readonly language: Language }): JSX.Element {
  const t = words(language);
  return (
    <>
      <label for="password">{t.password}</label>
      <input
        id="password"
        name="password"
        type="password"
        required
        minLength={12}
        maxLength={500}
        autocomplete="new-password"
        aria-describedby="password-hint"
      />
      <p class="hint" id="password-hint">
        {t.passwordHint}
      </p>
      <label for="repeated">{t.repeated}</label>
      <input
        id="repeated"
        name="repeated"
        type="password"
        required
        maxLength={500}
        autocomplete="new-password"
      />
    </>
  );
}

/** A link that does nothing any more. */
export function LinkOverPage(props: PageProps & { readonly used: boolean }): JSX.Element {
  const t = words(props.language);
  return (
    <Site language={props.language} title={t.linkTitle} assetUrl={props.assetUrl}>
      <h1>{props.used ? t.linkUsed : t.linkOver}</h1>
      <p class="lead">{t.linkAgain}</p>
      <p>
        <a href="/masuk">{t.signIn}</a>
      </p>
    </Site>
  );
}
