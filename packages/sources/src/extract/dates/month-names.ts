/** Month names as Indonesian and English pages write them, long and short. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'february', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agust', 'agu', 'ags', 'agt', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

const NUMBER = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));

/** 1 to 12, or `null` for what is no month. */
export const monthNumber = (name: string): number | null =>
  NUMBER.get(name.toLowerCase().replace(/\.$/u, '')) ?? null;

/** Alternatives for a pattern, longest first. */
export const MONTH_PATTERN = [...NUMBER.keys()].sort((a, b) => b.length - a.length).join('|');
