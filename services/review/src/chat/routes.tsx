import { randomBytes } from 'node:crypto';
import { ChannelSettings, createTelegram, sealAccount, TelegramFault } from '@saring/channels';
import { appendLog, requeueMessage, saveAccount } from '@saring/database';
import { REVIEWING_ROLES, type Role, SaringError } from '@saring/domain';
import { sendMessage } from '@saring/pipeline';
import {
  type Call,
  type Principal,
  page,
  type Route,
  redirect,
  restricted,
  route,
} from '@saring/web';
import { z } from 'zod';
import type { ReviewContext } from '../context.ts';
import { ChatPage } from './chat-page.tsx';
import { loadStatus } from './load-status.ts';
import { words } from './words.ts';

const READERS: readonly Role[] = [...REVIEWING_ROLES, 'EDITOR', 'AUDITOR', 'TENANT_ADMIN'];
const filled = z.string().trim().min(1).max(1000);
const WhatsAppForm = z.object({
  phoneNumberId: z.string().regex(/^\d{5,30}$/u),
  accessToken: filled,
  appSecret: filled,
  verifyToken: filled,
  template: z.string().trim().max(512).default(''),
  templateCost: z.coerce.number().int().min(0).max(100_000),
  monthlyCeiling: z.coerce.number().int().min(0).max(1_000_000_000),
});
const TelegramForm = z.object({
  token: z.string().regex(/^\d{1,20}:[\w-]{10,100}$/u),
  mode: z.enum(['poll', 'webhook']),
});

/** `/konsol/kanal`: how the office's number and bot do, and where an administrator connects them. */
export function chatRoutes(context: ReviewContext): Route[] {
  const { database, tenants, secrets, config, pipeline, door } = context;
  const admins = restricted({ roles: ['TENANT_ADMIN'] });

  const show = async (call: Call<unknown, unknown, unknown>, note: string | null, status = 200) => {
    const { tenantId, roles, displayName } = known(call.principal);
    const timeZone = (await tenants.byId(tenantId))?.timeZone ?? 'Asia/Makassar';
    return page(
      <ChatPage
        language={call.language}
        assetUrl={context.assetUrl}
        who={displayName}
        roles={roles}
        timeZone={timeZone}
        publicUrl={config.http.publicUrl}
        status={await database.withTenant(tenantId, (tx) => loadStatus(tx, timeZone))}
        admin={roles.includes('TENANT_ADMIN')}
        note={note}
      />,
      status,
    );
  };
  const save = async (
    { tenantId, actor }: Principal,
    account: Omit<Parameters<typeof saveAccount>[1], 'tenantId'>,
  ): Promise<string> =>
    database.withTenant(tenantId, async (tx) => {
      const id = await saveAccount(tx, { tenantId, ...account });
      const data = { channel: account.channel };
      await appendLog(tx, {
        tenantId,
        actor,
        action: 'channel.connected',
        subject: `channel:${id}`,
        data,
      });
      return id;
    });

  return [
    route({
      method: 'get',
      path: '/konsol/kanal',
      kind: 'page',
      access: restricted({ roles: READERS }),
      summary: 'State of the chat channels',
      handle: (call) => show(call, null),
    }),
    route({
      method: 'post',
      path: '/konsol/kanal/whatsapp',
      kind: 'page',
      access: admins,
      summary: 'Connect a WhatsApp number',
      body: WhatsAppForm,
      handle: async (call) => {
        const { phoneNumberId, accessToken, appSecret, verifyToken, ...settings } = call.body;
        const template = settings.template === '' ? null : settings.template;
        await save(known(call.principal), {
          channel: 'WHATSAPP',
          externalId: phoneNumberId,
          sealedSecrets: sealAccount(secrets, { accessToken, appSecret, verifyToken }),
          settings: ChannelSettings.parse({ ...settings, template }),
        });
        return show(call, words(call.language).saved);
      },
    }),
    route({
      method: 'post',
      path: '/konsol/kanal/telegram',
      kind: 'page',
      access: admins,
      summary: 'Connect a Telegram bot',
      body: TelegramForm,
      handle: async (call) => {
        const { token, mode } = call.body;
        const telegram = createTelegram({ door, baseUrl: config.chat.telegramUrl, token });
        const webhookSecret = randomBytes(32).toString('base64url');
        try {
          const me = await telegram.whoAmI();
          const id = await save(known(call.principal), {
            channel: 'TELEGRAM',
            externalId: me.id,
            sealedSecrets: sealAccount(secrets, { token, webhookSecret }),
            settings: ChannelSettings.parse({ mode, username: me.username }),
          });
          const hook = `${config.http.publicUrl}/hooks/telegram/${id}`;
          if (mode === 'webhook') await telegram.setWebhook(hook, webhookSecret);
          else await telegram.deleteWebhook();
        } catch (error) {
          if (!(error instanceof TelegramFault)) throw error;
          return show(call, words(call.language).refused, 422);
        }
        return show(call, words(call.language).saved);
      },
    }),
    route({
      method: 'post',
      path: '/konsol/kanal/pesan/{id}',
      kind: 'page',
      access: restricted({ roles: [...REVIEWING_ROLES, 'EDITOR', 'TENANT_ADMIN'] }),
      summary: 'Send a message again that may not have arrived',
      params: z.object({ id: z.uuid() }),
      handle: async ({ params, principal }) => {
        const { tenantId, actor } = known(principal);
        await pipeline.transact(database, tenantId, async (tx, schedule) => {
          if (!(await requeueMessage(tx, params.id))) return;
          schedule(sendMessage, { messageId: params.id });
          const subject = `message:${params.id}`;
          await appendLog(tx, { tenantId, actor, action: 'message.resent', subject, data: {} });
        });
        return redirect('/konsol/kanal');
      },
    }),
  ];
}

function known(principal: Principal | null): Principal {
  if (principal === null) throw new SaringError('UNAUTHENTICATED');
  return principal;
}
