export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a request: the address, else the cookie, else Indonesian unless English is preferred. */
export function chooseLanguage(wishes: {
  readonly query: string | null;
  readonly cookie: string | null;
  readonly accept: string | null;
}): Language {
  for (const wish of [wishes.query, wishes.cookie]) {
    if (wish === 'id' || wish === 'en') return wish;
  }
  const preferred = /^\s*([a-z]{2})/iu.exec(wishes.accept ?? '')?.[1]?.toLowerCase();
  return preferred === 'en' ? 'en' : 'id';
}
