import type { LogHead } from '@saring/database';
import { type Language, Site } from '@saring/web';
import type { JSX } from 'preact';
import { words } from './words.ts';

/** `/log`: the published heads, and how to use them. */
export function PublicLogPage(props: {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly heads: readonly LogHead[];
  readonly officeName: (tenantId: string) => string;
}): JSX.Element {
  const t = words(props.language);
  return (
    <Site language={props.language} title={t.title} assetUrl={props.assetUrl}>
      <h1>{t.title}</h1>
      <p class="lead">{t.publicLead}</p>
      <h2>{t.verifyTitle}</h2>
      <p>
        {t.verify}
        <code>npm run saring -- audit verify catatan.jsonl --heads segel.json</code>.{' '}
        {t.verifyAfter}
      </p>
      <h2>{t.heads}</h2>
      {props.heads.length === 0 ? <p class="notice">{t.none}</p> : null}
      <ul class="list">
        {props.heads.map((head) => (
          <li class="card" key={`${head.tenantId} ${head.day}`}>
            <p>
              <strong>{head.day}</strong> · {props.officeName(head.tenantId)} · {t.entries}:{' '}
              {head.seq}
            </p>
            <p>
              <code>{head.hash}</code>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href="/api/v1/log/heads">{t.json}</a>
      </p>
    </Site>
  );
}
