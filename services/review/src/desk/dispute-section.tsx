import { DISPUTE_STATE } from '@saring/domain';
import { formatTime } from '@saring/web';
import type { JSX } from 'preact';
import type { DeskProps } from './desk-page.tsx';
import { FileList } from './file-list.tsx';
import { words } from './words.ts';

/** What people have against the published text, and a form to answer for who did not sign it. */
export function DisputeSection(props: DeskProps): JSX.Element {
  const { language, desk, timeZone } = props;
  const t = words(language);
  const signed = desk.detail.decisions.some((each) => each.accountId === props.accountId);
  return (
    <section class="card" aria-labelledby="sanggahan">
      <h2 id="sanggahan">{t.disputes}</h2>
      {desk.disputes.length === 0 ? <p>{t.noDisputes}</p> : null}
      <ul class="list">
        {desk.disputes.map((dispute) => (
          <li key={dispute.id}>
            <p>
              <code>{dispute.code}</code> ·{' '}
              <strong>{DISPUTE_STATE[dispute.state][language]}</strong> ·{' '}
              {formatTime(dispute.createdAt, language, timeZone)}
            </p>
            <blockquote>{dispute.reason}</blockquote>
            {dispute.sourceUrl === null ? null : (
              // Never a link: a reviewer's browser must not open it by accident.
              <p>
                {t.source}: <code>{dispute.sourceUrl.replaceAll('.', '[.]')}</code>
              </p>
            )}
            <FileList files={dispute.files} label={t.attachment} />
            {dispute.answer === null ? null : <p class="text">{dispute.answer}</p>}
            {dispute.state === 'OPEN' && props.mayChange && signed ? (
              <p class="notice">{t.sinceSigned}</p>
            ) : null}
            {dispute.state === 'OPEN' && props.mayChange && !signed ? (
              <form method="post" action={`/konsol/sanggahan/${dispute.id}`}>
                <label for={`answer-${dispute.id}`}>{t.answer}</label>
                <textarea id={`answer-${dispute.id}`} name="answer" required maxLength={4000} />
                <button type="submit" name="accepted" value="true">
                  {t.accept}
                </button>{' '}
                <button class="button-plain" type="submit" name="accepted" value="false">
                  {t.reject}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
