import { z } from 'zod';

const File = z.object({
  file_id: z.string().max(300),
  mime_type: z.string().max(200).optional(),
  file_size: z.number().optional(),
});

const Chat = z.object({
  id: z.number().int(),
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
});
const User = z.object({
  id: z.number().int(),
  is_bot: z.boolean().optional(),
  language_code: z.string().max(20).optional(),
});

const Content = z.object({
  message_id: z.number().int(),
  date: z.number().int(),
  chat: Chat,
  from: User.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  /** The same picture in several sizes, the largest last. */
  photo: z.array(File).optional(),
  document: File.optional(),
  video: File.optional(),
  animation: File.optional(),
  video_note: File.optional(),
  voice: File.optional(),
  audio: File.optional(),
  sticker: File.optional(),
  forward_origin: z.object({ type: z.string() }).optional(),
  /** Present on notes about the chat itself: somebody joined, a title changed. */
  new_chat_members: z.unknown().optional(),
  left_chat_member: z.unknown().optional(),
  new_chat_title: z.unknown().optional(),
  pinned_message: z.unknown().optional(),
  group_chat_created: z.unknown().optional(),
  migrate_to_chat_id: z.unknown().optional(),
});

/** A message; the one it replies to has no reply of its own (Bot API). */
export const TelegramMessage = Content.extend({ reply_to_message: Content.optional() });
export type TelegramMessage = z.infer<typeof TelegramMessage>;
export type TelegramContent = z.infer<typeof Content>;

export const TelegramUpdate = z.object({
  update_id: z.number().int(),
  message: TelegramMessage.optional(),
  callback_query: z
    .object({
      id: z.string().max(100),
      from: User,
      data: z.string().max(64).optional(),
      message: z.object({ chat: Chat }).optional(),
    })
    .optional(),
  my_chat_member: z
    .object({
      chat: Chat,
      date: z.number().int(),
      new_chat_member: z.object({ status: z.string() }),
    })
    .optional(),
});
