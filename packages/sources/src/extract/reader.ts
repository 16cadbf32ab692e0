import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeText } from './decode.ts';
import type { SafeDocument } from './scan.ts';

export interface Reading {
  /** HTML as Readability leaves it; elements keep the number the scan gave them. */
  readonly content: string;
}

/** Elements times their depth that Readability is given; it walks up from every one of them. */
const MAX_WORK = 200_000;

/** What @mozilla/readability takes for the article, or `null`. */
export function readWithReadability(safe: SafeDocument): Reading | null {
  if (safe.work > MAX_WORK) return null;
  const { document } = parseHTML(safe.html);
  const content = new Readability(document).parse()?.content;
  return typeof content === 'string' && content !== '' ? { content } : null;
}

/** The text Readability alone takes from a page, for comparison in benches. */
export function readabilityText(bytes: Uint8Array, contentType: string | null): string {
  const { document } = parseHTML(decodeText(bytes, contentType).text);
  return new Readability(document).parse()?.textContent ?? '';
}
