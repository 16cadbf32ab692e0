import { canonicalKey, cleanUrl } from '@saring/sources';
import { fold } from '@saring/text';

/** Links of one item that are opened; what a message holds beyond them is only counted. */
export const MOST_LINKS = 10;

/** A link of a message, ready to be opened. */
export interface MessageLink {
  /** As the message has it. */
  readonly written: string;
  /** Without tracking and user name: what is opened. */
  readonly url: string;
  /** The same for every spelling of the same page. */
  readonly key: string;
}

/** The addresses a message holds, each once, in their order. */
export function linksIn(text: string): {
  readonly links: readonly MessageLink[];
  /** How many more there are. */
  readonly left: number;
} {
  const found = new Map<string, MessageLink>();
  for (const { start, end } of fold(text).links) {
    const address = refang(text.slice(start, end));
    const [url, key] = [cleanUrl(address), canonicalKey(address)];
    // A database holds no NUL.
    if (url === null || key === null || url.includes('\0')) continue;
    if (!found.has(key)) found.set(key, { written: withScheme(address), url, key });
  }
  const all = [...found.values()];
  return { links: all.slice(0, MOST_LINKS), left: Math.max(0, all.length - MOST_LINKS) };
}

const withScheme = (link: string): string =>
  /^https?:\/\//iu.test(link) ? link : `https://${link}`;

/** Careful people break addresses up (`hxxps://situs[.]com`) and marks end up at their end. */
const refang = (link: string): string =>
  link
    .replace(/^hxxp/iu, 'http')
    .replaceAll(/\[\.\]|\(\.\)/gu, '.')
    .replaceAll('[:]', ':')
    .replace(/[.,;:!?'"”’»)\]}>*_]+$/u, '');
