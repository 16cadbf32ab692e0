import { type ClockedCase, runningClocks } from '@saring/domain';
import { formatAgo, formatTime, type Language } from '@saring/web';
import type { JSX } from 'preact';
import type { OfficeClocks } from './office.ts';
import { words } from './words.ts';

/** The clocks that run on a case, the late ones marked by more than their colour. */
export function ClockFacts(props: {
  readonly language: Language;
  readonly clocks: ClockedCase;
  readonly office: OfficeClocks;
  readonly now: Date;
  /** With the time beside how long it is. */
  readonly exact?: boolean;
}): JSX.Element {
  const { language, office, now } = props;
  const t = words(language);
  return (
    <>
      {runningClocks(props.clocks, office, now).map(({ clock, dueAt, state }) => {
        const time = formatTime(dueAt, language, office.timeZone);
        const ago = formatAgo(dueAt, now, language);
        const text = (state === 'late' ? t[`late${clock}`] : t[clock])(ago);
        const shown = props.exact === true ? `${text} (${time})` : text;
        return state === 'late' ? (
          <strong class="late" title={time} key={clock}>
            {shown}
          </strong>
        ) : (
          <span class={state === 'soon' ? 'soon' : undefined} title={time} key={clock}>
            {shown}
          </span>
        );
      })}
    </>
  );
}
