import {
  accountOf,
  amendCapture,
  domainAgeSignal,
  isShortener,
  phoneOf,
  readCapture,
  readPublisher,
  registeredDomain,
  type Signal,
  saveToWayback,
  takeScreenshot,
  type WaybackAnswer,
} from '@saring/sources';
import type { CheckSourcesContext } from '../context.ts';
import { Recent } from '../recent.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Questions to others about a link. What was asked lately is not asked again. */
export interface LookUps {
  /** `null` where there is no registry to ask. */
  domainAge(url: string): Promise<Signal | null>;
  /** The six signals of a publisher; empty where a site has none (agencies, platforms). */
  publisher(url: string): Promise<readonly Signal[]>;
  archive(url: string): Promise<WaybackAnswer>;
  /** PNG, or why there is none; `null` without a browser. */
  screenshot(
    captureId: string,
  ): Promise<{ readonly png: Buffer | null; readonly note: string | null } | null>;
  amend: typeof amendCapture;
}

export function createLookUps(context: CheckSourcesContext): LookUps {
  const { door, extractor, rdap, screenshots, captures, wayback } = context;
  const publishers = new Recent<readonly Signal[]>({
    keepMs: HOUR_MS,
    most: 500,
    worthKeeping: (signals) => signals.some(({ state }) => state !== 'unknown'),
  });
  const archives = new Recent<WaybackAnswer>({
    keepMs: DAY_MS,
    most: 500,
    worthKeeping: ({ kind }) => kind === 'saved',
  });
  const pictures = new Recent<{ png: Buffer | null; note: string | null }>({
    keepMs: HOUR_MS,
    most: 16,
  });
  return {
    domainAge: async (url) => {
      const domain = registeredDomain(hostOf(url));
      return rdap === null || domain === null ? null : domainAgeSignal(domain, rdap, new Date());
    },
    publisher: async (url) => {
      const domain = registeredDomain(hostOf(url));
      if (domain === null || !mayBePublisher(url)) return [];
      return publishers.of(domain.domain, () =>
        readPublisher(url, { door, extractor }, new Date()),
      );
    },
    archive: (url) => archives.of(url, () => saveToWayback(url, door, wayback)),
    screenshot: async (captureId) => {
      if (screenshots === null) return null;
      return pictures.of(captureId, async () => {
        const page = await capturedPage(captureId, captures);
        if (page === null) return { png: null, note: null };
        const taken = await takeScreenshot(page, door, screenshots);
        return taken.kind === 'taken'
          ? { png: taken.png, note: taken.refused > 0 ? `refused: ${taken.refused}` : null }
          : { png: null, note: `no screenshot: ${taken.reason}` };
      });
    },
    amend: amendCapture,
  };
}

/** The page of a capture as a browser would have got it; `null` where there is none to show. */
async function capturedPage(id: string, captures: CheckSourcesContext['captures']) {
  const manifest = await readCapture(id, captures);
  const file = manifest?.files.find(({ name }) => name === 'body.bin');
  if (manifest == null || file === undefined || manifest.status === null) return null;
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/iu.test(file.contentType)) return null;
  const body = await captures.get(file.sha256);
  const { finalUrl: url, status } = manifest;
  return body === null
    ? null
    : { url, status, headers: { 'content-type': file.contentType }, body };
}

/** Agencies are known by their suffix; posts on platforms and short links are no sites of a publisher. */
function mayBePublisher(url: string): boolean {
  const restricted = registeredDomain(hostOf(url))?.restricted ?? null;
  return (
    restricted === null && accountOf(url) === null && phoneOf(url) === null && !isShortener(url)
  );
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');
