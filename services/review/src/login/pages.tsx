import { type Language, Site } from '@saring/web';
import type { JSX } from 'preact';
import { words } from './words.ts';

interface PageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  /** Path to go on to afterwards. */
  readonly next: string | null;
  /** What went wrong just now. */
  readonly problem: string | null;
}

const Problem = ({ text }: { text: string | null }): JSX.Element | null =>
  text === null ? null : (
    <p class="notice notice-bad" role="alert">
      {text}
    </p>
  );

const Next = ({ next }: { next: string | null }): JSX.Element | null =>
  next === null ? null : <input type="hidden" name="lanjut" value={next} />;

export function LoginPage(props: PageProps): JSX.Element {
  const t = words(props.language);
  return (
    <Site language={props.language} title={t.title} assetUrl={props.assetUrl}>
      <h1>{t.title}</h1>
      <Problem text={props.problem} />
      <form method="post" action="/masuk">
        <Next next={props.next} />
        <label for="login">{t.login}</label>
        <input id="login" name="login" required autocomplete="username" autocapitalize="none" />
        <label for="password">{t.password}</label>
        <input
          id="password"
          name="password"
          type="password"
          required
          autocomplete="current-password"
        />
        <button type="submit">{t.submit}</button>
      </form>
      <p class="hint">{t.help}</p>
    </Site>
  );
}

export function CodePage(props: PageProps): JSX.Element {
  const t = words(props.language);
  return (
    <Site language={props.language} title={t.codeTitle} assetUrl={props.assetUrl}>
      <h1>{t.codeTitle}</h1>
      <p class="lead">{t.codeLead}</p>
      <Problem text={props.problem} />
      <form method="post" action="/masuk/kode">
        <Next next={props.next} />
        <CodeField label={t.code} />
        <button type="submit">{t.submit}</button>
      </form>
      <p class="hint">{t.codeHelp}</p>
      <p>
        <a href="/masuk">{t.again}</a>
      </p>
    </Site>
  );
}

export function SetUpPage(
  props: PageProps & { readonly secret: string; readonly qrImage: string },
): JSX.Element {
  const t = words(props.language);
  return (
    <Site language={props.language} title={t.setUpTitle} assetUrl={props.assetUrl}>
      <h1>{t.setUpTitle}</h1>
      <p class="lead">{t.setUpLead}</p>
      <Problem text={props.problem} />
      <ol>
        <li>{t.setUpApp}</li>
        <li>{t.setUpScan}</li>
        <li>{t.setUpType}</li>
      </ol>
      <p>
        <img src={props.qrImage} alt={t.setUpQr} width="220" height="220" />
      </p>
      <p>
        {t.setUpKey}: <code>{(props.secret.match(/.{1,4}/gu) ?? []).join(' ')}</code>
      </p>
      <form method="post" action="/masuk/faktor-kedua">
        <Next next={props.next} />
        <CodeField label={t.setUpCode} />
        <button type="submit">{t.setUpSubmit}</button>
      </form>
    </Site>
  );
}

const CodeField = ({ label }: { label: string }): JSX.Element => (
  <>
    <label for="code">{label}</label>
    <input
      id="code"
      name="code"
      required
      autocomplete="one-time-code"
      autocapitalize="characters"
      spellcheck={false}
      maxLength={40}
    />
  </>
);

export function RecoveryCodesPage(props: {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly codes: readonly string[];
  readonly next: string;
}): JSX.Element {
  const t = words(props.language);
  return (
    <Site language={props.language} title={t.recoveryTitle} assetUrl={props.assetUrl}>
      <h1>{t.recoveryTitle}</h1>
      <p class="lead">{t.recoveryLead}</p>
      <ul class="card list">
        {props.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={props.next}>
          {t.recoveryDone}
        </a>
      </p>
    </Site>
  );
}
