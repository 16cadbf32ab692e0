import type { PartnerRow } from '@saring/database';
import { PARTNER_MEDIA, PARTNER_MEDIUM, PRESS_COUNCIL_STATUS } from '@saring/domain';
import { formatDate, type Language } from '@saring/web';
import type { ComponentChildren, JSX } from 'preact';
import { Console, type Frame } from '../console/layout.tsx';
import { PARTNERS_ENTRY, PartnerTabs } from '../partnership/tabs.tsx';
import { words } from './words.ts';

interface PageProps extends Frame {
  /** An auditor only reads. */
  readonly mayChange: boolean;
  readonly problem: string | null;
}

function Shell(
  props: PageProps & {
    readonly title: string;
    readonly partnerId: string | null;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const { language, assetUrl, who, roles = [], title } = props;
  return (
    <Console
      language={language}
      title={title}
      assetUrl={assetUrl}
      who={who}
      roles={roles}
      current={PARTNERS_ENTRY}
    >
      {props.partnerId === null ? null : (
        <p>
          <a href="/konsol/mitra">{words(language).back}</a>
        </p>
      )}
      <h1>{title}</h1>
      <PartnerTabs
        language={language}
        roles={roles}
        current="register"
        partnerId={props.partnerId}
      />
      {props.problem === null ? null : (
        <p class="notice notice-bad" role="alert">
          {props.problem}
        </p>
      )}
      {props.children}
    </Console>
  );
}

function Standing(props: {
  readonly partner: PartnerRow;
  readonly language: Language;
}): JSX.Element {
  const { partner, language } = props;
  const t = words(language);
  const { pressCouncilAsOf: asOf } = partner;
  const states = [
    PARTNER_MEDIUM[partner.medium][language],
    `${t.council}: ${PRESS_COUNCIL_STATUS[partner.pressCouncilStatus][language]}${
      asOf === null ? '' : ` (${t.asOf(formatDate(asOf, language, 'UTC'))})`
    }`,
    partner.onboardedAt === null ? t.notEntered : t.entered,
    ...(partner.endedAt === null ? [] : [t.ended]),
  ];
  return <p class="small">{states.join(' · ')}</p>;
}

export function PartnersPage(
  props: PageProps & { readonly partners: readonly PartnerRow[] },
): JSX.Element {
  const { language } = props;
  const t = words(language);
  return (
    <Shell {...props} title={t.title} partnerId={null}>
      <p class="lead">{t.lead}</p>
      {props.partners.length === 0 ? <p>{t.none}</p> : null}
      <ul class="list">
        {props.partners.map((partner) => (
          <li class="card" key={partner.id}>
            <p>
              <strong>{partner.name}</strong>
              {partner.loginAskedAt === null ? null : (
                <>
                  {' '}
                  · <strong>{t.asked}</strong>
                </>
              )}
            </p>
            <Standing partner={partner} language={language} />
            <p>
              <a href={`/konsol/mitra/${partner.id}`} aria-label={`${t.open}: ${partner.name}`}>
                {t.open}
              </a>
            </p>
          </li>
        ))}
      </ul>
      {props.mayChange ? (
        <form class="card" method="post" action="/konsol/mitra">
          <h2>{t.add}</h2>
          <label for="name">{t.name}</label>
          <input id="name" name="name" required maxLength={200} />
          <label for="medium">{t.medium}</label>
          <select id="medium" name="medium">
            {PARTNER_MEDIA.map((medium) => (
              <option value={medium} key={medium}>
                {PARTNER_MEDIUM[medium][language]}
              </option>
            ))}
          </select>
          <label for="website">{t.website}</label>
          <input
            id="website"
            name="website"
            inputmode="url"
            maxLength={300}
            placeholder="https://"
          />
          <button type="submit">{t.invite}</button>
        </form>
      ) : null}
    </Shell>
  );
}

const dayOf = (at: Date | null): string => at?.toISOString().slice(0, 10) ?? '';

export function PartnerPage(props: PageProps & { readonly partner: PartnerRow }): JSX.Element {
  const { language, partner } = props;
  const t = words(language);
  const path = `/konsol/mitra/${partner.id}`;
  const ended = partner.endedAt !== null;
  return (
    <Shell {...props} title={partner.name} partnerId={partner.id}>
      <Standing partner={partner} language={language} />
      {props.mayChange && !ended ? (
        <form method="post" action={`${path}/tautan`}>
          <button type="submit">{t.link}</button>
        </form>
      ) : null}
      <form class="card" method="post" action={`${path}/perjanjian`}>
        <h2>{t.agreement}</h2>
        <label for="agreementNumber">{t.number}</label>
        <input
          id="agreementNumber"
          name="agreementNumber"
          maxLength={100}
          value={partner.agreementNumber ?? ''}
        />
        <label for="agreementFrom">{t.from}</label>
        <input
          id="agreementFrom"
          name="agreementFrom"
          type="date"
          value={dayOf(partner.agreementFrom)}
        />
        <label for="agreementUntil">{t.until}</label>
        <input
          id="agreementUntil"
          name="agreementUntil"
          type="date"
          value={dayOf(partner.agreementUntil)}
        />
        <label for="agreementItemsPerMonth">{t.items}</label>
        <input
          id="agreementItemsPerMonth"
          name="agreementItemsPerMonth"
          inputmode="numeric"
          value={partner.agreementItemsPerMonth ?? ''}
        />
        <label for="agreementHoursToPublish">{t.hours}</label>
        <input
          id="agreementHoursToPublish"
          name="agreementHoursToPublish"
          inputmode="numeric"
          value={partner.agreementHoursToPublish ?? ''}
        />
        {props.mayChange ? <button type="submit">{t.save}</button> : null}
      </form>
      {props.mayChange ? (
        <section class="card" aria-labelledby="akses">
          <h2 id="akses">{t.access}</h2>
          <p>{t.revokeLead}</p>
          <form method="post" action={`${path}/cabut`}>
            <button type="submit" class="button-plain">
              {t.revoke}
            </button>
          </form>
          {ended ? null : <p>{t.endLead}</p>}
          <form method="post" action={`${path}/akhir`}>
            <input type="hidden" name="ended" value={ended ? 'false' : 'true'} />
            <button type="submit" class="button-plain">
              {ended ? t.resume : t.end}
            </button>
          </form>
        </section>
      ) : null}
    </Shell>
  );
}

export function PartnerLinkPage(
  props: PageProps & { readonly partnerId: string; readonly name: string; readonly url: string },
): JSX.Element {
  const t = words(props.language);
  return (
    <Shell {...props} title={t.linkTitle} partnerId={props.partnerId}>
      <p class="lead">{t.linkLead(props.name)}</p>
      <label for="link">{t.linkField}</label>
      <input id="link" readOnly value={props.url} />
    </Shell>
  );
}
