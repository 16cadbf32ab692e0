import { ownPath } from '@saring/web';
import type { PublishContext } from '../context.ts';

const COOKIE = 'mitra_lanjut';
/** As long as a login link lives: the office hands it over later, and on a way of its own. */
const SECONDS = 7 * 24 * 3600;
const ID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
const PAGES = new RegExp(
  `^/mitra/(?:koreksi|muat|program|profil|webhook/${ID}|klarifikasi/${ID}(?:/(?:lapor|koreksi))?)$`,
  'u',
);

/** A page of the portal that somebody wanted before the login; `null` for anything else. */
export function pageWanted(path: string | null | undefined): string | null {
  const [own = ''] = ownPath(path)?.split(/[?#]/u) ?? [];
  return PAGES.test(own) ? own : null;
}

/** The page that this browser wanted when it was led to the login. */
export const keptPage = (cookie: (name: string) => string | null): string | null => {
  const kept = cookie(COOKIE);
  return kept === null ? null : pageWanted(kept);
};

/** `Set-Cookie` that keeps the page over the wait for a link; `null` takes it away. */
export function keepPage({ config }: Pick<PublishContext, 'config'>, path: string | null): string {
  const secure = config.http.publicUrl.startsWith('https:') ? '; Secure' : '';
  const seconds = path === null ? 0 : SECONDS;
  return `${COOKIE}=${path ?? ''}; Path=/mitra; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}
