/** Signs the fonts do not hold: pictographs with their joiners and selectors, and controls. */
const UNPRINTABLE =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Default_Ignorable_Code_Point}]|(?![\n\t])\p{Cc}/gu;
/** Digits and a few signs count as pictographs in Unicode; they are ordinary letters here. */
const ORDINARY = /^[0-9#*©®™]$/u;

/** The text as our fonts can print it: without emoji and invisible signs, in composed form. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(UNPRINTABLE, (sign) => (ORDINARY.test(sign) ? sign : ''))
    .replace(/[^\S\n]+/gu, ' ');
}
