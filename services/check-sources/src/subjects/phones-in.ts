import { phoneNumber, phoneOf } from '@saring/sources';
import { findIdentifiers } from '@saring/text';

const MOST = 10;
/** Service lines that people are told to call: short, or 0800 and 1500 numbers. */
const SERVICE_LINE = /(?<![\d.,/-])(?:1\d{2}|14\d{3}|1500[\s-]?\d{3})(?![\d.,/-]\d|\d)/gu;

/** Telephone numbers of a message as digits with country code; of its chat links too. */
export function phonesIn(text: string, links: readonly string[]): readonly string[] {
  const written = findIdentifiers(text).flatMap(({ kind, value }) =>
    kind === 'phone' ? [value] : [],
  );
  const lines = [...text.matchAll(SERVICE_LINE)].map(([line]) => line);
  const numbers = [...written, ...lines].map(phoneNumber);
  const all = [...numbers, ...links.map(phoneOf)].filter((number) => number !== null);
  return [...new Set(all)].slice(0, MOST);
}
