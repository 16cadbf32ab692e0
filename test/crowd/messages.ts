import { type Random, seeded } from '../seeded/random.ts';

/** A message of a crowd and the claim it makes: messages of one claim belong into one case. */
export interface CrowdMessage {
  readonly claim: string;
  readonly text: string;
}

export const RUMOUR =
  'Kabar dari grup RT: mulai hari Senin semua warga Kecamatan Astambul wajib mengganti kartu keluarga ' +
  'di kantor kecamatan, yang tidak datang membawa fotokopi ijazah sampai tanggal 20 akan dicoret dari ' +
  'daftar penerima bantuan beras dan tidak boleh berobat gratis di puskesmas lagi.';

/** Ways a forward changes on its way without changing what it says. */
const CHANGES: readonly ((text: string, random: Random) => string)[] = [
  (text) => `Diteruskan berkali-kali\n\n${text}`,
  (text) => text.toUpperCase(),
  (text, random) => `${'🙏'.repeat(random.int(1, 4))} ${text} ${'‼️'.repeat(random.int(0, 3))}`,
  (text) => text.replace('yang tidak', 'yg tdk').replace('semua', 'smua').replace('dengan', 'dgn'),
  (text) => `Assalamualaikum, mohon maaf sekadar meneruskan.\n${text}\nSilakan sebarkan.`,
  (text, random) => withSlip(text, random),
  (text) => text.replace('Kabar dari grup RT: ', ''),
  (text) => text.replaceAll(', ', ' , ').replaceAll('.', '...'),
];

/** Two letters of one long word change places, as fast fingers do; in capitals nobody would see. */
function withSlip(text: string, random: Random): string {
  const words = text.split(' ');
  const long = words.flatMap((word, at) => (/^[a-z]{8,}$/u.test(word) ? [at] : []));
  if (long.length === 0) return text;
  const at = random.pick(long);
  const word = words[at] ?? '';
  const cut = random.int(2, word.length - 3);
  words[at] = word.slice(0, cut) + word.charAt(cut + 1) + word.charAt(cut) + word.slice(cut + 2);
  return words.join(' ');
}

const PLACES = [
  'Pasar Batuah',
  'Desa Sungai Rangas',
  'Terminal Kayu Tangi',
  'Jembatan Sungai Martapura',
  'Simpang Empat',
  'Desa Teluk Selong',
  'Kelurahan Keraton',
  'Dermaga Kuin',
];
const EVENTS = [
  'ditutup untuk perbaikan',
  'dijaga petugas gabungan',
  'jadi tempat razia kendaraan',
  'dilanda kebakaran kecil',
  'jadi lokasi pasar murah',
  'dipakai simulasi bencana',
  'menerima pembagian bibit',
  'kehilangan aliran listrik',
];
const SAID = [
  'Info dari tetangga',
  'Ujar kawan di kantor',
  'Baru dapat pesan',
  'Katanya petugas lapangan',
  'Dari status orang',
];

/**
 * Messages that are none of the rumour and none of each other: the same few templates with another
 * place, another day, another number. Merging any two of them is wrong.
 */
function others(count: number, random: Random): CrowdMessage[] {
  return Array.from({ length: count }, (_, at) => {
    const place = PLACES[at % PLACES.length] ?? '';
    const event = EVENTS[Math.floor(at / PLACES.length) % EVENTS.length] ?? '';
    const number = Math.floor(at / (PLACES.length * EVENTS.length)) + 2;
    const said = random.pick(SAID);
    return {
      claim: `${place}/${event}/${number}`,
      text: `${said}, ${place} ${event} selama ${number} hari mulai jam ${number + 4} pagi, warga diminta mencari jalan lain dan tidak panik`,
    };
  });
}

/**
 * A crowd in random order: exact copies of one rumour, variants of it, and unrelated messages.
 *
 * @param seed the same seed gives the same crowd
 */
export function crowd(
  sizes: { readonly copies: number; readonly variants: number; readonly others: number },
  seed: number,
): CrowdMessage[] {
  const random = seeded(seed);
  const one = (text: string): CrowdMessage => ({ claim: 'rumour', text });
  const variants = Array.from({ length: sizes.variants }, (_, at) => {
    const first = CHANGES[at % CHANGES.length] ?? ((text: string) => text);
    const changed = first(RUMOUR, random);
    return one(random.chance(0.3) ? random.pick(CHANGES)(changed, random) : changed);
  });
  return random.shuffle([
    ...Array.from({ length: sizes.copies }, () => one(RUMOUR)),
    ...variants,
    ...others(sizes.others, random),
  ]);
}

/** Pairs of two first-seen texts that make the same claim: a copy, or a variant. */
export function racingPairs(count: number, seed: number): [CrowdMessage, CrowdMessage][] {
  const random = seeded(seed);
  return others(count, random).map((first, at) => {
    const text = at % 2 === 0 ? first.text : `Diteruskan\n\n${first.text} 🙏`;
    return [first, { claim: first.claim, text }];
  });
}
