import { KIM_CHANNELS } from '@saring/database';
import { KIM_LEVEL } from '@saring/domain';
import { formatDate } from '@saring/web';
import type { JSX } from 'preact';
import { Console, type Frame } from '../console/layout.tsx';
import type { RegisteredGroup } from './load-register.ts';
import { Rules } from './register-page.tsx';
import { channelNames, kimWords } from './words.ts';

interface GroupPageProps extends Frame {
  readonly group: RegisteredGroup;
  readonly mentor: string | null;
  readonly timeZone: string;
}

/** One group: what is known of it, its step, and the code with which phones join. */
export function GroupPage(props: GroupPageProps): JSX.Element {
  const { language, group } = props;
  const t = kimWords(language);
  const day = (date: Date | null) =>
    date === null ? t.never : formatDate(date, language, props.timeZone);
  const names = channelNames(language);
  const channels = KIM_CHANNELS.filter((channel) => group.channels.includes(channel));
  const facts: readonly (readonly [string, string])[] = [
    [t.level, KIM_LEVEL[group.level][language]],
    [t.place, [group.village, group.district].filter((name) => name !== null).join(', ')],
    [t.number, group.registrationNumber ?? '–'],
    [t.channels, channels.map((channel) => names[channel]).join(', ') || '–'],
    [t.trainedOn, day(group.trainedOn)],
    [t.lastReport, `${day(group.lastReportAt)} · ${t.reports(group.reports)}`],
    [t.mentor, props.mentor ?? t.noMentor],
  ];
  return (
    <Console {...props} title={group.name} current="/konsol/kim">
      <div class="narrow">
        <h1>{group.name}</h1>
        <dl class="kim-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p class="small">{t.chats(group._count.contacts)}</p>
        <form class="card" method="post" action="/kim/kode">
          <input type="hidden" name="group" value={group.id} />
          <button type="submit">{t.code}</button>
          <p class="hint">{t.codeHint}</p>
        </form>
        <h2>{t.memberCount(group.members.length)}</h2>
        <ul>
          {group.members.map(({ name, task }) => (
            <li key={name}>
              {name}
              {task === '' ? '' : ` (${task})`}
            </li>
          ))}
        </ul>
        <p>
          <a class="button button-plain" href={`/konsol/kim/${group.id}/ubah`}>
            {t.edit}
          </a>{' '}
          <a href="/konsol/kim">{t.back}</a>
        </p>
        <Rules language={language} />
      </div>
    </Console>
  );
}
