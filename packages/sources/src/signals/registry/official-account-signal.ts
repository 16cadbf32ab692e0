import { lookOf } from '../look-alike/skeleton.ts';
import { type Bilingual, type Json, notSeen, type Signal, seen } from '../signal.ts';
import type { OfficialAccount, OfficialRegistry, Platform } from './official-registry.ts';

/** An account a message names; the platform is `null` where only `@handle` is written. */
export interface NamedAccount {
  readonly platform: Platform | null;
  /** Lower case, without `@`. */
  readonly handle: string;
}

/** Handles shorter than this stand inside many others by chance. */
const TELLING = 4;
const REASON: Bilingual = {
  id: 'Penipu membuat akun bernama mirip lembaga lalu mengajak orang menghubunginya.',
  en: 'Fraudsters open accounts named like an agency and ask people to write to them.',
};

/** Whether an account stands in the tenant's registry, or carries the name of one that does. */
export function officialAccountSignal(
  account: NamedAccount,
  registry: OfficialRegistry,
  at: Date,
): Signal<Json> {
  const from = `official-registry ${registry.asOf ?? ''}`.trim();
  const observation = { at, from };
  const here = registry.accounts.filter(
    ({ platform }) => account.platform === null || account.platform === platform,
  );
  const listed = here.find(({ handle }) => handle === account.handle);
  const { platform, handle } = account;
  if (listed !== undefined) {
    const value = { platform: listed.platform, handle, name: listed.name, asOf: registry.asOf };
    return seen('official-account', 'known', value, observation, {
      id: `Tercantum dalam daftar resmi sebagai akun ${listed.name} di ${listed.platform}.`,
      en: `On the official list as the account of ${listed.name} on ${listed.platform}.`,
    });
  }
  const imitated = registry.accounts.find((each) => resembles(handle, each));
  if (imitated !== undefined) {
    const value = { platform, handle, imitates: `${imitated.platform}/${imitated.handle}` };
    return seen('official-account', 'attention', value, observation, {
      id: `Nama akun menyerupai @${imitated.handle} milik ${imitated.name} di ${imitated.platform}, tetapi bukan akun itu. ${REASON.id}`,
      en: `The account is named like @${imitated.handle} of ${imitated.name} on ${imitated.platform}, but is not that account. ${REASON.en}`,
    });
  }
  return notSeen('official-account', observation, {
    id: 'Akun ini tidak tercantum dalam daftar resmi; itu tidak berarti palsu.',
    en: 'This account is not on the official list; that does not make it fake.',
  });
}

function resembles(handle: string, official: OfficialAccount): boolean {
  const [mine, theirs] = [plain(handle), plain(official.handle)];
  return theirs.length >= TELLING && (mine === theirs || mine.includes(theirs));
}

const plain = (handle: string): string => lookOf(handle.replace(/[._-]/gu, ''));
