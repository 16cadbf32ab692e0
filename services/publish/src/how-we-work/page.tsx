import type { Tenant } from '@saring/database';
import {
  HARM,
  readTenantSettings,
  TECHNIQUE,
  TECHNIQUES,
  URGENT_HARMS,
  VERDICT,
  VERDICTS,
} from '@saring/domain';
import { formatWorkingHours, type Language, Site, VerdictBadge } from '@saring/web';
import type { JSX } from 'preact';
import { words } from './words.ts';

interface HowWeWorkProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly office: Tenant;
  readonly others: readonly Tenant[];
  readonly reviewers: readonly { readonly publicId: string; readonly government: boolean }[];
}

/** `/cara-kerja`: what an office promises about its work, and what it has not stated. */
export function HowWeWorkPage(props: HowWeWorkProps): JSX.Element {
  const { language, assetUrl, office, others } = props;
  const t = words(language);
  const settings = readTenantSettings(office.settings);
  const { triageWorkingHours, verdictHours, earlyWarningHours } = settings.clocks;
  const urgentHarms = URGENT_HARMS.map((harm) => HARM[harm][language].toLowerCase()).join(', ');
  return (
    <Site
      language={language}
      title={t.title}
      assetUrl={assetUrl}
      otherLanguageUrl={`?instansi=${office.slug}&lang=${language === 'id' ? 'en' : 'id'}`}
    >
      <h1>{t.title}</h1>
      <p class="lead">{t.lead(office.name)}</p>
      {others.length === 0 ? null : (
        <p>
          {t.others}{' '}
          {others.map((each, index) => (
            <span key={each.id}>
              {index === 0 ? '' : ' · '}
              <a href={`/cara-kerja?instansi=${each.slug}`}>{each.name}</a>
            </span>
          ))}
        </p>
      )}
      <h2>{t.method}</h2>
      <ol>{lines(t.methodSteps)}</ol>
      <p>
        {t.times(triageWorkingHours, verdictHours, earlyWarningHours, urgentHarms)}{' '}
        {t.workingHours(formatWorkingHours(settings.workingHours, language, office.timeZone))}
      </p>
      <Own text={settings.method} language={language} />
      <h2>{t.scale}</h2>
      <p>{t.scaleLead}</p>
      <Scale language={language} />
      <h2>{t.corrections}</h2>
      <ul>{lines(t.correctionRules)}</ul>
      <Own text={settings.correctionPolicy} language={language} />
      <Reviewers {...props} />
      <h2>{t.funding}</h2>
      <Own text={settings.funding} language={language} required />
      <h2>{t.conflicts}</h2>
      <p>{t.conflictRule}</p>
      <Own text={settings.conflicts} language={language} required />
      <h2>{t.checkUs}</h2>
      <ul>
        <li>
          <a href="/log">{t.log}</a>
        </li>
        <li>
          <a href="/rilis">{t.ledger}</a>
        </li>
        <li>
          <a href="/data-terbuka">{t.data}</a>
        </li>
        <li>
          <a href={`/edisi/${office.slug}`}>{t.editions}</a>
        </li>
        <li>
          <a href="/api/v1">{t.api}</a>
        </li>
      </ul>
    </Site>
  );
}

const lines = (text: string): JSX.Element[] =>
  text.split('\n').map((line) => <li key={line}>{line}</li>);

/** What the office wrote itself. A required part that is empty is said to be. */
function Own(props: {
  readonly text: string;
  readonly language: Language;
  readonly required?: boolean;
}): JSX.Element | null {
  const { text, language, required = false } = props;
  const t = words(language);
  if (text.trim() === '') return required ? <p class="notice">{t.notStated}</p> : null;
  return (
    <>
      <p class="small">{t.asWritten}</p>
      <blockquote lang="id">{text}</blockquote>
    </>
  );
}

function Scale({ language }: { readonly language: Language }): JSX.Element {
  const t = words(language);
  const meanings = t.meanings.split('\n');
  return (
    <>
      <ul class="list">
        {VERDICTS.map((verdict, index) => {
          const { rating } = VERDICT[verdict];
          return (
            <li key={verdict}>
              <VerdictBadge verdict={verdict} language={language} />{' '}
              <span class="small">{rating === null ? t.noRating : t.rating(rating)}</span>
              <br />
              {meanings[index]}
            </li>
          );
        })}
      </ul>
      <p>
        {t.techniques}: {TECHNIQUES.map((each) => TECHNIQUE[each][language]).join(', ')}.
      </p>
    </>
  );
}

function Reviewers({ language, reviewers }: HowWeWorkProps): JSX.Element {
  const t = words(language);
  return (
    <>
      <h2>{t.reviewers}</h2>
      <p>{t.reviewersLead}</p>
      {reviewers.length === 0 ? (
        <p class="notice">{t.noReviewers}</p>
      ) : (
        <ul>
          {reviewers.map(({ publicId, government }) => (
            <li key={publicId}>
              <code>{publicId}</code> ({government ? t.government : t.independent})
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
