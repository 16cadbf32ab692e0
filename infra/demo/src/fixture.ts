/** Where a fixture lies on disk; the same from `src` and from `dist`. */
export function fixtureUrl(name: string): URL {
  return new URL(`../fixtures/${name}`, import.meta.url);
}

/**
 * Puts dates into a fixture. Fixtures write `@rfc822:95@`, `@iso:95@` or `@clock:95@` for the
 * instant 95 minutes before `now`, as feeds, `<time>` and readers want it.
 */
export function datedFixture(text: string, now: Date): string {
  return text.replace(/@(rfc822|iso|clock):(\d{1,6})@/gu, (_, format: string, minutes: string) => {
    const instant = new Date(now.getTime() - Number(minutes) * 60_000);
    if (format === 'rfc822') return instant.toUTCString();
    const iso = instant.toISOString();
    return format === 'clock' ? iso.slice(11, 16) : `${iso.slice(0, 19)}+00:00`;
  });
}
