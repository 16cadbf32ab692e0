import { KIM_CHANNELS } from '@saring/database';
import type { Regions } from '@saring/text';
import type { JSX } from 'preact';
import { Console, type Frame } from '../console/layout.tsx';
import { channelNames, kimWords } from './words.ts';

export interface TypedForm {
  readonly name: string;
  readonly place: string;
  readonly registrationNumber: string;
  readonly channels: readonly string[];
  readonly trainedOn: string;
  readonly members: string;
  readonly mentorId: string;
}

interface GroupFormProps extends Frame {
  readonly action: string;
  readonly title: string;
  readonly typed: TypedForm;
  readonly problem: string | null;
  readonly regions: Regions;
  readonly others: readonly { readonly id: string; readonly name: string }[];
}

/** Adds or changes a group. */
export function GroupForm(props: GroupFormProps): JSX.Element {
  const { language, typed, regions } = props;
  const t = kimWords(language);
  const districts = new Map(regions.districts.map((each) => [each.code, each.name]));
  return (
    <Console {...props} current="/konsol/kim">
      <div class="narrow">
        <h1>{props.title}</h1>
        {props.problem === null ? null : (
          <p class="notice notice-bad" role="alert">
            {props.problem}
          </p>
        )}
        <form method="post" action={props.action}>
          <label for="name">{t.name}</label>
          <input id="name" name="name" required maxLength={120} value={typed.name} />
          <label for="place">{t.place}</label>
          <input
            id="place"
            name="place"
            required
            maxLength={120}
            list="places"
            value={typed.place}
            aria-describedby="place-hint"
          />
          <p class="hint" id="place-hint">
            {t.placeHint}
          </p>
          <datalist id="places">
            {regions.villages.map(({ code, name, districtCode }) => (
              <option value={`${code} ${name}`} key={code}>
                {districts.get(districtCode)}
              </option>
            ))}
          </datalist>
          <label for="number">{t.number}</label>
          <input
            id="number"
            name="registrationNumber"
            maxLength={60}
            value={typed.registrationNumber}
          />
          <fieldset>
            <legend>{t.channels}</legend>
            {KIM_CHANNELS.map((channel) => (
              <label key={channel}>
                <input
                  type="checkbox"
                  name="channels"
                  value={channel}
                  checked={typed.channels.includes(channel)}
                />{' '}
                {channelNames(language)[channel]}
              </label>
            ))}
          </fieldset>
          <label for="trained">{t.trainedOn}</label>
          <input id="trained" name="trainedOn" type="date" value={typed.trainedOn} />
          <label for="mentor">{t.mentor}</label>
          <select id="mentor" name="mentorId">
            <option value="">{t.noMentor}</option>
            {props.others.map(({ id, name }) => (
              <option value={id} key={id} selected={id === typed.mentorId}>
                {name}
              </option>
            ))}
          </select>
          <label for="members">{t.members}</label>
          <p class="hint" id="members-hint">
            {t.membersHint}
          </p>
          <textarea id="members" name="members" rows={6} aria-describedby="members-hint">
            {typed.members}
          </textarea>
          <button type="submit">{t.save}</button>
        </form>
        <p>
          <a href="/konsol/kim">{t.back}</a>
        </p>
      </div>
    </Console>
  );
}
