import { HARM } from '@saring/domain';
import { formatTime } from '@saring/web';
import type { JSX } from 'preact';
import { ClockFacts } from '../../clocks/facts.tsx';
import { queueWords } from '../../queue/words.ts';
import { STATE_NAME } from '../state-names.ts';
import type { Desk } from './desk.ts';
import { caseWords } from './words.ts';

/** What a case is and who has it. */
export function Head({ desk }: { readonly desk: Desk }): JSX.Element {
  const { language } = desk.frame;
  const t = caseWords(language);
  const { parts, people, lock, clocks } = desk.bench;
  const { detail } = parts;
  const assignee = people.find((person) => person.id === detail.assigneeId);
  return (
    <header class="case-head">
      <h1>{t.title(detail.number)}</h1>
      <p class="facts">
        <span class="state">{STATE_NAME[detail.state][language]}</span>
        {detail.state === 'WAITING_FOR_SOURCE' ? <span>{queueWords(language).waiting}</span> : null}
        {clocks === null ? null : (
          <ClockFacts
            language={language}
            clocks={clocks}
            office={desk.office}
            now={desk.now}
            exact
          />
        )}
        <span>{t.items(detail.itemCount)}</span>
        {detail.harms.map((harm) => (
          <span class="harm" key={harm}>
            {HARM[harm][language]}
          </span>
        ))}
        <span>{assignee === undefined ? t.nobody : t.handledBy(assignee.displayName)}</span>
        <a href={`/konsol/kasus/${detail.id}/meja`}>{t.desk}</a>
      </p>
      {desk.problem === null ? null : (
        <p class="notice notice-bad" role="alert">
          {desk.problem}
        </p>
      )}
      {detail.mergedIntoId === null ? null : (
        <p class="notice">
          <a href={`/konsol/kasus/${detail.mergedIntoId}`}>{t.mergedInto}</a>
        </p>
      )}
      {detail.state === 'REOPENED' ? <p class="notice">{t.reopened}</p> : null}
      {lock !== null && lock.accountId === desk.accountId ? (
        <p class="small" data-renew={`/konsol/kasus/${detail.id}/kunci`}>
          {t.openUntil(formatTime(lock.until, language, desk.timeZone))}
        </p>
      ) : null}
      <blockquote class="claim">{detail.claim}</blockquote>
    </header>
  );
}
