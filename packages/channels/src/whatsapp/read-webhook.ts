import type { Address, InboundMessage, MediaRef, StatusUpdate } from '../channel.ts';
import { outcomeOfError } from './errors.ts';
import {
  type WhatsAppContact,
  WhatsAppMessage,
  WhatsAppStatus,
  WhatsAppWebhook,
} from './payload.ts';

export interface WhatsAppDelivery {
  readonly messages: readonly InboundMessage[];
  readonly statuses: readonly StatusUpdate[];
  /** Members that could not be read, and messages that are none: reactions, system notes. */
  readonly passedOver: number;
}

/** Kinds that say nothing to check and deserve no answer. */
const SILENT: ReadonlySet<string> = new Set(['reaction', 'system', 'revoke', 'request_welcome']);
const MEDIA = ['image', 'document', 'video', 'audio', 'sticker'] as const;

/**
 * Reads one delivery of the Cloud API. It may hold several entries, changes, messages and statuses;
 * those of other numbers than `phoneNumberId` are passed over.
 *
 * @throws Error for a body that is no WhatsApp webhook
 */
export function readWhatsAppWebhook(body: unknown, phoneNumberId: string): WhatsAppDelivery {
  const messages: InboundMessage[] = [];
  const statuses: StatusUpdate[] = [];
  let passedOver = 0;
  const values = WhatsAppWebhook.parse(body).entry.flatMap((entry) =>
    entry.changes.flatMap(({ field, value }) =>
      field === 'messages' && value?.metadata?.phone_number_id === phoneNumberId ? [value] : [],
    ),
  );
  for (const value of values) {
    const raw = value.messages ?? [];
    // With a single message the contact beside it is its sender; else they are found by id.
    const only = raw.length === 1 ? value.contacts?.[0] : undefined;
    for (const each of raw) {
      const read = readMessage(each, value.contacts ?? [], only);
      if (read === null) passedOver += 1;
      else messages.push(read);
    }
    for (const each of value.statuses ?? []) {
      const read = readStatus(each);
      if (read === null) passedOver += 1;
      else statuses.push(read);
    }
  }
  return { messages, statuses, passedOver };
}

function readMessage(
  raw: unknown,
  contacts: readonly WhatsAppContact[],
  only: WhatsAppContact | undefined,
): InboundMessage | null {
  const parsed = WhatsAppMessage.safeParse(raw);
  if (!parsed.success || SILENT.has(parsed.data.type)) return null;
  const message = parsed.data;
  const sender = senderOf(message, contacts, only);
  if (sender === null) return null;
  const media = mediaOf(message);
  const text = textOf(message);
  const choice =
    message.interactive?.button_reply?.id ??
    message.interactive?.list_reply?.id ??
    message.button?.payload ??
    null;
  const checkable = text !== '' || choice !== null || media.some(({ kind }) => isFile(kind));
  return {
    key: message.id,
    at: new Date(Number(message.timestamp) * 1000).toISOString(),
    sender,
    group: message.group_id !== undefined,
    language: 'id',
    text,
    media: media.filter(({ kind }) => isFile(kind)),
    forwarded: forwardedOf(message),
    choice,
    unsupported: checkable ? null : message.type.slice(0, 40),
    replyTo: null,
    acknowledge: null,
    blocked: false,
  };
}

/** Pictures and documents are looked at; a clip or a voice note is not. */
const isFile = (kind: MediaRef['kind']): boolean => kind === 'image' || kind === 'document';

function senderOf(
  message: WhatsAppMessage,
  contacts: readonly WhatsAppContact[],
  only: WhatsAppContact | undefined,
): Address | null {
  if (message.group_id !== undefined) return { id: message.group_id, alias: null };
  const beside =
    only ??
    contacts.find(
      ({ wa_id, user_id }) =>
        (wa_id !== undefined && wa_id === message.from) ||
        (user_id !== undefined && user_id === message.from_user_id),
    );
  const scoped = message.from_user_id ?? beside?.user_id ?? null;
  const phone = message.from ?? beside?.wa_id ?? null;
  if (scoped !== null) return { id: scoped, alias: phone };
  return phone === null ? null : { id: phone, alias: null };
}

function mediaOf(message: WhatsAppMessage): MediaRef[] {
  return MEDIA.flatMap((kind) => {
    const file = message[kind];
    return file === undefined
      ? []
      : [{ ref: file.id, kind, mediaType: file.mime_type?.split(';')[0]?.trim() ?? null }];
  });
}

function textOf(message: WhatsAppMessage): string {
  const caption = MEDIA.map((kind) => message[kind]?.caption).find((each) => each !== undefined);
  return message.text?.body ?? caption ?? '';
}

function forwardedOf({ context }: WhatsAppMessage): InboundMessage['forwarded'] {
  if (context?.frequently_forwarded === true) return 'often';
  return context?.forwarded === true ? 'forwarded' : 'no';
}

const STATUSES = ['sent', 'delivered', 'read', 'failed'] as const;

function readStatus(raw: unknown): StatusUpdate | null {
  const parsed = WhatsAppStatus.safeParse(raw);
  const status = STATUSES.find((each) => each === parsed.data?.status);
  if (!parsed.success || status === undefined) return null;
  const { id, biz_opaque_callback_data: reference, pricing, errors } = parsed.data;
  return {
    providerId: id,
    reference: reference ?? null,
    status,
    outcome: status === 'failed' ? outcomeOfError(errors?.[0]?.code ?? 131000, 400) : null,
    billable: pricing?.billable ?? null,
  };
}
