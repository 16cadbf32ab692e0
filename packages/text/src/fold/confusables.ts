/**
 * Letters that are drawn like a Latin one, by that letter: the look-alikes seen in disguised scam
 * texts (Cyrillic, Greek, Armenian, Cherokee, Lisu, phonetic signs, small capitals, struck and
 * hooked letters). Mapped before lower case, since a capital may resemble another letter than its
 * small form (Greek H is `n` in small).
 */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аАαΑɑᴀⱥȺꓮᎪƌ∂',
  ae: 'æÆӕӔ',
  b: 'вВьЬЪъВβΒʙɓƁƀɃꓐᏴƃ',
  c: 'сСϲϹᴄƈƇȼȻꓚᏟↄ',
  d: 'ԁԀᴅɖɗƊđĐðÐꓓᎠժ',
  e: 'еЕєЄεΕΈəɛᴇɇɘǝꓰᎬ',
  f: 'ƒƑꜰϝꓝſքẝ',
  g: 'ɡɢɠƓǥǤԍԌꓖᏀցᶃ',
  h: 'һҺнНΗʜɦħĦɥꓧᎻհ',
  i: 'іІїιΙıɪɩɨƗӏꓲᏆ',
  j: 'јЈϳɉɈʝᴊꓙᎫյ',
  k: 'кКκΚᴋƙƘꓗᏦқҚĸ',
  l: 'ʟłŁƚȽɫɭӀꓡᏞⱡ',
  m: 'мМΜᴍɱꓟᎷ',
  n: 'пПΝηɴɲŋŊƞȠꓠոռ',
  o: 'оОοΟσᴏøØɔөӨꓳօՕ๐ᴑ',
  oe: 'œŒ',
  p: 'рРρΡᴘƥƤꓑᏢ',
  q: 'ԛԚɋɊզ',
  r: 'гГʀɍɌɼɽꓣᏒᴦ',
  s: 'ѕЅꜱʂƨƧꓢᏚՏ',
  ss: 'ßẞ',
  t: 'тТτΤᴛƭƬŧŦƫʈꓔᎢ',
  th: 'þÞ',
  u: 'υᴜʉɄʋƲꓴսՍ',
  v: 'νѵѴᴠʌꓦᏙ',
  w: 'ԝԜωᴡɯѡꓪᏔԱա',
  x: 'хХχΧꓫҳҲ',
  y: 'уУγΥʏɏɎүҮꓬ',
  z: 'ΖζᴢƶƵʐꓜᏃ',
};

/** Rows of 26 capital letters that Unicode does not decompose: squared and circled in black. */
const LETTER_ROWS = [0x1f150, 0x1f170] as const;
/** The zero of each set of decimal digits in use in the region's scripts. */
const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1b50, 0xa9d0] as const;

const table = buildTable();

/** The Latin reading of a code point that looks like a letter or digit, or `undefined`. */
export function latinLookalike(codePoint: number): string | undefined {
  return table.get(codePoint);
}

function buildTable(): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [latin, signs] of Object.entries(LOOKALIKES)) {
    for (const sign of signs) map.set(sign.codePointAt(0) ?? 0, latin);
  }
  for (const row of LETTER_ROWS) {
    for (let i = 0; i < 26; i++) map.set(row + i, String.fromCharCode(0x61 + i));
  }
  for (const zero of DIGIT_ZEROS) {
    for (let i = 0; i < 10; i++) map.set(zero + i, String(i));
  }
  return map;
}
