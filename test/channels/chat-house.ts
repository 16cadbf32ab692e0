import { randomBytes } from 'node:crypto';
import { ChannelSettings, sealAccount } from '@saring/channels';
import { saveAccount } from '@saring/database';
import { until } from '@saring/test';
import { makeOffice, type TestHouse, type TestOffice, testHouse } from '@saring/test/house';
import { afterAll } from 'vitest';
import { TelegramServer, WhatsAppServer } from '../servers/index.ts';

export const WHATSAPP = {
  phoneNumberId: '106540352242922',
  accessToken: 'EAAuji-token',
  appSecret: 'rahasia-aplikasi',
  verifyToken: 'kata-verifikasi',
} as const;
export const TELEGRAM = { token: '4200:AAuji-token', webhookSecret: 'rahasia_webhook' } as const;

export interface ChatHouse {
  readonly world: TestHouse;
  readonly office: TestOffice;
  readonly whatsApp: WhatsAppServer;
  readonly telegram: TelegramServer;
  readonly accounts: { readonly whatsApp: string; readonly telegram: string };
  readonly hooks: { readonly whatsApp: string; readonly telegram: string };
  /** Waits until nothing is left to be done now. */
  quiet(): Promise<void>;
}

interface Options {
  readonly settings?: Partial<ChannelSettings>;
  readonly telegramMode?: 'poll' | 'webhook';
  readonly env?: Readonly<Record<string, string>>;
  /** Writes the house's log to `house.log` in its data folder. */
  readonly logLevel?: string;
  /** `host:port` pairs that may be reached beside the providers. */
  readonly allow?: readonly string[];
}

/** A whole installation whose office has a WhatsApp number and a Telegram bot at local providers. */
export async function chatHouse(options: Options = {}): Promise<ChatHouse> {
  const { verifyToken, ...number } = WHATSAPP;
  const whatsApp = new WhatsAppServer({ ...number, templates: { jawaban_siap: 2 } });
  const telegram = new TelegramServer(TELEGRAM.token);
  const ports = [await whatsApp.listen(), await telegram.listen()];
  const world = await testHouse({
    ...(options.logLevel === undefined ? {} : { logLevel: options.logLevel }),
    env: {
      SARING_EGRESS_ALLOW: [
        ...ports.map((port) => `127.0.0.1:${port}`),
        ...(options.allow ?? []),
      ].join(','),
      SARING_WHATSAPP_URL: whatsApp.url,
      SARING_TELEGRAM_URL: telegram.url,
      SARING_RECONCILE_SECONDS: '8',
      ...options.env,
    },
  });
  const office = await makeOffice(world);
  const { tenantId } = office;
  const { app, secrets } = world.house;
  const accounts = await app.withTenant(tenantId, async (tx) => ({
    whatsApp: await saveAccount(tx, {
      tenantId,
      channel: 'WHATSAPP',
      externalId: number.phoneNumberId,
      sealedSecrets: sealAccount(secrets, WHATSAPP),
      settings: ChannelSettings.parse({ ...options.settings }),
    }),
    telegram: await saveAccount(tx, {
      tenantId,
      channel: 'TELEGRAM',
      externalId: '4200',
      sealedSecrets: sealAccount(secrets, TELEGRAM),
      settings: ChannelSettings.parse({ mode: options.telegramMode ?? 'webhook' }),
    }),
  }));
  const hooks = {
    whatsApp: `${world.url}/hooks/whatsapp/${accounts.whatsApp}`,
    telegram: `${world.url}/hooks/telegram/${accounts.telegram}`,
  };
  if (!(await whatsApp.subscribe(hooks.whatsApp, verifyToken))) throw new Error('not verified');
  afterAll(async () => {
    await Promise.all([whatsApp.close(), telegram.close()]);
  });
  return {
    world,
    office,
    whatsApp,
    telegram,
    accounts,
    hooks,
    quiet: async () => {
      await until(
        async () => {
          const rows = await world.database.sql(
            `SELECT FROM work_item WHERE state <> 'DEAD' AND due_at < now() + interval '1 minute'`,
          );
          return rows.length === 0;
        },
        { ms: 200_000, what: 'the end of all work' },
      );
    },
  };
}

let lastPerson = 81_200_000_000;

/** Somebody with a WhatsApp number of their own. */
export function person(): { readonly phone: string; readonly userId: string } {
  lastPerson += 1;
  return { phone: `62${lastPerson}`, userId: `ID.${lastPerson}${randomBytes(4).toString('hex')}` };
}

export const wamid = (): string => `wamid.HBg${randomBytes(18).toString('base64')}`;
const seconds = (at = Date.now()): string => String(Math.floor(at / 1000));

/** A message as the Cloud API delivers it, from somebody with a phone number. */
export function waMessage(from: string, content: object, id = wamid(), at?: number): object {
  return { from, id, timestamp: seconds(at), ...content };
}
export const waText = (from: string, body: string, id = wamid()): object =>
  waMessage(from, { type: 'text', text: { body } }, id);
export const waContact = (phone: string): object => ({ profile: { name: 'Uji' }, wa_id: phone });

let lastMessage = 1000;
/** A private message as the Bot API delivers it. */
export function tgMessage(chat: number, content: object): object {
  lastMessage += 1;
  return {
    message: {
      message_id: lastMessage,
      date: Math.floor(Date.now() / 1000),
      chat: { id: chat, type: 'private', first_name: 'Uji' },
      from: { id: chat, is_bot: false, first_name: 'Uji', language_code: 'id' },
      ...content,
    },
  };
}
