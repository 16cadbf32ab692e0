import { isRealDate, type Moment, toMoment } from './calendar.ts';

const PATTERNS = [
  /\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?=\/|$)/u,
  /\/(\d{4})-(\d{2})-(\d{2})(?=[/-]|$)/u,
  /[/-](\d{4})(\d{2})(\d{2})(?:\d{4,6})?(?=[/-]|$)/u,
  /\/(\d{2})\/(\d{2})\/(\d{2})(?=\/)/u,
];
/** The web reached Indonesian newsrooms in the middle of the nineties. */
const FIRST_YEAR = 1995;

/** The day a news address carries (`/2015/11/05/`, `/20151105/`, `/15/11/05/`), or `null`. */
export function dateInUrl(url: string): Moment | null {
  const path = URL.canParse(url) ? new URL(url).pathname.slice(0, 500) : '';
  for (const pattern of PATTERNS) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const [, first, month, day] = match.map(Number);
    const year = (first ?? 0) < 100 ? 2000 + (first ?? 0) : (first ?? 0);
    const date = {
      year,
      month: month ?? 0,
      day: day ?? 0,
      hour: null,
      minute: null,
      second: null,
      offset: null,
    };
    if (year >= FIRST_YEAR && isRealDate(date)) return toMoment(date, 0);
  }
  return null;
}
