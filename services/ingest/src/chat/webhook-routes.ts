import {
  isSigned,
  readTelegramUpdate,
  readWhatsAppWebhook,
  sameSecret,
  telegramSecrets,
  type WhatsAppDelivery,
  whatsAppSecrets,
} from '@saring/channels';
import { type ChannelAccountRow, loadAccount, tenantOfAccount } from '@saring/database';
import { SaringError } from '@saring/domain';
import { bytes, json, PUBLIC, type Route, route } from '@saring/web';
import { z } from 'zod';
import type { IngestContext } from '../context.ts';
import { storeDeliveries } from './store-deliveries.ts';

const Params = z.object({ account: z.uuid() });
const Verification = z.object({
  'hub.mode': z.string().max(40).optional(),
  'hub.verify_token': z.string().max(500).optional(),
  'hub.challenge': z.string().max(500).optional(),
});

/** Where providers deliver: signed, stored before it is acknowledged, answered at once. */
export function webhookRoutes(context: IngestContext): Route[] {
  const { secrets } = context;
  const common = { kind: 'page', access: PUBLIC, params: Params } as const;

  const accountOf = async (id: string, channel: ChannelAccountRow['channel']) => {
    const tenantId = await tenantOfAccount(context.database, id);
    const account =
      tenantId === null
        ? null
        : await context.database.withTenant(tenantId, (tx) => loadAccount(tx, id));
    if (account?.channel !== channel) throw new SaringError('NOT_FOUND');
    return account;
  };

  return [
    route({
      ...common,
      method: 'get',
      path: '/hooks/whatsapp/{account}',
      summary: 'WhatsApp asks whether this address is ours',
      query: Verification,
      handle: async ({ params, query }) => {
        const account = await accountOf(params.account, 'WHATSAPP');
        const { verifyToken } = whatsAppSecrets(secrets, account);
        const asked = query['hub.mode'] === 'subscribe';
        if (!asked || !sameSecret(query['hub.verify_token'] ?? '', verifyToken)) {
          throw new SaringError('FORBIDDEN');
        }
        return bytes('text/plain; charset=utf-8', query['hub.challenge'] ?? '');
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/hooks/whatsapp/{account}',
      summary: 'Messages and statuses from WhatsApp',
      rawBody: true,
      handle: async ({ params, rawBody, header }) => {
        const account = await accountOf(params.account, 'WHATSAPP');
        const { appSecret } = whatsAppSecrets(secrets, account);
        if (!isSigned(rawBody, header('x-hub-signature-256'), appSecret)) {
          throw new SaringError('FORBIDDEN');
        }
        const { messages, statuses, passedOver } = readDelivery(rawBody, account.externalId);
        const { id: accountId, tenantId } = account;
        await storeDeliveries(context, { tenantId, accountId, messages, statuses });
        if (passedOver > 0) context.logger.debug({ accountId, passedOver }, 'webhook members');
        return json({ received: true });
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/hooks/telegram/{account}',
      summary: 'Updates from Telegram',
      rawBody: true,
      handle: async ({ params, rawBody, header }) => {
        const account = await accountOf(params.account, 'TELEGRAM');
        const { webhookSecret } = telegramSecrets(secrets, account);
        if (!sameSecret(header('x-telegram-bot-api-secret-token') ?? '', webhookSecret)) {
          throw new SaringError('FORBIDDEN');
        }
        const read = readTelegramUpdate(parseJson(rawBody));
        if (read === null) throw new SaringError('BAD_REQUEST');
        const { id: accountId, tenantId } = account;
        const messages = read.message === null ? [] : [read.message];
        await storeDeliveries(context, { tenantId, accountId, messages });
        return json({ received: true });
      },
    }),
  ];
}

function readDelivery(rawBody: Buffer, phoneNumberId: string): WhatsAppDelivery {
  try {
    return readWhatsAppWebhook(parseJson(rawBody), phoneNumberId);
  } catch (cause) {
    throw new SaringError('BAD_REQUEST', { cause });
  }
}

function parseJson(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch (cause) {
    throw new SaringError('BAD_REQUEST', { cause });
  }
}
