import type { InboundMessage, MediaRef } from '../channel.ts';
import { readCommand } from '../read-command.ts';
import { type TelegramContent, type TelegramMessage, TelegramUpdate } from './payload.ts';

/** What an update asks of us; `null` where it asks for nothing. */
export interface TelegramRead {
  readonly updateId: number;
  readonly message: InboundMessage | null;
}

/**
 * Reads one update of the Bot API. Groups are listened to for `/cek` alone, as a reply to the message
 * in question or with its text behind it; whatever else is said there is not looked at.
 *
 * @returns `null` for something that is no update
 */
export function readTelegramUpdate(raw: unknown): TelegramRead | null {
  const parsed = TelegramUpdate.safeParse(raw);
  if (!parsed.success) return null;
  const {
    update_id: updateId,
    message,
    callback_query: pressed,
    my_chat_member: member,
  } = parsed.data;
  if (message !== undefined) return { updateId, message: readMessage(message) };
  if (pressed !== undefined) {
    const chat = pressed.message?.chat;
    if (chat?.type !== 'private') return { updateId, message: null };
    return {
      updateId,
      message: {
        ...blank(`press:${pressed.id}`, chat.id, new Date(), pressed.from.language_code),
        choice: pressed.data ?? null,
        acknowledge: pressed.id,
      },
    };
  }
  if (member?.chat.type === 'private' && member.new_chat_member.status === 'kicked') {
    const at = new Date(member.date * 1000);
    const key = `member:${updateId}`;
    return { updateId, message: { ...blank(key, member.chat.id, at, undefined), blocked: true } };
  }
  return { updateId, message: null };
}

/** Without content: the parts that every message has. */
function blank(key: string, chat: number, at: Date, language: string | undefined): InboundMessage {
  return {
    key,
    at: at.toISOString(),
    sender: { id: String(chat), alias: null },
    group: false,
    language: language?.startsWith('en') === true ? 'en' : 'id',
    text: '',
    media: [],
    forwarded: 'no',
    choice: null,
    unsupported: null,
    replyTo: null,
    acknowledge: null,
    blocked: false,
  };
}

function readMessage(message: TelegramMessage): InboundMessage | null {
  if (message.chat.type === 'channel' || message.from?.is_bot === true) return null;
  if (message.chat.type === 'private') return readPrivate(message);
  return readGroup(message);
}

const keyOf = (message: TelegramContent): string =>
  `message:${message.chat.id}:${message.message_id}`;

function readPrivate(message: TelegramMessage): InboundMessage | null {
  if (isServiceNote(message)) return null;
  const content = contentOf(message);
  const language = message.from?.language_code;
  const at = new Date(message.date * 1000);
  const checkable = content.text !== '' || content.media.length > 0;
  return {
    ...blank(keyOf(message), message.chat.id, at, language),
    ...content,
    unsupported: checkable ? null : kindOf(message),
  };
}

function readGroup(message: TelegramMessage): InboundMessage | null {
  const command = readCommand(message.text ?? message.caption ?? '');
  if (command?.kind !== 'check') return null;
  const asked = message.reply_to_message;
  const content = asked === undefined ? contentOf(message) : contentOf(asked);
  const text = asked === undefined ? command.text : content.text;
  if (text === '' && content.media.length === 0) return null;
  const at = new Date(message.date * 1000);
  return {
    ...blank(keyOf(message), message.chat.id, at, undefined),
    ...content,
    text,
    group: true,
    replyTo: String((asked ?? message).message_id),
  };
}

function contentOf(message: TelegramContent): Pick<InboundMessage, 'text' | 'media' | 'forwarded'> {
  return {
    text: message.text ?? message.caption ?? '',
    media: filesOf(message),
    forwarded: message.forward_origin === undefined ? 'no' : 'forwarded',
  };
}

/** Pictures and documents; clips, voices and stickers are not looked at. */
function filesOf(message: TelegramContent): MediaRef[] {
  const photo = message.photo?.at(-1);
  if (photo !== undefined) return [{ ref: photo.file_id, kind: 'image', mediaType: 'image/jpeg' }];
  // A GIF comes as an animation and, for old programs, as a document beside it.
  const { document } = message;
  if (document === undefined || message.animation !== undefined) return [];
  return [{ ref: document.file_id, kind: 'document', mediaType: document.mime_type ?? null }];
}

function kindOf(message: TelegramContent): string {
  const kinds = ['video', 'animation', 'video_note', 'voice', 'audio', 'sticker'] as const;
  return kinds.find((kind) => message[kind] !== undefined) ?? 'other';
}

function isServiceNote(message: TelegramContent): boolean {
  return [
    message.new_chat_members,
    message.left_chat_member,
    message.new_chat_title,
    message.pinned_message,
    message.group_chat_created,
    message.migrate_to_chat_id,
  ].some((note) => note !== undefined);
}
