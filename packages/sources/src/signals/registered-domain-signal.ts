import { domainToUnicode } from 'node:url';
import { type Bilingual, type Json, notSeen, type Signal, seen } from './signal.ts';
import { type RestrictedUse, registeredDomain } from './url/registered-domain.ts';

const RESTRICTED: Readonly<Record<RestrictedUse, Bilingual>> = {
  government: {
    id: 'Akhiran go.id hanya diberikan kepada lembaga pemerintah.',
    en: 'The suffix go.id is only given to government bodies.',
  },
  village: {
    id: 'Akhiran desa.id hanya diberikan kepada pemerintah desa.',
    en: 'The suffix desa.id is only given to village governments.',
  },
  military: {
    id: 'Akhiran mil.id hanya diberikan kepada TNI.',
    en: 'The suffix mil.id is only given to the armed forces.',
  },
  university: {
    id: 'Akhiran ac.id hanya diberikan kepada perguruan tinggi.',
    en: 'The suffix ac.id is only given to universities.',
  },
  school: {
    id: 'Akhiran sch.id hanya diberikan kepada sekolah.',
    en: 'The suffix sch.id is only given to schools.',
  },
};
const HOSTED: Bilingual = {
  id: 'Halaman menumpang pada layanan yang boleh dipakai siapa saja; pemiliknya bukan layanan itu.',
  en: 'The page is hosted by a service anybody may use; the service is not its owner.',
};
const OPEN: Bilingual = {
  id: 'Nama inilah yang menunjukkan pemilik situs; bagian di depannya dapat ditulis sesuka hati.',
  en: 'This name tells whose site it is; what stands before it can be anything.',
};

/** Whose name a host stands under. */
export function registeredDomainSignal(url: string, at: Date): Signal<Json> {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const parts = registeredDomain(host);
  const observation = { at, from: 'https://publicsuffix.org/' };
  if (parts === null) {
    return notSeen('registered-domain', observation, {
      id: 'Alamat tidak memakai nama situs yang dapat dikenali.',
      en: 'The address has no site name that could be recognised.',
    });
  }
  const { domain, suffix, subdomains, hosted, restricted } = parts;
  const unicode = domainToUnicode(host);
  const value = {
    host,
    domain,
    suffix,
    subdomains: [...subdomains],
    hosted,
    restricted,
    unicodeHost: unicode === host ? null : unicode,
  };
  const why = restricted === null ? (hosted ? HOSTED : OPEN) : RESTRICTED[restricted];
  return seen('registered-domain', 'known', value, observation, why);
}
