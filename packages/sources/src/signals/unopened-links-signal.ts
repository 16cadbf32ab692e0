import { type Signal, seen } from './signal.ts';

/** Says how many links of a message were left closed; `null` when there are none. */
export function unopenedLinksSignal(
  links: { readonly opened: number; readonly left: number },
  at: Date,
): Signal<{ opened: number; left: number }> | null {
  const { opened, left } = links;
  if (left === 0) return null;
  return seen(
    'unopened-links',
    'attention',
    { opened, left },
    { at, from: 'message' },
    {
      id: `${left} tautan lain dalam pesan ini tidak dibuka: hanya ${opened} tautan pertama yang diperiksa mesin. Lihat sendiri bila penting.`,
      en: `${left} further links of this message were not opened: the machine looks at the first ${opened} only. Look yourself if it matters.`,
    },
  );
}
