import words from 'natural/lib/natural/stemmers/indonesian/data/kata-dasar.json' with {
  type: 'json',
};

/** Is this an everyday word, and so no name by itself? */
export type Ordinary = (word: string) => boolean;

const SUFFIX = /(?:nya|kan|lah|kah|an|i|ku|mu)$/u;
const PREFIX = /^(?:meng|meny|men|mem|me|peng|peny|pen|pem|per|pe|ber|ter|di|ke|se)/u;
/** Prefixes that swallow the first letter of the root, and the letters they swallow. */
const NASAL = /^[mp]e[mn]/u;
const SWALLOWED = ['k', 's', 't', 'p'];
const MORE = `
yang dan dari untuk dengan pada oleh atau juga akan sudah telah ini itu kita kami mereka anda saya tidak bukan
belum jangan agar supaya karena jika kalau maka lalu setelah sebelum saat ketika hingga sampai bagi para tersebut
serta namun tetapi bahwa adalah yaitu ialah dapat bisa harus wajib semua seluruh setiap tiap hanya saja lagi masih
`;

let ordinary: ReadonlySet<string> | null = null;

/** By the root words that come with the stemmer, and what affixes make of them. */
export const isOrdinary: Ordinary = (word) => {
  ordinary ??= new Set([...words, ...MORE.trim().split(/\s+/u)]);
  const roots: ReadonlySet<string> = ordinary;
  if (roots.has(word)) return true;
  const bare = word.replace(SUFFIX, '');
  const known = (root: string): boolean => root.length > 2 && roots.has(root);
  if (known(bare)) return true;
  return [word, bare].some((form) => {
    const root = form.replace(PREFIX, '');
    if (root === form) return false;
    return known(root) || (NASAL.test(form) && SWALLOWED.some((letter) => known(letter + root)));
  });
};
