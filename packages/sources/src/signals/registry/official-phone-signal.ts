import { type Json, notSeen, type Signal, seen } from '../signal.ts';
import type { OfficialRegistry } from './official-registry.ts';

/**
 * Whether a telephone number belongs to an official body. A number that is not listed is somebody's
 * personal number until shown otherwise: the value does not hold it.
 *
 * @param number digits with country code, as `phoneNumber` gives them
 */
export function officialPhoneSignal(
  number: string,
  registry: OfficialRegistry,
  at: Date,
): Signal<Json> {
  const observation = { at, from: `official-registry ${registry.asOf ?? ''}`.trim() };
  const listed = registry.phones.find((phone) => phone.number === number);
  if (listed === undefined) {
    return notSeen('official-phone', observation, {
      id: 'Nomor ini tidak tercantum dalam daftar resmi; itu tidak berarti palsu. Tanyakan lewat nomor resmi lembaganya.',
      en: 'This number is not on the official list; that does not make it fake. Ask through a number the agency itself publishes.',
    });
  }
  const value = { number, name: listed.name, asOf: registry.asOf };
  return seen('official-phone', 'known', value, observation, {
    id: `Tercantum dalam daftar resmi sebagai nomor ${listed.name}.`,
    en: `On the official list as a number of ${listed.name}.`,
  });
}
