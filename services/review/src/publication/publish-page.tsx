import type { Recipient } from '@saring/database';
import type { Channel } from '@saring/domain';
import type { JSX } from 'preact';
import { Console, type Frame } from '../console/layout.tsx';
import type { PublicationPreview } from '../context.ts';
import { Formats } from './formats.tsx';
import { Recipients } from './recipients.tsx';
import { publicationWords } from './words.ts';

interface PublishPageProps {
  readonly frame: Frame;
  readonly timeZone: string;
  readonly publicUrl: string;
  readonly caseId: string;
  readonly number: number;
  /** What would go out; `null` while nothing is approved. */
  readonly preview: PublicationPreview | null;
  readonly edits: boolean;
  readonly reason: string;
  readonly askers: readonly { readonly channel: Channel; readonly people: number }[];
  readonly recipients: readonly Recipient[];
  readonly problem: string | null;
}

/** Everything that one click will make public, and everybody who will get it. */
export function PublishPage(props: PublishPageProps): JSX.Element {
  const { frame, preview, number } = props;
  const { language } = frame;
  const t = publicationWords(language);
  const title = preview === null ? t.servedTitle(number) : t.title(number);
  return (
    <Console {...frame} title={title} current="/konsol">
      <div class="narrow">
        <p>
          <a href={`/konsol/kasus/${props.caseId}`}>{t.back}</a>
        </p>
        <h1>{title}</h1>
        {props.problem === null ? null : (
          <p class="notice notice-bad" role="alert">
            {props.problem}
          </p>
        )}
        {preview === null ? null : <PublishForm {...props} preview={preview} />}
        {preview === null ? null : (
          <Formats language={language} preview={preview} publicUrl={props.publicUrl} />
        )}
        <Recipients
          language={language}
          timeZone={props.timeZone}
          askers={props.askers}
          recipients={props.recipients}
          before={preview !== null}
        />
      </div>
    </Console>
  );
}

function PublishForm(props: PublishPageProps & { readonly preview: PublicationPreview }) {
  const { preview, caseId } = props;
  const t = publicationWords(props.frame.language);
  const correction = preview.row.state === 'CORRECTED';
  if (!props.edits) return <p class="notice">{t.notEditor}</p>;
  return (
    <form class="card" method="post" action={`/konsol/kasus/${caseId}/terbit`}>
      <p>
        <strong>{t.version(preview.row.version.version)}</strong> {t.lead}
      </p>
      <input type="hidden" name="tanda" value={preview.mark} />
      {correction ? (
        <>
          <p>{t.correction}</p>
          <label for="alasan">{t.reason}</label>
          <input id="alasan" name="alasan" required maxLength={500} value={props.reason} />
        </>
      ) : null}
      <p>
        <button type="submit">{correction ? t.publishCorrection : t.publish}</button>
      </p>
    </form>
  );
}
