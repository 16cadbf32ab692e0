import { accountOf, type NamedAccount } from '@saring/sources';

/** Accounts of one message that are looked at. */
const MOST = 10;
/** Not the part of an e-mail address, not a path. */
const MENTION = /(?<![\p{L}\p{N}._%+/@-])@([A-Za-z0-9][A-Za-z0-9._]{2,39})/gu;

/** Accounts a message quotes: `@handle`, and links that lead to an account. */
export function accountsIn(text: string, links: readonly string[]): readonly NamedAccount[] {
  const mentioned = [...text.matchAll(MENTION)].map(
    ([, handle = '']): NamedAccount => ({
      platform: null,
      handle: handle.toLowerCase().replace(/[._]+$/u, ''),
    }),
  );
  const linked = links.flatMap((link): NamedAccount[] => {
    const account = accountOf(link);
    return account === null ? [] : [account];
  });
  const known = new Set(linked.map(({ handle }) => handle));
  const all = [...linked, ...mentioned.filter(({ handle }) => !known.has(handle))];
  return [...new Map(all.map((each) => [`${each.platform}/${each.handle}`, each])).values()].slice(
    0,
    MOST,
  );
}
