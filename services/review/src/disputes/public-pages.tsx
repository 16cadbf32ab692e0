import type { DisputeRow, PublishedClarification } from '@saring/database';
import { DISPUTE_STATE } from '@saring/domain';
import { formatTime, type Language, Site } from '@saring/web';
import type { JSX } from 'preact';
import { words } from './words.ts';

interface PageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
}

export function DisputeFormPage(
  props: PageProps & {
    readonly clarification: PublishedClarification;
    readonly problem: string | null;
    readonly reason: string;
    readonly sourceUrl: string;
  },
): JSX.Element {
  const { language, clarification } = props;
  const t = words(language);
  const page = `/klarifikasi/${clarification.slug}`;
  return (
    <Site language={language} title={t.title} assetUrl={props.assetUrl}>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <p>
        {t.about}: <a href={page}>{clarification.version.title}</a>
      </p>
      {props.problem === null ? null : (
        <p class="notice notice-bad" role="alert">
          {props.problem}
        </p>
      )}
      <form method="post" action={`${page}/sanggah`} enctype="multipart/form-data">
        <label for="reason">{t.reason}</label>
        <textarea
          id="reason"
          name="reason"
          required
          maxLength={5000}
          aria-describedby="reason-hint"
          value={props.reason}
        />
        <p class="hint" id="reason-hint">
          {t.reasonHint}
        </p>
        <label for="sourceUrl">{t.url}</label>
        <input
          id="sourceUrl"
          name="sourceUrl"
          type="url"
          maxLength={2000}
          value={props.sourceUrl}
        />
        <label for="files">{t.files}</label>
        <input
          id="files"
          name="files"
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
        />
        <div>
          <button type="submit">{t.submit}</button>
        </div>
      </form>
    </Site>
  );
}

export function DisputeTakenPage(props: PageProps & { readonly code: string }): JSX.Element {
  const t = words(props.language);
  return (
    <Site language={props.language} title={t.takenTitle} assetUrl={props.assetUrl}>
      <h1>{t.takenTitle}</h1>
      <p class="lead">{t.taken}</p>
      <p class="card">
        <strong>
          <code>{props.code}</code>
        </strong>
      </p>
      <p>{t.waiting}</p>
      <p>
        <a class="button" href={`/sanggah/${props.code}`}>
          {t.follow}
        </a>
      </p>
    </Site>
  );
}

export function DisputeStatusPage(
  props: PageProps & {
    readonly dispute: DisputeRow;
    readonly clarification: PublishedClarification;
    readonly timeZone: string;
  },
): JSX.Element {
  const { language, dispute, clarification } = props;
  const t = words(language);
  return (
    <Site language={language} title={t.statusTitle} assetUrl={props.assetUrl}>
      <h1>{t.statusTitle}</h1>
      <p class="small">
        {t.code}: <code>{dispute.code}</code> · {t.sent}{' '}
        {formatTime(dispute.createdAt, language, props.timeZone)}
      </p>
      <p class="lead">
        {t.state}: <strong>{DISPUTE_STATE[dispute.state][language]}</strong>
      </p>
      {dispute.answer === null ? (
        <p>{t.waiting}</p>
      ) : (
        <>
          <h2>{t.answer}</h2>
          <p class="text">{dispute.answer}</p>
        </>
      )}
      <h2>{t.yours}</h2>
      <blockquote>{dispute.reason}</blockquote>
      {clarification.currentVersion > dispute.version ? <p class="notice">{t.newer}</p> : null}
      <p>
        <a href={`/klarifikasi/${clarification.slug}`}>{t.open}</a>
      </p>
    </Site>
  );
}
