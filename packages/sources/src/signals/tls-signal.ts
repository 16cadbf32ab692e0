import type { FetchResult } from '../fetch/types.ts';
import { type Bilingual, both, type Json, notSeen, type Signal, seen } from './signal.ts';

const REASON: Bilingual = {
  id: 'Gembok hanya berarti sambungan terenkripsi, bukan situsnya jujur.',
  en: 'The padlock only means that the connection is encrypted, not that the site is honest.',
};
const PLAIN: Bilingual = {
  id: 'Sambungan tidak terenkripsi; yang diisikan dapat dibaca orang lain.',
  en: 'The connection is not encrypted; others can read what is filled in.',
};

/** State of the secure connection of the last address. */
export function tlsSignal(result: FetchResult, at: Date): Signal<Json> {
  const observation = { at, from: result.url };
  const last = result.chain.at(-1);
  if (last === undefined || last.status === null) {
    const why = { id: 'Situs tidak menjawab.', en: 'The site did not answer.' };
    return notSeen('tls', observation, last?.tls == null ? why : both(why, REASON));
  }
  const { tls } = last;
  if (tls === null) return seen('tls', 'attention', { encrypted: false }, observation, PLAIN);
  const value = {
    encrypted: true,
    trusted: tls.authorised,
    problem: tls.problem,
    protocol: tls.protocol,
    subject: tls.subject,
    issuer: tls.issuer,
    validFrom: tls.validFrom,
    validTo: tls.validTo,
    fingerprint: tls.fingerprint,
  };
  if (tls.authorised) {
    const why = { id: 'Sertifikat situs sah.', en: 'The certificate of the site is valid.' };
    return seen('tls', 'known', value, observation, both(why, REASON));
  }
  return seen('tls', 'attention', value, observation, {
    id: `Sertifikat situs tidak sah (${tls.problem ?? 'tanpa keterangan'}).`,
    en: `The certificate of the site is not valid (${tls.problem ?? 'no reason given'}).`,
  });
}
