import type { Role, TenantSettings } from '@saring/domain';
import { formatWeekday, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console } from '../console/layout.tsx';
import { words } from './words.ts';

interface SettingsPageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly roles: readonly Role[];
  readonly mayChange: boolean;
  readonly settings: TenantSettings;
  readonly notice: { readonly text: string; readonly bad: boolean } | null;
}

const CLOCKS = [
  'receiptMinutes',
  'triageWorkingHours',
  'verdictHours',
  'earlyWarningHours',
  'lapseHours',
  'lockMinutes',
] as const;

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function SettingsPage(props: SettingsPageProps): JSX.Element {
  const { language, settings, notice, mayChange } = props;
  const t = words(language);
  const number = (name: string, label: string, value: number, step = '1') => (
    <>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type="number"
        inputMode="decimal"
        step={step}
        required
        value={String(value)}
      />
    </>
  );
  const text = (name: string, label: string, value: string, most: number) => (
    <>
      <label for={name}>{label}</label>
      <textarea id={name} name={name} maxLength={most} value={value} />
    </>
  );
  return (
    <Console
      language={language}
      title={t.title}
      assetUrl={props.assetUrl}
      who={props.who}
      roles={props.roles}
      current="/konsol/pengaturan"
    >
      <h1>{t.title}</h1>
      <p class="lead">{mayChange ? t.lead : t.readOnly}</p>
      {notice === null ? null : (
        <p
          class={notice.bad ? 'notice notice-bad' : 'notice'}
          role={notice.bad ? 'alert' : 'status'}
        >
          {notice.text}
        </p>
      )}
      <form method="post" action="/konsol/pengaturan">
        <section class="card" aria-labelledby="tenggat">
          <h2 id="tenggat">{t.clocks}</h2>
          {CLOCKS.map((name) => (
            <div key={name}>{number(name, t[name], settings.clocks[name], 'any')}</div>
          ))}
          <WorkingTimes language={language} settings={settings} />
        </section>
        <section class="card" aria-labelledby="kim">
          <h2 id="kim">{t.kim}</h2>
          {number('kimTarget', t.kimTarget, Math.round(settings.kimTarget * 1000) / 10, 'any')}
          {number('kimQuietDays', t.kimQuietDays, settings.kimQuietDays)}
        </section>
        <section class="card" aria-labelledby="media">
          <h2 id="media">{t.media}</h2>
          {number('printEditionHour', t.printEditionHour, settings.printEditionHour)}
          <label for="digestDay">{t.digestDay}</label>
          <select id="digestDay" name="digestDay">
            {DAYS.map((day) => (
              <option value={String(day)} selected={day === settings.digestDay} key={day}>
                {formatWeekday(day, language)}
              </option>
            ))}
          </select>
          {number('overdueRecallHours', t.overdueRecallHours, settings.overdueRecallHours)}
          {number('silentAfterDays', t.silentAfterDays, settings.silentAfterDays)}
          <label for="publicRecallHours">{t.publicRecallHours}</label>
          <input
            id="publicRecallHours"
            name="publicRecallHours"
            inputmode="numeric"
            value={settings.publicRecallHours ?? ''}
          />
        </section>
        <section class="card" aria-labelledby="pencocokan">
          <h2 id="pencocokan">{t.matching}</h2>
          <label for="automaticMatching">{t.automaticMatching}</label>
          <select id="automaticMatching" name="automaticMatching">
            {[true, false].map((on) => (
              <option
                value={String(on)}
                selected={on === settings.automaticMatching}
                key={String(on)}
              >
                {on ? t.automaticOn : t.automaticOff}
              </option>
            ))}
          </select>
          <p class="hint">{t.automaticHint}</p>
        </section>
        <section class="card" aria-labelledby="luar">
          <h2 id="luar">{t.outside}</h2>
          {number('spendCeilingRupiah', t.spendCeilingRupiah, settings.spendCeilingRupiah)}
          <label class="check">
            <input type="checkbox" name="wayback" value="true" checked={settings.wayback} />{' '}
            {t.wayback}
          </label>
        </section>
        <section class="card" aria-labelledby="publik">
          <h2 id="publik">{t.publicPage}</h2>
          <p class="hint">
            {t.publicPageHelp} <a href="/cara-kerja">/cara-kerja</a>
          </p>
          {text('method', t.method, settings.method, 5000)}
          {text('correctionPolicy', t.correctionPolicy, settings.correctionPolicy, 5000)}
          {text('funding', t.funding, settings.funding, 5000)}
          {text('conflicts', t.conflicts, settings.conflicts, 5000)}
          {text('notice', t.notice, settings.notice, 500)}
        </section>
        {mayChange ? <button type="submit">{t.save}</button> : null}
      </form>
    </Console>
  );
}

/** What is due in working hours counts only these. */
function WorkingTimes(props: Pick<SettingsPageProps, 'language' | 'settings'>): JSX.Element {
  const { language } = props;
  const { days, from, to } = props.settings.workingHours;
  const t = words(language);
  return (
    <fieldset>
      <legend>{t.workingHours}</legend>
      <p class="hint">{t.workingHoursHint}</p>
      <div class="days">
        {DAYS.map((day) => (
          <label class="check" key={day}>
            <input
              type="checkbox"
              name={`workingDay${day}`}
              value="true"
              checked={days.includes(day)}
            />{' '}
            {formatWeekday(day, language)}
          </label>
        ))}
      </div>
      <label for="workingFrom">{t.workingFrom}</label>
      <input id="workingFrom" name="workingFrom" type="time" required value={from} />
      <label for="workingTo">{t.workingTo}</label>
      <input id="workingTo" name="workingTo" type="time" required value={to} />
    </fieldset>
  );
}
