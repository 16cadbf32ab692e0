import { foldCharacter } from '@saring/text';

/** Digits and letters that are read as another one at a glance. */
const AT_A_GLANCE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'b',
  '7': 't',
  '8': 'b',
  '9': 'g',
  i: 'l',
};

/** Letters of other scripts as the Latin ones they look like; digits stay digits. */
export function latin(text: string): string {
  let folded = '';
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    folded += code < 0x80 ? sign : foldCharacter(code).trim();
  }
  return folded;
}

/**
 * What a name looks like: names that a hurried eye takes for each other have the same skeleton.
 * Look-alike letters and digits, `rn` for `m`, `vv` for `w` and doubled letters all fall together.
 * Source: the idea of Unicode UTS #39 skeletons, coarser.
 */
export function lookOf(text: string): string {
  return latin(text)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[0-9i]/gu, (sign) => AT_A_GLANCE[sign] ?? sign)
    .replace(/(.)\1+/gu, '$1');
}
