import { readFileSync } from 'node:fs';
import type { OfficialRegistry } from './official-registry.ts';
import { readRegistry } from './read-registry.ts';

/** Beside `src` and `dist` alike. */
const FILE = new URL('../../../data/official-registry.csv', import.meta.url);

/** The list that comes with the program: national bodies and banks. Reads a file; call it once. */
export const readBaseRegistry = (): OfficialRegistry =>
  readRegistry(readFileSync(FILE, 'utf8')).registry;

/** Two lists as one; where both know a domain, an account or a number, the second speaks. */
export function joinRegistries(
  first: OfficialRegistry,
  second: OfficialRegistry,
): OfficialRegistry {
  return {
    domains: joined(first.domains, second.domains, ({ domain }) => domain),
    accounts: joined(
      first.accounts,
      second.accounts,
      ({ platform, handle }) => `${platform}/${handle}`,
    ),
    phones: joined(first.phones, second.phones, ({ number }) => number),
    asOf: [first.asOf, second.asOf].reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b)),
  };
}

const joined = <T>(first: readonly T[], second: readonly T[], key: (entry: T) => string): T[] => [
  ...new Map([...first, ...second].map((entry) => [key(entry), entry])).values(),
];
