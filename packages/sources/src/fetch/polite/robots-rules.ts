/** Longest part of a robots.txt that is read (RFC 9309, 2.5 asks for at least this). */
export const ROBOTS_BYTES = 500 * 1024;

/** What one robots.txt says to us. */
export interface RobotsRules {
  /** Whether a path with its query may be fetched. */
  allows(path: string): boolean;
  /** Seconds between requests that the site asks for; not in the standard, honoured all the same. */
  readonly crawlDelay: number | null;
  readonly sitemaps: readonly string[];
}

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

/** More rules than any honest file holds for one crawler, and longer ones. */
const MAX_RULES = 2000;
const MAX_PATTERN = 1000;

/** Nothing is forbidden: no robots.txt, or none that can be read. */
export const ALLOW_ALL: RobotsRules = { allows: () => true, crawlDelay: null, sitemaps: [] };

/**
 * Reads a robots.txt after RFC 9309: the groups that name us, merged, or those for `*`; the longest
 * matching rule wins, and of two as long the one that allows.
 *
 * @param product our product token, compared without regard to case
 */
export function readRobots(text: string, product: string): RobotsRules {
  const groups = new Map<string, { rules: Rule[]; delay: number | null }>();
  const sitemaps: string[] = [];
  let current: string[] = [];
  let inRules = true;
  for (const { field, value } of linesOf(text)) {
    if (field === 'user-agent') {
      if (inRules) current = [];
      inRules = false;
      current.push(value.toLowerCase().split('/')[0]?.trim() ?? '');
    } else if (field === 'sitemap') {
      if (sitemaps.length < 100) sitemaps.push(value);
    } else if (field === 'allow' || field === 'disallow' || field === 'crawl-delay') {
      inRules = true;
      for (const agent of current) {
        const group = groups.get(agent) ?? { rules: [], delay: null };
        groups.set(agent, group);
        if (field === 'crawl-delay') group.delay = readDelay(value) ?? group.delay;
        else if (value !== '' && value.length <= MAX_PATTERN && group.rules.length < MAX_RULES) {
          group.rules.push({ allow: field === 'allow', pattern: normalise(value) });
        }
      }
    }
  }
  const ours = groups.get(product.toLowerCase()) ?? groups.get('*');
  return {
    allows: (path) => isAllowed(normalise(path), ours?.rules ?? []),
    crawlDelay: ours?.delay ?? null,
    sitemaps,
  };
}

function* linesOf(text: string): Generator<{ field: string; value: string }> {
  for (const line of text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u)) {
    const content = line.split('#', 1)[0] ?? '';
    const colon = content.indexOf(':');
    if (colon < 0) continue;
    yield {
      field: content.slice(0, colon).trim().toLowerCase(),
      value: content.slice(colon + 1).trim(),
    };
  }
}

function readDelay(value: string): number | null {
  const seconds = Number(value);
  return value !== '' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

function isAllowed(path: string, rules: readonly Rule[]): boolean {
  if (path === '/robots.txt') return true;
  let best: Rule | null = null;
  for (const rule of rules) {
    const longer = best === null || rule.pattern.length > best.pattern.length;
    const gentler = rule.pattern.length === best?.pattern.length && rule.allow;
    if ((longer || gentler) && matches(path, rule.pattern)) best = rule;
  }
  return best?.allow ?? true;
}

/**
 * Whether a path begins with a pattern of `*` (anything) and a final `$` (the end). Each piece is
 * taken at its first place, which is enough because whatever follows may start with anything; so the
 * cost grows with the path, not with the number of stars.
 */
function matches(path: string, pattern: string): boolean {
  const anchored = pattern.endsWith('$');
  const [first = '', ...pieces] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = anchored ? pieces.pop() : undefined;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (last !== undefined) return path.length - last.length >= at && path.endsWith(last);
  return !anchored || at === path.length;
}

/** One spelling for paths and patterns: bytes beyond ASCII encoded, plain letters not (RFC 9309, 2.2.2). */
function normalise(text: string): string {
  return text
    .replace(/[^\x21-\x7e]+/gu, (part) =>
      [...Buffer.from(part)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    )
    .replace(/%[0-9a-f]{2}/giu, (code) => {
      const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/u.test(char) ? char : code.toUpperCase();
    });
}
