import type { IdentifierKind } from '@saring/text';
import type { Random } from '../seeded/random.ts';

/** An invented identifier: its canonical spellings and its bare digits or letters. */
export interface MadeIdentifier {
  readonly kind: IdentifierKind;
  readonly bare: string;
  readonly canonical: string;
}

const MOBILE_PREFIXES = ['0811', '0812', '0813', '0821', '0822', '0852', '0857', '0858', '0877'];
const MORE_PREFIXES = ['0878', '0881', '0895', '0896', '0897', '0831', '0838', '0853', '0819'];
const AREAS = ['0511', '0536', '0517', '0526', '0274', '0541', '0411', '021', '031', '022'];
const PROVINCES = ['11', '12', '14', '31', '32', '33', '35', '51', '61', '62', '63', '64', '73'];
const PLATES = ['DA', 'KH', 'KT', 'B', 'L', 'AB', 'AD', 'H', 'N', 'D', 'KB', 'BK', 'DK', 'DD'];
const NAMES = [
  'siti',
  'budi',
  'rahmat',
  'noor',
  'halimah',
  'agus',
  'wati',
  'yanti',
  'udin',
  'lilis',
];
const HOSTS = ['gmail.com', 'yahoo.co.id', 'yahoo.com', 'outlook.com', 'hotmail.com', 'desa.id'];

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.int(0, 9)).join('');
const two = (value: number): string => String(value).padStart(2, '0');

export const MAKERS: Readonly<Record<IdentifierKind, (random: Random) => MadeIdentifier>> = {
  phone: (random) => (random.chance(0.85) ? mobile(random) : fixedLine(random)),
  national_id: (random) => {
    const day = random.int(1, 31) + (random.chance(0.5) ? 40 : 0);
    const region = `${random.pick(PROVINCES)}${two(random.int(1, 15))}${two(random.int(1, 20))}`;
    const date = `${two(day)}${two(random.int(1, 12))}${two(random.int(0, 99))}`;
    const bare = `${region}${date}${String(random.int(1, 40)).padStart(4, '0')}`;
    return { kind: 'national_id', bare, canonical: bare };
  },
  email: (random) => {
    const name = `${random.pick(NAMES)}${random.pick(['.', '_', ''])}${random.pick(NAMES)}`;
    const bare = `${name}${random.chance(0.5) ? random.int(1, 99) : ''}@${random.pick(HOSTS)}`;
    return { kind: 'email', bare, canonical: bare };
  },
  bank_account: (random) => {
    const bare = `${random.int(1, 9)}${digits(random, random.pick([9, 9, 12, 14]))}`;
    return { kind: 'bank_account', bare, canonical: bare };
  },
  payment_card: (random) => {
    const bare = withCheckDigit(`${random.pick(['4', '51', '53', '55'])}${digits(random, 14)}`);
    return { kind: 'payment_card', bare, canonical: groups(bare, 4).join(' ') };
  },
  plate: (random) => {
    const series = Array.from({ length: random.int(2, 3) }, () =>
      random.pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ']),
    ).join('');
    const region = random.pick(PLATES);
    const number = String(random.int(1000, 9999));
    return {
      kind: 'plate',
      bare: `${region}${number}${series}`,
      canonical: `${region} ${number} ${series}`,
    };
  },
};

function mobile(random: Random): MadeIdentifier {
  const prefix = random.pick([...MOBILE_PREFIXES, ...MORE_PREFIXES]);
  const bare = `${prefix}${digits(random, random.pick([7, 8, 8, 8, 9]))}`;
  const grouped = groups(bare, 4).join('-');
  const abroad = `+62 ${[bare.slice(1, 4), ...groups(bare.slice(4), 4)].join('-')}`;
  return { kind: 'phone', bare, canonical: random.pick([bare, bare, grouped, abroad]) };
}

function fixedLine(random: Random): MadeIdentifier {
  const area = random.pick(AREAS);
  const local = `${random.int(2, 9)}${digits(random, area.length === 3 ? 7 : 6)}`;
  const written = random.pick([`(${area}) ${local}`, `${area}-${local}`, `${area}${local}`]);
  return { kind: 'phone', bare: `${area}${local}`, canonical: written };
}

/** Cuts into groups of `size`; a rest of one joins the group before it. */
export function groups(text: string, size: number): string[] {
  const cut = text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? [];
  const rest = cut.at(-1) ?? '';
  if (rest.length > 1 || cut.length < 2) return cut;
  return [...cut.slice(0, -2), `${cut.at(-2) ?? ''}${rest}`];
}

function withCheckDigit(digitsBefore: string): string {
  const body = digitsBefore.slice(0, 15);
  const sum = [...body].reduce((total, digit, i) => {
    const value = i % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
