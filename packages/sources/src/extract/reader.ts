import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeText } from './decode.ts';
import type { SafeDocument } from './scan.ts';

export interface Reading {
  /** HTML as Readability leaves it; elements keep the number the scan gave them. */
  readonly content: string;
}

/** What Readability is given at most: it is slow on many elements, and walks up from each of them. */
const MAX = { elements: 8_000, work: 200_000 };

/** What @mozilla/readability takes for the article, or `null`. */
export function readWithReadability(safe: SafeDocument): Reading | null {
  if (safe.elements > MAX.elements || safe.work > MAX.work) return null;
  const { document } = parseHTML(safe.html);
  const content = new Readability(document).parse()?.content;
  return typeof content === 'string' && content !== '' ? { content } : null;
}

/** The text Readability alone takes from a page, for comparison in benches. */
export function readabilityText(bytes: Uint8Array, contentType: string | null): string {
  const { document } = parseHTML(decodeText(bytes, contentType).text);
  return new Readability(document).parse()?.textContent ?? '';
}
