/** What spreadsheets take for the start of a formula, in its half- and full-width forms. */
const FORMULA_START = /^[=+\-@|%\t\r\n＝＋－＠]/u;

/**
 * A text that no spreadsheet calculates: an apostrophe before what would start a formula (CWE-1236).
 * Numbers are not texts and need none.
 */
export function safeCell(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
