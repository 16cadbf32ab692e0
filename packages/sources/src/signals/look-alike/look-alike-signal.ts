import { type Bilingual, both, type Json, type Observation, type Signal, seen } from '../signal.ts';
import { defangUrl } from '../url/defang-url.ts';
import type { OfficialNames } from './brands.ts';
import { findLookAlike, type LookAlikeKind } from './find-look-alike.ts';

const HOW: Readonly<Record<LookAlikeKind, Bilingual>> = {
  'other-suffix': { id: 'nama sama dengan akhiran lain', en: 'the same name with another suffix' },
  'added-words': { id: 'nama resmi ditambah kata lain', en: 'the official name with words added' },
  inside: { id: 'nama resmi di dalam nama lain', en: 'the official name inside another' },
  typo: { id: 'beda satu atau dua huruf', en: 'a letter or two off' },
  confusable: {
    id: 'huruf diganti angka atau huruf yang mirip',
    en: 'letters replaced by look-alike letters or digits',
  },
  homoglyph: { id: 'huruf dari aksara lain yang tampak sama', en: 'letters of another script' },
  hyphenated: { id: 'tanda hubung disisipkan', en: 'hyphens put in' },
  subdomain: {
    id: 'nama resmi di depan nama situs orang lain',
    en: "the official name in front of somebody else's site",
  },
  'embedded-domain': {
    id: 'alamat resmi ditulis di dalam alamat lain',
    en: 'the official address written inside another',
  },
  'fake-suffix': {
    id: 'akhiran resmi (go.id, desa.id) ditiru',
    en: 'an official suffix (go.id, desa.id) imitated',
  },
};
const REASON: Bilingual = {
  id: 'Penipu memakai nama yang mirip agar orang mengira situsnya resmi.',
  en: 'Fraudsters use similar names so that people take their site for the official one.',
};
const NO_LIKENESS: Bilingual = {
  id: 'Nama situs tidak menyerupai nama resmi mana pun dalam daftar.',
  en: 'The name of the site resembles no official name on the list.',
};

/** Whether a host looks like an official name it does not belong to. */
export function lookAlikeSignal(host: string, names: OfficialNames, at: Observation): Signal<Json> {
  const found = findLookAlike(host, names);
  if (found === null) return seen('look-alike', 'known', { imitates: null }, at, NO_LIKENESS);
  const { official, kinds, part } = found;
  const value = {
    imitates: official === null ? null : { domain: official.domain, name: official.name },
    kinds: [...kinds],
    part,
    shown: defangUrl(`https://${host}/`).text,
  };
  const whom =
    official === null
      ? { id: 'alamat resmi', en: 'an official address' }
      : {
          id: `${official.name} (${official.domain})`,
          en: `${official.name} (${official.domain})`,
        };
  return seen(
    'look-alike',
    'attention',
    value,
    at,
    both(
      {
        id: `Nama situs menyerupai ${whom.id}: ${kinds.map((kind) => HOW[kind].id).join('; ')}.`,
        en: `The name of the site resembles ${whom.en}: ${kinds.map((kind) => HOW[kind].en).join('; ')}.`,
      },
      REASON,
    ),
  );
}
