import type { Role } from '@saring/domain';
import { formatDate, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console } from '../console/layout.tsx';
import { AgencySection } from './agency-section.tsx';
import { DisputeSection } from './dispute-section.tsx';
import { LetterSection } from './letter-section.tsx';
import type { Desk } from './load-desk.ts';
import { words } from './words.ts';

export interface DeskProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly roles: readonly Role[];
  readonly accountId: string;
  readonly timeZone: string;
  /** May change anything; an auditor only reads. */
  readonly mayChange: boolean;
  readonly desk: Desk;
  readonly problem: string | null;
}

/** `/konsol/kasus/{id}/meja`: agencies, media, disputes and dates around one case. */
export function DeskPage(props: DeskProps): JSX.Element {
  const { language, desk } = props;
  const { detail } = desk;
  const t = words(language);
  return (
    <Console
      language={language}
      title={t.desk(detail.number)}
      assetUrl={props.assetUrl}
      who={props.who}
      roles={props.roles}
    >
      <h1>{t.desk(detail.number)}</h1>
      <p>
        <a href={`/konsol/kasus/${detail.id}`}>{t.toCase}</a>
      </p>
      {props.problem === null ? null : (
        <p class="notice notice-bad" role="alert">
          {props.problem}
        </p>
      )}
      <blockquote>{detail.claim}</blockquote>
      <Marks {...props} />
      <DisputeSection {...props} />
      <AgencySection {...props} />
      <LetterSection {...props} />
      <RecheckSection {...props} />
    </Console>
  );
}

function Marks({ language, desk, mayChange }: DeskProps): JSX.Element {
  const t = words(language);
  const { detail } = desk;
  return (
    <form class="card" method="post" action={`/konsol/kasus/${detail.id}/meja/tanda`}>
      <h2>{t.marks}</h2>
      <label class="check">
        <input
          type="checkbox"
          name="aboutOwnGovernment"
          value="true"
          checked={detail.aboutOwnGovernment}
          disabled={!mayChange}
        />{' '}
        {t.own}
      </label>
      <p class="hint">{t.ownHint}</p>
      <label class="check">
        <input
          type="checkbox"
          name="pressContent"
          value="true"
          checked={detail.pressContent}
          disabled={!mayChange}
        />{' '}
        {t.press}
      </label>
      <p class="hint">{t.pressHint}</p>
      {mayChange ? (
        <button class="button-plain" type="submit">
          {t.save}
        </button>
      ) : null}
    </form>
  );
}

function RecheckSection({ language, desk, mayChange, timeZone }: DeskProps): JSX.Element {
  const t = words(language);
  const { detail, recheck } = desk;
  const day = recheck === null ? '' : recheck.at.toISOString().slice(0, 10);
  return (
    <form class="card" method="post" action={`/konsol/kasus/${detail.id}/meja/periksa-ulang`}>
      <h2>{t.recheck}</h2>
      <p>{detail.clarification === null ? t.recheckNone : t.recheckLead}</p>
      {recheck === null ? null : (
        <p>
          <strong>{formatDate(recheck.at, language, timeZone)}</strong> · {recheck.note}
        </p>
      )}
      {mayChange && detail.clarification !== null ? (
        <>
          <label for="recheckDate">{t.recheckDate}</label>
          <input id="recheckDate" name="date" type="date" value={day} />
          <label for="recheckNote">{t.recheckNote}</label>
          <input id="recheckNote" name="note" maxLength={500} value={recheck?.note ?? ''} />
          <button class="button-plain" type="submit">
            {t.save}
          </button>
        </>
      ) : null}
    </form>
  );
}
