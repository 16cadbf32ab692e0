import { parseWebAddress } from '../url/clean-url.ts';
import { registeredDomain } from '../url/registered-domain.ts';
import { PLATFORMS, type Platform } from './official-registry.ts';

export interface Account {
  readonly platform: Platform;
  readonly handle: string;
}

const PLATFORM_OF: Readonly<Record<string, Platform>> = {
  'facebook.com': 'facebook',
  'fb.com': 'facebook',
  'instagram.com': 'instagram',
  'x.com': 'x',
  'twitter.com': 'x',
  'tiktok.com': 'tiktok',
  'youtube.com': 'youtube',
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'threads.net': 'threads',
  'threads.com': 'threads',
};
/** First parts of a path that are pages of the platform, not accounts. */
const NOT_A_HANDLE = new Set(
  (
    'p reel reels stories explore share sharer watch groups events marketplace photo photos ' +
    'permalink.php story.php profile.php login hashtag search home i intent status tv embed shorts ' +
    'playlist results live gaming joinchat addstickers s video tag discover music'
  ).split(' '),
);
const HANDLE = /^[\p{L}\p{N}._-]{1,100}$/u;

/** The account an address leads to, or `null`: `https://x.com/Polri` -> x, `polri`. */
export function accountOf(address: string): Account | null {
  const url = parseWebAddress(address);
  const domain = url === null ? null : (registeredDomain(url.hostname)?.domain ?? null);
  if (url === null || domain === null) return null;
  const [first = '', second = ''] = url.pathname.split('/').filter((part) => part !== '');
  if (domain === 'whatsapp.com' && first === 'channel') return account('whatsapp-channel', second);
  const platform = PLATFORM_OF[domain];
  if (platform === undefined) return null;
  // `t.me/s/name` shows a channel, `youtube.com/c/name` and `/user/name` a person.
  const named = ['s', 'c', 'user', 'channel'].includes(first) && second !== '' ? second : first;
  return NOT_A_HANDLE.has(named.toLowerCase()) ? null : account(platform, named);
}

/** Telephone number of a `wa.me`, `api.whatsapp.com` or `tel:` address, digits with country code. */
export function phoneOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : parseWebAddress(address);
  if (url === null) return null;
  if (url.protocol === 'tel:' || url.protocol === 'sms:') return phoneNumber(url.pathname);
  if (url.protocol === 'whatsapp:') return phoneNumber(url.searchParams.get('phone') ?? '');
  const domain = registeredDomain(url.hostname)?.domain;
  if (domain === 'wa.me') return phoneNumber(url.pathname.slice(1).split('/')[0] ?? '');
  return domain === 'whatsapp.com' ? phoneNumber(url.searchParams.get('phone') ?? '') : null;
}

/** Digits of a number with the country code of Indonesia in place of a leading 0, or `null`. */
export function phoneNumber(text: string): string | null {
  const digits = text.replace(/[\s().+-]/gu, '');
  if (!/^\d{3,15}$/u.test(digits)) return null;
  return digits.length > 5 && digits.startsWith('0') ? `62${digits.slice(1)}` : digits;
}

export const isPlatform = (text: string): text is Platform =>
  PLATFORMS.some((platform) => platform === text);

function account(platform: Platform, handle: string): Account | null {
  const bare = decode(handle).replace(/^@/u, '').toLowerCase();
  return HANDLE.test(bare) ? { platform, handle: bare } : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
