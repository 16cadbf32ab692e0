import type { OfficialName, OfficialNames } from '../look-alike/brands.ts';
import { type Json, type Signal, seen } from '../signal.ts';
import { registeredDomain } from '../url/registered-domain.ts';

/** Bodies of one message that are told about. */
const MOST = 5;
const WORD = /[\p{L}\p{N}]{3,40}/gu;

/**
 * Official bodies a message names, and whether any of its links leads to them. A message that leans
 * on a body and links to somebody else is worth a look; without links the body's own site is named,
 * so that it can be asked.
 *
 * @param links the addresses the message's links led to
 */
export function namedSourceSignals(
  message: string,
  links: readonly string[],
  names: OfficialNames,
  at: Date,
): Signal<Json>[] {
  const domains = links.flatMap((link) => {
    const host = URL.canParse(link) ? new URL(link).hostname : '';
    return registeredDomain(host) === null ? [] : [host];
  });
  return bodiesIn(message, names)
    .slice(0, MOST)
    .map(({ official, word }) => describe(official, word, domains, at));
}

function describe(
  official: OfficialName,
  word: string,
  hosts: readonly string[],
  at: Date,
): Signal<Json> {
  const { domain, name } = official;
  const reached = hosts.some((host) => host === domain || host.endsWith(`.${domain}`));
  const value = { name, domain, word, linked: reached };
  const observation = { at, from: domain };
  if (reached) {
    return seen('named-source', 'known', value, observation, {
      id: `Pesan menyebut ${name} dan menautkan situs resminya (${domain}).`,
      en: `The message names ${name} and links to its official site (${domain}).`,
    });
  }
  if (hosts.length > 0) {
    return seen('named-source', 'attention', value, observation, {
      id: `Pesan menyebut ${name}, tetapi tidak satu pun tautannya menuju situs resminya (${domain}). Nama lembaga sering dipinjam agar pesan dipercaya.`,
      en: `The message names ${name}, but none of its links leads to the official site (${domain}). Names of agencies are often borrowed to be believed.`,
    });
  }
  return seen('named-source', 'known', value, observation, {
    id: `Pesan menyebut ${name}; situs resminya ${domain}. Cari di sana apakah lembaga itu memang mengatakannya.`,
    en: `The message names ${name}, whose official site is ${domain}. Look there whether it said so.`,
  });
}

/** Whole words only, and none that is an ordinary word or a place first. */
function bodiesIn(
  message: string,
  { brands }: OfficialNames,
): { official: OfficialName; word: string }[] {
  const byWord = new Map(
    brands.flatMap((brand) =>
      brand.strength === 'ordinary' ? [] : [[brand.word, brand.official] as const],
    ),
  );
  const found = new Map<string, { official: OfficialName; word: string }>();
  for (const [word] of message.matchAll(WORD)) {
    const official = byWord.get(word.toLowerCase());
    // Short acronyms (BRI, PLN) are names only in capitals.
    if (official === undefined || (word.length <= 4 && word !== word.toUpperCase())) continue;
    if (!found.has(official.domain)) found.set(official.domain, { official, word });
  }
  return [...found.values()];
}
