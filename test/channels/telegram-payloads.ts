import { tgMessage } from './chat-house.ts';
import type { PayloadKind } from './whatsapp-payloads.ts';

const RUMOUR =
  'Mulai pekan depan pasar Desa Uji Tengah pindah ke lapangan bola dan semua pedagang wajib daftar ulang di kantor desa';
const file = (id: string, extra: object = {}) => ({ file_id: id, file_unique_id: id, ...extra });
const chatOf = (from: string): number => Number(from);

/** A message of a group; the bot sees it because it begins with a command or answers the bot. */
const group = (from: string, content: object): object => ({
  ...tgMessage(chatOf(from), content),
  message: {
    message_id: 5001,
    date: Math.floor(Date.now() / 1000),
    chat: { id: -chatOf(from), type: 'supergroup', title: 'Warga Uji' },
    from: { id: 11, is_bot: false, first_name: 'Uji' },
    ...content,
  },
});
const inGroup = (from: string, content: object): object => ({
  message_id: 4999,
  date: 1_700_000_000,
  chat: { id: -chatOf(from), type: 'supergroup', title: 'Warga Uji' },
  ...content,
});

/** Thirty kinds in the shapes of the Bot API; every one is delivered over HTTP. */
export const TELEGRAM_KINDS: readonly PayloadKind[] = [
  { name: 'text', submission: true, message: (from) => tgMessage(chatOf(from), { text: RUMOUR }) },
  {
    name: 'text with a link and its entity',
    submission: true,
    message: (from) =>
      tgMessage(chatOf(from), {
        text: 'Daftar bansos di https://bansos-uji.example/daftar',
        entities: [{ type: 'url', offset: 18, length: 32 }],
      }),
  },
  ...(['user', 'hidden_user', 'chat', 'channel'] as const).map((type) => ({
    name: `forwarded from a ${type}`,
    submission: true,
    message: (from: string) =>
      tgMessage(chatOf(from), { text: RUMOUR, forward_origin: { type, date: 1_700_000_000 } }),
  })),
  {
    name: 'photo in three sizes',
    submission: true,
    message: (from, id) =>
      tgMessage(chatOf(from), { photo: [file('small'), file('middle'), file(id)] }),
  },
  {
    name: 'photo with a caption',
    submission: true,
    message: (from, id) => tgMessage(chatOf(from), { photo: [file(id)], caption: RUMOUR }),
  },
  {
    name: 'photo of an album',
    submission: true,
    message: (from, id) =>
      tgMessage(chatOf(from), { photo: [file(id)], media_group_id: '13', caption: RUMOUR }),
  },
  {
    name: 'document',
    submission: true,
    message: (from, id) =>
      tgMessage(chatOf(from), { document: file(id, { mime_type: 'image/png' }) }),
  },
  {
    name: 'video with a caption that can be checked',
    submission: true,
    message: (from) => tgMessage(chatOf(from), { video: file('v'), caption: RUMOUR }),
  },
  {
    name: 'English client',
    submission: true,
    message: (from) =>
      tgMessage(chatOf(from), {
        text: RUMOUR,
        from: { id: chatOf(from), is_bot: false, language_code: 'en-GB' },
      }),
  },
  {
    name: 'unknown fields beside the known ones',
    submission: true,
    message: (from) => tgMessage(chatOf(from), { text: RUMOUR, new_field: { deep: [1, null] } }),
  },
  {
    name: '/cek with its text',
    submission: true,
    message: (from) => tgMessage(chatOf(from), { text: `/cek ${RUMOUR}` }),
  },
  {
    name: '/cek in a group as a reply',
    submission: true,
    message: (from) =>
      group(from, { text: '/cek', reply_to_message: inGroup(from, { text: RUMOUR }) }),
  },
  {
    name: '/cek to this bot in a group as a reply to a photo',
    submission: true,
    message: (from, id) =>
      group(from, {
        text: '/cek@saring_uji_bot',
        reply_to_message: inGroup(from, { photo: [file(id)] }),
      }),
  },
  {
    name: '/cek in a group with nothing to check',
    submission: false,
    message: (from) => group(from, { text: '/cek' }),
  },
  {
    name: '/cek in a group as a reply to a greeting',
    submission: false,
    message: (from) =>
      group(from, { text: '/cek', reply_to_message: inGroup(from, { text: 'halo' }) }),
  },
  {
    name: 'talk in a group',
    submission: false,
    message: (from) => group(from, { text: RUMOUR }),
  },
  {
    name: '/start',
    submission: false,
    message: (from) => tgMessage(chatOf(from), { text: '/start' }),
  },
  {
    name: '/help',
    submission: false,
    message: (from) => tgMessage(chatOf(from), { text: '/help' }),
  },
  {
    name: '/stop',
    submission: false,
    message: (from) => tgMessage(chatOf(from), { text: '/stop' }),
  },
  {
    name: '/tiket with an unknown number',
    submission: false,
    message: (from) => tgMessage(chatOf(from), { text: '/tiket SR-00000-00000' }),
  },
  {
    name: 'voice',
    submission: false,
    message: (from) => tgMessage(chatOf(from), { voice: file('v') }),
  },
  {
    name: 'sticker',
    submission: false,
    message: (from) => tgMessage(chatOf(from), { sticker: file('s') }),
  },
  {
    name: 'somebody joined',
    submission: false,
    message: (from) => tgMessage(chatOf(from), { new_chat_members: [{ id: 9 }] }),
  },
  {
    name: 'edited message',
    submission: false,
    message: (from) => {
      const { message } = { message: null, ...tgMessage(chatOf(from), { text: RUMOUR }) };
      return { edited_message: message };
    },
  },
  {
    name: 'channel post',
    submission: false,
    message: (from) => ({
      channel_post: {
        message_id: 1,
        date: 1_700_000_000,
        chat: { id: -chatOf(from), type: 'channel' },
        text: RUMOUR,
      },
    }),
  },
  {
    name: 'button pressed with nothing open',
    submission: false,
    message: (from) => ({
      callback_query: {
        id: `press-${from}`,
        from: { id: chatOf(from), is_bot: false, first_name: 'Uji' },
        chat_instance: '1',
        data: 'jawab:WHEN:x',
        message: { message_id: 1, date: 1, chat: { id: chatOf(from), type: 'private' } },
      },
    }),
  },
  {
    name: 'the bot was blocked',
    submission: false,
    message: (from) => ({
      my_chat_member: {
        chat: { id: chatOf(from), type: 'private' },
        from: { id: chatOf(from), is_bot: false, first_name: 'Uji' },
        date: 1_700_000_000,
        old_chat_member: { status: 'member' },
        new_chat_member: { status: 'kicked' },
      },
    }),
  },
];
