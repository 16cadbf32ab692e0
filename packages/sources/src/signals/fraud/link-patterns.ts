import type { PageForm } from '../../extract/page.ts';
import { phoneOf } from '../registry/account.ts';
import type { OfficialRegistry } from '../registry/official-registry.ts';
import { parseWebAddress } from '../url/clean-url.ts';
import { defangUrl } from '../url/defang-url.ts';
import type { FoundSign } from './message-patterns.ts';
import type { FraudSign } from './signs.ts';

const APP_FILE = /\.(?:apk|apks|xapk|apkm|aab)$/iu;
/** Short addresses that only lead to WhatsApp chats. */
const HIDDEN_CHAT =
  /^(?:wa\.link|wa\.me\/(?:message|qr)\/|whatsapp\.com\/(?:message|qr)\/|bit\.ly\/(?:wa|whatsapp))/iu;

const FIELDS: readonly { readonly sign: FraudSign; readonly pattern: RegExp }[] = [
  {
    sign: 'card-form',
    pattern:
      /(?:no(?:mor)?\.?|number)\s?(?:kartu(?! keluarga)|card|atm|rekening|rek\b)|\b(?:cvv|cvc|card[ _-]?number|kartu (?:kredit|debit|atm)|rekening|saldo|masa berlaku|expiry|valid thru)\b/u,
  },
  {
    sign: 'identity-form',
    pattern:
      /\b(?:nik|n\.i\.k|ktp|e-?ktp|no[ _.-]?kk|kartu keluarga|nomor induk|ibu kandung|npwp|tempat lahir|tanggal lahir|tgl[ _]lahir|selfie|foto ktp|passport|paspor)\b/u,
  },
  {
    sign: 'secret-form',
    pattern: /\b(?:otp|pin|password|kata sandi|sandi|passcode|kode verifikasi|m-?pin)\b/u,
  },
];

/** Signs of fraud in addresses, whether of a message or of a page. */
export function signsInLinks(urls: readonly string[], registry: OfficialRegistry): FoundSign[] {
  return urls.flatMap((url) => {
    const web = parseWebAddress(url);
    const sign = signOfLink(url, web, registry);
    return sign === null ? [] : [found(sign, 'link', defangUrl(web?.href ?? url).text)];
  });
}

function signOfLink(url: string, web: URL | null, registry: OfficialRegistry): FraudSign | null {
  if (web !== null && APP_FILE.test(web.pathname)) return 'apk-link';
  const number = phoneOf(url);
  if (number !== null && /^(?:whatsapp:|https?:)/iu.test(web?.href ?? url)) {
    return registry.phones.some((phone) => phone.number === number) ? null : 'whatsapp-link';
  }
  const bare = web === null ? '' : `${web.host.replace(/^www\./u, '')}${web.pathname}`;
  return HIDDEN_CHAT.test(bare) ? 'whatsapp-link' : null;
}

/** What the forms of a page ask for. A lone password is how any site lets its users in. */
export function signsInForms(forms: readonly PageForm[]): FoundSign[] {
  return forms.flatMap(({ fields }) => {
    const signs = FIELDS.flatMap(({ sign, pattern }) => {
      const field = fields.find((each) => pattern.test(each));
      return field === undefined ? [] : [found(sign, 'page', field)];
    });
    const only = signs.length === 1 && signs[0]?.sign === 'secret-form';
    const password = only && fields.filter((field) => /\b(?:otp|pin)\b/u.test(field)).length === 0;
    return password ? [] : signs;
  });
}

const found = (sign: FraudSign, where: 'link' | 'page', excerpt: string): FoundSign => ({
  sign,
  where,
  excerpt: excerpt.slice(0, 160),
  start: null,
  end: null,
});
