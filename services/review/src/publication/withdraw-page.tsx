import type { Recipient } from '@saring/database';
import type { JSX } from 'preact';
import { Console, type Frame } from '../console/layout.tsx';
import { Recipients } from './recipients.tsx';
import { publicationWords } from './words.ts';

/** Asks once more before a text is taken back, with everybody who will be told. */
export function WithdrawPage(props: {
  readonly frame: Frame;
  readonly timeZone: string;
  readonly caseId: string;
  readonly recipients: readonly Recipient[];
  readonly problem: string | null;
}): JSX.Element {
  const { frame, caseId } = props;
  const t = publicationWords(frame.language);
  return (
    <Console {...frame} title={t.withdrawTitle} current="/konsol">
      <div class="narrow">
        <p>
          <a href={`/konsol/kasus/${caseId}`}>{t.back}</a>
        </p>
        <h1>{t.withdrawTitle}</h1>
        {props.problem === null ? null : (
          <p class="notice notice-bad" role="alert">
            {props.problem}
          </p>
        )}
        <form class="card" method="post" action={`/konsol/kasus/${caseId}/tarik`}>
          <p>{t.withdrawLead}</p>
          <label for="alasan">{t.withdrawReason}</label>
          <input id="alasan" name="alasan" required maxLength={500} />
          <p>
            <button type="submit">{t.withdraw}</button>
          </p>
        </form>
        <Recipients
          language={frame.language}
          timeZone={props.timeZone}
          askers={[]}
          recipients={props.recipients}
          before={false}
        />
      </div>
    </Console>
  );
}
