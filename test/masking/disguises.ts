import type { Random } from '../seeded/random.ts';
import type { MadeIdentifier } from './identifiers.ts';
import { groups } from './identifiers.ts';

/** Rewrites an identifier as people do to slip past a filter. */
export type Disguise = (made: MadeIdentifier, random: Random) => string;

const SPOKEN = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
];
const HIDDEN = ['\u200b', '\u200c', '\u2060', '\ufeff', '\u00ad'];

const spoken = (digit: string): string => SPOKEN[Number(digit)] ?? digit;
const each = (text: string, change: (sign: string) => string): string =>
  [...text].map(change).join('');
const isDigit = (sign: string): boolean => /^\d$/u.test(sign);

/** Groups as written by hand: phones 4-4-4 or 4-3-..., plates at their borders, the rest by four. */
function parts(made: MadeIdentifier, random: Random): string[] {
  if (made.kind === 'plate') return made.canonical.split(' ');
  if (made.kind === 'phone' && random.chance(0.4)) {
    return [made.bare.slice(0, 4), ...groups(made.bare.slice(4), random.pick([3, 4]))];
  }
  return groups(made.bare, 4);
}

/** Twelve disguises of what is made of digits. */
export const NUMBER_DISGUISES: Readonly<Record<string, Disguise>> = {
  spaces: (made, random) => parts(made, random).join(random.pick([' ', '  '])),
  dots: (made, random) => parts(made, random).join('.'),
  dashes: (made, random) => parts(made, random).join(random.pick(['-', ' - ', '\u2013'])),
  'single digits': (made, random) => [...made.bare].join(random.pick([' ', '.', '-', '_'])),
  'letters for digits': (made, random) =>
    each(made.bare, (sign) =>
      sign === '0' ? random.pick(['o', 'O']) : sign === '1' ? random.pick(['l', 'I', '1']) : sign,
    ),
  'number words': (made, random) => {
    const joiner = made.kind === 'plate' ? ' ' : random.pick([' ', ' ', '-', '']);
    return [...made.bare].map(spoken).join(joiner);
  },
  'some words': (made, random) =>
    groups(made.bare, 4)
      .map((part) => (random.chance(0.5) ? [...part].map(spoken).join(' ') : part))
      .join(' '),
  'full width': (made) =>
    each(made.canonical, (sign) =>
      isDigit(sign) ? String.fromCodePoint(0xff10 + Number(sign)) : sign,
    ),
  'invisible signs': (made, random) => [...made.canonical].join(random.pick(HIDDEN)),
  'mathematical digits': (made, random) => {
    const zero = random.pick([0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7f6]);
    return each(made.canonical, (sign) =>
      isDigit(sign) ? String.fromCodePoint(zero + Number(sign)) : sign,
    );
  },
  'key caps': (made) => each(made.bare, (sign) => (isDigit(sign) ? `${sign}\ufe0f\u20e3` : sign)),
  'odd signs': (made, random) =>
    parts(made, random).join(random.pick(['*', '_', '~', '/', '\u2022', ' \u2b50 ', '||', '-.-'])),
};

/** What phones have besides: the country code and links. */
export const PHONE_DISGUISES: Readonly<Record<string, Disguise>> = {
  ...NUMBER_DISGUISES,
  'country code': (made, random) => {
    const national = made.bare.slice(1);
    const lead = random.pick(['+62', '62', '+62 ', '0062', '(+62) ', '+62-', '+62(0)']);
    return `${lead}${random.chance(0.5) ? national : groups(national, 4).join(random.pick(['-', ' ']))}`;
  },
  'messenger link': (made, random) => {
    const abroad = `62${made.bare.slice(1)}`;
    return random.pick([
      `https://wa.me/${abroad}`,
      `wa.me/${abroad}`,
      `https://api.whatsapp.com/send?phone=${abroad}&text=Halo`,
      `wa.me/+${abroad}`,
      `https://wa.me/${abroad}?text=Saya%20mau%20daftar`,
    ]);
  },
};

export const EMAIL_DISGUISES: Readonly<Record<string, Disguise>> = {
  'bracketed at': ({ bare }) => bare.replace('@', ' [at] ').replaceAll('.', '[dot]'),
  'round at': ({ bare }) => bare.replace('@', '(at)'),
  'words for signs': ({ bare }) => {
    const [name = '', host = ''] = bare.split('@');
    return `${name} at ${host.replaceAll('.', ' titik ')}`;
  },
  'spaced out': ({ bare }) => {
    const [name = '', host = ''] = bare.split('@');
    return `${name} @ ${host.replaceAll('.', ' . ')}`;
  },
  'full width': ({ bare }) => bare.replace('@', '\uff20').replaceAll('.', '\uff0e'),
  'invisible signs': ({ bare }, random) => [...bare].join(random.pick(HIDDEN)),
  capitals: ({ bare }) => bare.toUpperCase(),
};
