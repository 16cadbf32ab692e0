import type { AccountRow } from '@saring/database';
import { PERSON_ROLES, ROLE, type Role } from '@saring/domain';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import { Console } from '../console/layout.tsx';
import { words } from './words.ts';

interface PageProps {
  readonly language: Language;
  readonly assetUrl: (name: string) => string;
  readonly who: string;
  readonly roles: readonly Role[];
  readonly accountId: string;
  /** May change people; an auditor only reads. */
  readonly mayChange: boolean;
  /** May make operators. */
  readonly operator: boolean;
  readonly problem: string | null;
}

const Problem = ({ text }: { text: string | null }): JSX.Element | null =>
  text === null ? null : (
    <p class="notice notice-bad" role="alert">
      {text}
    </p>
  );

export function PeoplePage(
  props: PageProps & { readonly people: readonly AccountRow[] },
): JSX.Element {
  const { language } = props;
  const t = words(language);
  return (
    <Console
      language={language}
      title={t.people}
      assetUrl={props.assetUrl}
      who={props.who}
      roles={props.roles}
      current="/konsol/orang"
    >
      <h1>{t.people}</h1>
      <p class="lead">{t.peopleLead}</p>
      <Problem text={props.problem} />
      <ul class="list">
        {props.people.map((person) => (
          <li class="card" key={person.id}>
            <p>
              <strong>{person.displayName}</strong>
              {person.id === props.accountId ? ` (${t.you})` : ''} · {roleNames(person, language)}
            </p>
            <p class="small">
              {person.login} · {person.publicId} · {standing(person, language)}
            </p>
            {props.mayChange && person.id !== props.accountId ? (
              <p>
                <a
                  href={`/konsol/orang/${person.id}`}
                  aria-label={`${t.edit}: ${person.displayName}`}
                >
                  {t.edit}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {props.mayChange ? (
        <form class="card" method="post" action="/konsol/orang">
          <h2>{t.invite}</h2>
          <label for="login">{t.login}</label>
          <input id="login" name="login" required maxLength={200} autocapitalize="none" />
          <RightsFields language={language} operator={props.operator} person={null} />
          <button type="submit">{t.inviteSubmit}</button>
        </form>
      ) : null}
    </Console>
  );
}

export function PersonPage(props: PageProps & { readonly person: AccountRow }): JSX.Element {
  const { language, person } = props;
  const t = words(language);
  const path = `/konsol/orang/${person.id}`;
  return (
    <Console
      language={language}
      title={person.displayName}
      assetUrl={props.assetUrl}
      who={props.who}
      roles={props.roles}
      current="/konsol/orang"
    >
      <h1>{person.displayName}</h1>
      <p class="small">
        {person.login} · {person.publicId} · {standing(person, language)}
      </p>
      <Problem text={props.problem} />
      <form class="card" method="post" action={path}>
        <h2>{t.roles}</h2>
        <RightsFields language={language} operator={props.operator} person={person} />
        <button type="submit">{t.save}</button>
      </form>
      {person.disabledAt === null ? (
        <form class="card" method="post" action={`${path}/tautan`}>
          <h2>{t.resetTitle}</h2>
          <p>{t.resetLead}</p>
          <Check name="secondFactor" value="true" label={t.resetFactor} checked={false} />
          <button type="submit">{t.resetSubmit}</button>
        </form>
      ) : null}
      <form class="card" method="post" action={`${path}/akses`}>
        <h2>{t.disableTitle}</h2>
        <p>{t.disableLead}</p>
        <button type="submit" name="disabled" value={person.disabledAt === null ? 'true' : 'false'}>
          {person.disabledAt === null ? t.disable : t.enable}
        </button>
      </form>
      <p>
        <a href="/konsol/orang">{t.back}</a>
      </p>
    </Console>
  );
}

/** Shows a link once. */
export function LinkPage(
  props: Omit<PageProps, 'problem' | 'accountId' | 'mayChange' | 'operator'> & {
    readonly name: string;
    readonly url: string;
  },
): JSX.Element {
  const t = words(props.language);
  return (
    <Console
      language={props.language}
      title={t.linkTitle}
      assetUrl={props.assetUrl}
      who={props.who}
      roles={props.roles}
      current="/konsol/orang"
    >
      <h1>{t.linkTitle}</h1>
      <p class="lead">{t.linkLead(props.name)}</p>
      <label for="link">{t.linkField}</label>
      <input id="link" readOnly value={props.url} />
      <p>
        <a href="/konsol/orang">{t.back}</a>
      </p>
    </Console>
  );
}

function RightsFields(props: {
  readonly language: Language;
  readonly operator: boolean;
  readonly person: AccountRow | null;
}): JSX.Element {
  const { language, person } = props;
  const t = words(language);
  const roles: readonly Role[] = person?.roles ?? [];
  return (
    <>
      <label for="displayName">{t.displayName}</label>
      <input
        id="displayName"
        name="displayName"
        required
        maxLength={120}
        value={person?.displayName ?? ''}
      />
      <fieldset>
        <legend>{t.roles}</legend>
        {PERSON_ROLES.filter((role) => role !== 'OPERATOR' || props.operator).map((role) => (
          <Check
            key={role}
            name={`role-${role}`}
            value="true"
            label={ROLE[role][language]}
            checked={roles.includes(role)}
          />
        ))}
      </fieldset>
      <Check
        name="government"
        value="true"
        label={t.government}
        checked={person?.government ?? true}
      />
      <p class="hint">{t.governmentHint}</p>
    </>
  );
}

function Check(props: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}): JSX.Element {
  return (
    <label class="check">
      <input type="checkbox" name={props.name} value={props.value} checked={props.checked} />{' '}
      {props.label}
    </label>
  );
}

const roleNames = ({ roles }: AccountRow, language: Language): string =>
  roles.map((role) => ROLE[role][language]).join(', ');

function standing(person: AccountRow, language: Language): string {
  const t = words(language);
  if (person.disabledAt !== null) return t.disabled;
  return [
    ...(person.hasPassword ? [] : [t.invited]),
    person.hasSecondFactor ? t.factorOn : t.factorOff,
    ...(person.government ? [] : [t.nonGovernment]),
  ].join(' · ');
}
