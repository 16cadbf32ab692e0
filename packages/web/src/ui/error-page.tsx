import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Problem } from '../http/problem.ts';
import { dictionary } from '../i18n/dictionary.ts';
import type { Language } from '../i18n/language.ts';
import { Site } from './site.tsx';

const words = dictionary(
  { code: 'Kode permintaan', home: 'Kembali ke beranda', signIn: 'Masuk' },
  { code: 'Request id', home: 'Back to the front page', signIn: 'Sign in' },
);

function ErrorPage(props: {
  problem: Problem;
  language: Language;
  assetUrl: (name: string) => string;
}): JSX.Element {
  const { problem, language } = props;
  const t = words(language);
  return (
    <Site language={language} title={problem.title} assetUrl={props.assetUrl}>
      <h1>{problem.title}</h1>
      <p class="lead">{problem.mend}</p>
      <p>{problem.status === 401 ? <a href="/masuk">{t.signIn}</a> : <a href="/">{t.home}</a>}</p>
      <p class="small">
        {t.code}: <code>{problem.request_id}</code> · <code>{problem.code}</code>
      </p>
    </Site>
  );
}

/** An error as people see it: what happened, how to mend it, what to quote. */
export function renderErrorPage(
  problem: Problem,
  language: Language,
  assetUrl: (name: string) => string,
): string {
  const html = renderToString(
    <ErrorPage problem={problem} language={language} assetUrl={assetUrl} />,
  );
  return `<!doctype html>${html}`;
}
