import { failureOf } from '@saring/sources';
import { Recent } from '../recent.ts';
import type { MessageLink } from '../subjects/links-in.ts';
import type { LinkReading } from './link-reading.ts';

/** Longest an item waits for one link: the door's whole deadline, the reader's, and some queueing. */
const WAIT_MS = 22_000;

/**
 * Readings of links, shared by the items that hold the same link: a rumour that comes five hundred
 * times in an hour opens its link a few times. A reading is not cut short when the item that asked
 * for it stops waiting; the next one may find it done.
 */
export class RecentReadings {
  readonly #read: (url: string) => Promise<LinkReading>;
  readonly #waitMs: number;
  readonly #recent = new Recent<LinkReading>({
    keepMs: 10 * 60_000,
    // Readings hold the text of a page, some hundred kilobytes each.
    most: 64,
    // What failed may answer the next time.
    worthKeeping: ({ result, capture }) => result.kind === 'response' && capture !== null,
  });

  constructor(read: (url: string) => Promise<LinkReading>, waitMs = WAIT_MS) {
    this.#read = read;
    this.#waitMs = waitMs;
  }

  /** Never rejects; what takes too long is not known. */
  async of({ url, key }: MessageLink): Promise<LinkReading> {
    const reading = this.#recent.of(key, () => this.#read(url));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<LinkReading>((resolve) => {
      timer = setTimeout(() => {
        const result = failureOf(url, 'TIMEOUT', { detail: 'not waited for' });
        resolve({ result, page: null, unreadable: null, capture: null, readAt: new Date() });
      }, this.#waitMs);
    });
    return Promise.race([reading, late]).finally(() => clearTimeout(timer));
  }
}
