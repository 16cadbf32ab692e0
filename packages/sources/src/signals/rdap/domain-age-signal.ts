import { type Bilingual, both, type Json, notSeen, type Signal, seen } from '../signal.ts';
import type { RegisteredDomain } from '../url/registered-domain.ts';
import type { RdapAnswer, RdapClient } from './rdap-client.ts';

/** Days under which a name counts as new; most fraudulent names are used within weeks. */
const NEW_DAYS = 90;
const DAY_MS = 86_400_000;

const REASON: Bilingual = {
  id: 'Situs penipuan biasanya memakai nama yang baru didaftarkan; situs baru belum tentu palsu.',
  en: 'Fraudulent sites mostly use newly registered names; a new site need not be fake.',
};

/** How long a domain has been registered. Asks the registry; a failed question is unknown. */
export async function domainAgeSignal(
  domain: RegisteredDomain,
  rdap: RdapClient,
  now: Date,
): Promise<Signal<Json>> {
  if (domain.hosted) {
    return notSeen(
      'domain-age',
      { at: now, from: domain.bought },
      {
        id: `Halaman menumpang pada ${domain.bought}; umur nama itu tidak berarti apa-apa di sini.`,
        en: `The page is hosted by ${domain.bought}; the age of that name means nothing here.`,
      },
    );
  }
  return describe(await rdap.lookUp(domain.domain), domain.domain, now);
}

function describe(answer: RdapAnswer, domain: string, now: Date): Signal<Json> {
  const at = { at: now, from: answer.from };
  if (answer.kind === 'unknown') return notSeen('domain-age', at, answer.why);
  if (answer.kind === 'not-registered') {
    return seen('domain-age', 'attention', { domain, registered: false }, at, {
      id: 'Nama ini tidak terdaftar pada pengelolanya.',
      en: 'This name is not registered with its registry.',
    });
  }
  const { registeredAt, changedAt, expiresAt, registrar, status } = answer.registration;
  if (registeredAt === null) {
    return notSeen('domain-age', at, {
      id: 'Pengelola tidak membuka tanggal pendaftaran.',
      en: 'The registry does not disclose the date of registration.',
    });
  }
  const ageDays = Math.floor((now.getTime() - Date.parse(registeredAt)) / DAY_MS);
  const value = {
    domain,
    registeredAt,
    changedAt,
    expiresAt,
    registrar,
    status: [...status],
    ageDays,
  };
  const why = {
    id: `Nama didaftarkan ${ageDays} hari yang lalu (${registeredAt.slice(0, 10)}).`,
    en: `The name was registered ${ageDays} days ago (${registeredAt.slice(0, 10)}).`,
  };
  return seen(
    'domain-age',
    ageDays < NEW_DAYS ? 'attention' : 'known',
    value,
    at,
    both(why, REASON),
  );
}
