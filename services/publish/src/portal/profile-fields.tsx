import type { PartnerRow } from '@saring/database';
import {
  EDITION,
  EDITIONS,
  PARTNER_MEDIA,
  PARTNER_MEDIUM,
  PRESS_COUNCIL_STATUS,
  PRESS_COUNCIL_STATUSES,
  RECEIVE_WAY,
  RECEIVE_WAYS,
} from '@saring/domain';
import { type Language, parseInput } from '@saring/web';
import type { JSX } from 'preact';
import { z } from 'zod';
import { type Fields, filled } from './portal-call.ts';
import { words } from './setup-words.ts';

const WhoInput = z.object({
  medium: z.enum(PARTNER_MEDIA),
  website: z
    .url({ protocol: /^https?$/u })
    .max(300)
    .nullable(),
  pressCouncilStatus: z.enum(PRESS_COUNCIL_STATUSES),
  pressCouncilAsOf: z.iso
    .date()
    .nullable()
    .transform((day) => (day === null ? null : new Date(day))),
});
const HowInput = z.object({
  receiveWay: z.enum(RECEIVE_WAYS),
  editions: z.array(z.enum(EDITIONS)),
});

/** Who the outlet is, from a form. @throws SaringError `INVALID_INPUT` */
export function whoInput(fields: Fields): z.infer<typeof WhoInput> {
  const website = filled(fields, 'website') ?? null;
  const address = website === null || /^https?:/iu.test(website) ? website : `https://${website}`;
  const { medium, pressCouncilStatus } = fields;
  const pressCouncilAsOf = filled(fields, 'pressCouncilAsOf') ?? null;
  return parseInput(
    WhoInput,
    { medium, website: address, pressCouncilStatus, pressCouncilAsOf },
    'body',
  );
}

/** How it wants to receive, from a form. @throws SaringError `INVALID_INPUT` */
export function howInput(fields: Fields): z.infer<typeof HowInput> {
  const editions = EDITIONS.filter((edition) => fields[`edition-${edition}`] === 'true');
  return parseInput(HowInput, { receiveWay: fields.receiveWay, editions }, 'body');
}

interface FieldsProps {
  readonly language: Language;
  readonly partner: PartnerRow;
}

export function WhoFields({ language, partner }: FieldsProps): JSX.Element {
  const t = words(language);
  return (
    <>
      <fieldset>
        <legend>{t.medium}</legend>
        {PARTNER_MEDIA.map((medium) => (
          <label class="check" key={medium}>
            <input type="radio" name="medium" value={medium} checked={partner.medium === medium} />
            {PARTNER_MEDIUM[medium][language]}
          </label>
        ))}
      </fieldset>
      <label for="website">{t.website}</label>
      <input
        id="website"
        name="website"
        inputmode="url"
        autocapitalize="none"
        maxLength={300}
        value={partner.website ?? ''}
      />
      <label for="pressCouncilStatus">{t.council}</label>
      <select id="pressCouncilStatus" name="pressCouncilStatus">
        {PRESS_COUNCIL_STATUSES.map((status) => (
          <option value={status} key={status} selected={partner.pressCouncilStatus === status}>
            {PRESS_COUNCIL_STATUS[status][language]}
          </option>
        ))}
      </select>
      <label for="pressCouncilAsOf">{t.councilAsOf}</label>
      <input
        id="pressCouncilAsOf"
        name="pressCouncilAsOf"
        type="date"
        value={partner.pressCouncilAsOf?.toISOString().slice(0, 10) ?? ''}
      />
    </>
  );
}

export function HowFields(props: FieldsProps & { readonly editionHour: number }): JSX.Element {
  const { language, partner } = props;
  const t = words(language);
  const hints = {
    COPY: t.copyHint,
    FEED: t.feedHint,
    DIGEST: t.digestHint,
    PROGRAM: t.programHint,
  } as const;
  return (
    <>
      <fieldset>
        <legend>{t.receive}</legend>
        {RECEIVE_WAYS.map((way) => (
          <div key={way}>
            <label class="check">
              <input
                type="radio"
                name="receiveWay"
                value={way}
                aria-describedby={`cara-${way}`}
                checked={(partner.receiveWay ?? 'COPY') === way}
              />
              {RECEIVE_WAY[way][language]}
            </label>
            <p class="hint" id={`cara-${way}`}>
              {hints[way]}
            </p>
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t.editions}</legend>
        {EDITIONS.map((edition) => (
          <label class="check" key={edition}>
            <input
              type="checkbox"
              name={`edition-${edition}`}
              value="true"
              checked={partner.editions.includes(edition)}
            />
            {EDITION[edition][language]}
          </label>
        ))}
        <p class="hint">{t.editionsHint(`${String(props.editionHour).padStart(2, '0')}.00`)}</p>
      </fieldset>
    </>
  );
}
