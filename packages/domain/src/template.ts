import { SaringError } from './error.ts';

/** `{{nama instansi}}`: up to 80 characters that are neither braces nor line ends. */
const PLACEHOLDER = /\{\{([^{}\r\n]{0,80})\}\}/gu;

/** Names of the placeholders of a text in order, each once. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map((match) => (match[1] ?? '').trim())),
];

/** Fills the placeholders whose values are known; the others stay. */
export const fillTemplate = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(PLACEHOLDER, (whole, name: string) => values[name.trim()] ?? whole);

/**
 * Nothing leaves the office while a placeholder of its template is unfilled.
 *
 * @throws SaringError `TEMPLATE_UNFILLED` naming them
 */
export function requireFilled(...texts: readonly (string | undefined)[]): void {
  const open = [...new Set(texts.flatMap((text) => placeholdersIn(text ?? '')))];
  if (open.length === 0) return;
  throw new SaringError('TEMPLATE_UNFILLED', {
    details: { placeholders: open },
    fields: open.map((name) => ({
      pointer: '/body',
      code: 'placeholder',
      id: `Belum diisi: {{${name}}}.`,
      en: `Unfilled: {{${name}}}.`,
    })),
  });
}
