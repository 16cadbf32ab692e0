import type { RegisteredDomain } from '../url/registered-domain.ts';
import type { OfficialNames } from './brands.ts';
import type { LookAlike } from './find-look-alike.ts';
import { latin } from './skeleton.ts';

/** An official suffix imitated at the end of a label, or as a suffix that does not exist. */
const FAKE_OFFICIAL_SUFFIX = /(?:^|[.-])(?:go|desa|mil)[.-]?id(?=[.-]|$)|[a-z]{3}goid(?=[.-]|$)/u;

/**
 * A whole official address inside a foreign one: `bri.co.id.hadiah.xyz`, `bri-co-id.com`,
 * `brico.id`, `pajak-go-id.xyz`, or an official suffix alone.
 */
export function imitatedDomain(parts: RegisteredDomain, names: OfficialNames): LookAlike | null {
  const plain = latin(parts.host);
  const disguise = plain === parts.host ? [] : (['homoglyph'] as const);
  for (const [domain, official] of names.domains) {
    const written = [domain, domain.replaceAll('.', '-')].find((form) => standsIn(plain, form));
    if (written !== undefined) {
      return { official, kinds: ['embedded-domain', ...disguise], part: written };
    }
    const glued = domain.replaceAll('.', '');
    // `ovo.id` glued is an English word; longer ones are none.
    if (glued.length >= 6 && [plain.replaceAll('.', ''), latin(parts.core)].includes(glued)) {
      return {
        official,
        kinds: ['embedded-domain', 'other-suffix', ...disguise],
        part: parts.core,
      };
    }
  }
  const beforeSuffix = plain.slice(0, plain.length - parts.suffix.length - 1);
  if (FAKE_OFFICIAL_SUFFIX.test(beforeSuffix)) {
    return { official: null, kinds: ['fake-suffix'], part: beforeSuffix };
  }
  return !parts.listed && /\.(?:go|co|or|ac|sch|desa|mil)\.id[a-z]{1,3}$/u.test(plain)
    ? { official: null, kinds: ['fake-suffix'], part: parts.suffix }
    : null;
}

/** Whether a form stands in a host between borders. */
function standsIn(host: string, form: string): boolean {
  for (let at = host.indexOf(form); at >= 0; at = host.indexOf(form, at + 1)) {
    const [before, after] = [host[at - 1] ?? '.', host[at + form.length] ?? '.'];
    if (/[.-]/u.test(before) && /[.-]/u.test(after)) return true;
  }
  return false;
}
