import type { Role } from '@saring/domain';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console } from '../console/layout.tsx';
import { words } from './words.ts';

/** Shows the link for an agency once. */
export function AgencyLinkPage(props: {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly url: string;
  readonly caseId: string;
}): JSX.Element {
  const t = words(props.language);
  return (
    <Console
      language={props.language}
      title={t.linkTitle}
      assetUrl={props.assetUrl}
      who={props.who}
      roles={props.roles}
    >
      <h1>{t.linkTitle}</h1>
      <p class="lead">{t.linkLead(props.name)}</p>
      <div class="card">
        <label for="link">{t.link}</label>
        <input id="link" readOnly value={props.url} />
      </div>
      <p>
        <a href={`/konsol/kasus/${props.caseId}/meja`}>{t.toCase}</a>
      </p>
    </Console>
  );
}
