import type { Config, Secrets } from '@saring/runtime';
import type { Door } from '@saring/sources';
import { z } from 'zod';
import { Address, type Channel } from './channel.ts';
import { createTelegram, type Telegram } from './telegram/telegram.ts';
import { createWhatsApp } from './whatsapp/whatsapp.ts';

/** Purposes of the keys: a leak of one says nothing about the others. */
const ACCOUNT = 'channel-account';
const CONTACT = 'contact-id';
const EVENT = 'inbound-event';
const PROVIDER = 'provider-id';

/** What an office sets for its number or bot. Amounts in rupiah. */
export const ChannelSettings = z.object({
  /** Telegram: how updates come. */
  mode: z.enum(['poll', 'webhook']).default('poll'),
  username: z.string().max(64).default(''),
  /** WhatsApp: name of an approved utility template with two parameters and a button. */
  template: z.string().max(512).nullable().default(null),
  templateLanguage: z.string().max(10).default('id'),
  /** What one template costs by the provider's price list. */
  templateCost: z.number().int().min(0).max(100_000).default(400),
  /** Most that may be spent in a month; 0: nothing that costs is ever sent. */
  monthlyCeiling: z.number().int().min(0).max(1_000_000_000).default(0),
});
export type ChannelSettings = z.infer<typeof ChannelSettings>;

export const WhatsAppSecrets = z.object({
  accessToken: z.string().min(1),
  appSecret: z.string().min(1),
  verifyToken: z.string().min(1),
});
export const TelegramSecrets = z.object({
  token: z.string().min(1),
  webhookSecret: z.string().regex(/^[\w-]{1,256}$/u),
});

interface AccountRow {
  readonly externalId: string;
  readonly sealedSecrets: string;
}

const unseal = <T>(secrets: Secrets, account: AccountRow, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(secrets.decrypt(ACCOUNT, account.sealedSecrets)));

export const sealAccount = (
  secrets: Secrets,
  values: z.infer<typeof WhatsAppSecrets> | z.infer<typeof TelegramSecrets>,
): string => secrets.encrypt(ACCOUNT, JSON.stringify(values));

export const whatsAppSecrets = (secrets: Secrets, account: AccountRow) =>
  unseal(secrets, account, WhatsAppSecrets);
export const telegramSecrets = (secrets: Secrets, account: AccountRow) =>
  unseal(secrets, account, TelegramSecrets);

interface OpenParts {
  readonly secrets: Secrets;
  readonly door: Door;
  readonly config: Pick<Config, 'chat'>;
}

export function openTelegram(parts: OpenParts, account: AccountRow): Telegram {
  const { token } = telegramSecrets(parts.secrets, account);
  return createTelegram({ door: parts.door, baseUrl: parts.config.chat.telegramUrl, token });
}

/** The channel behind a stored account. @throws Error for a channel nobody is written to on */
export function openChannel(
  parts: OpenParts,
  account: AccountRow & { readonly channel: string },
): Channel {
  if (account.channel === 'TELEGRAM') return openTelegram(parts, account);
  if (account.channel !== 'WHATSAPP') throw new TypeError(`no chats on ${account.channel}`);
  const { accessToken } = whatsAppSecrets(parts.secrets, account);
  const { externalId: phoneNumberId } = account;
  const baseUrl = parts.config.chat.whatsAppUrl;
  return createWhatsApp({ door: parts.door, baseUrl, phoneNumberId, accessToken });
}

/** An address as it is stored: sealed, with the hashes it is found by (older keys behind). */
export function sealAddress(secrets: Secrets, channel: string, address: Address) {
  const hashes = (id: string) => secrets.hashes(CONTACT, `${channel}:${id}`);
  return {
    sealedId: secrets.encrypt(CONTACT, JSON.stringify(address)),
    idHashes: hashes(address.id),
    aliasHashes: address.alias === null ? [] : hashes(address.alias),
  };
}

export const openAddress = (secrets: Secrets, sealedId: string): Address =>
  Address.parse(JSON.parse(secrets.decrypt(CONTACT, sealedId)));

/** An inbound event as it is stored until it is worked on. */
export const sealEvent = (secrets: Secrets, message: unknown): string =>
  secrets.encrypt(EVENT, JSON.stringify(message));
export const openEvent = (secrets: Secrets, sealed: string): unknown =>
  JSON.parse(secrets.decrypt(EVENT, sealed));

/** Ids of the provider hold phone numbers, so only their hashes are kept. */
export const providerHash = (secrets: Secrets, id: string): string => secrets.hash(PROVIDER, id);
export const providerHashes = (secrets: Secrets, id: string): readonly string[] =>
  secrets.hashes(PROVIDER, id);
