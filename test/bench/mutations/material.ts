/** Written for these benches; not the lists that folding knows, so that it is not asked its own. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    yang: 'yg',
    dengan: 'dgn',
    untuk: 'utk',
    tidak: 'gak',
    sudah: 'udh',
    dan: '&',
    saya: 'sy',
    kamu: 'km',
    karena: 'krn',
    dari: 'dr',
    dalam: 'dlm',
    orang: 'org',
    sama: 'sm',
    juga: 'jg',
    bisa: 'bs',
    banyak: 'byk',
    jangan: 'jgn',
    pada: 'pd',
    akan: 'akn',
    ini: 'ni',
    itu: 'tu',
    semua: 'smua',
    tolong: 'tlg',
    kalau: 'klo',
    belum: 'blm',
    bapak: 'bpk',
    adalah: 'adl',
    tempat: 'tmpt',
    sekarang: 'skrg',
  }),
);

export const LEET: ReadonlyMap<string, string> = new Map(
  Object.entries({ a: '4', i: '1', e: '3', o: '0', s: '5', g: '9', b: '8' }),
);

export const CONFUSABLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: '\u0430',
    e: '\u0435',
    o: '\u043e',
    p: '\u0440',
    c: '\u0441',
    x: '\u0445',
    y: '\u0443',
    i: '\u0456',
    A: '\u0410',
    B: '\u0412',
    E: '\u0415',
    H: '\u041d',
    K: '\u041a',
    M: '\u041c',
    O: '\u041e',
    T: '\u0422',
  }),
);

export const EMOJI: readonly string[] = [
  '🙏',
  '😭',
  '🔥',
  '⚠️',
  '❗',
  '👉',
  '😱',
  '🇮🇩',
  '✅',
  '📢',
  '👍🏽',
  '💉',
];

export const HEADERS: readonly string[] = [
  'Diteruskan berkali-kali',
  'Forwarded many times',
  '*Info dari grup sebelah*',
  'Assalamualaikum bapak ibu semua',
  'Copas dari grup RT',
  'Mohon izin share',
  'Teruskan ke keluarga dan teman anda',
  '[12/3/24 08.15] Pak RT: ',
  'Dapat kiriman dari teman, sekedar info',
  'BREAKING NEWS!!!',
];

export const TAILS: readonly string[] = [
  'Sebarkan ke semua grup!!',
  'Viralkan 🙏🙏',
  'Semoga bermanfaat',
  'Tolong share ya bapak ibu',
  'Wassalam',
];
