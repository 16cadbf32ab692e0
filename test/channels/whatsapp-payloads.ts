import { waMessage, wamid } from './chat-house.ts';

/** What one kind of payload must lead to. */
export interface PayloadKind {
  readonly name: string;
  /** The message for one sender; `media` is the id of a picture the provider holds. */
  readonly message: (from: string, media: string) => object;
  /** A submission, or none. */
  readonly submission: boolean;
}

const text = (body: string) => ({ type: 'text', text: { body } });
const RUMOUR =
  'Mulai pekan depan pasar Desa Uji Tengah pindah ke lapangan bola dan semua pedagang wajib daftar ulang di kantor desa';

/** Thirty kinds in the shapes the Cloud API documents; every one is delivered over HTTP. */
export const WHATSAPP_KINDS: readonly PayloadKind[] = [
  { name: 'text', submission: true, message: (from) => waMessage(from, text(RUMOUR)) },
  {
    name: 'text with a link',
    submission: true,
    message: (from) => waMessage(from, text('Daftar bansos di https://bansos-uji.example/daftar')),
  },
  {
    name: 'text with emoji and line breaks',
    submission: true,
    message: (from) => waMessage(from, text(`⚠️⚠️ *AWAS* ⚠️⚠️\n\n${RUMOUR}\n\n🙏🙏`)),
  },
  {
    name: 'forwarded text',
    submission: true,
    message: (from) => waMessage(from, { ...text(RUMOUR), context: { forwarded: true } }),
  },
  {
    name: 'frequently forwarded text',
    submission: true,
    message: (from) =>
      waMessage(from, { ...text(RUMOUR), context: { frequently_forwarded: true } }),
  },
  {
    name: 'text that quotes an older message',
    submission: true,
    message: (from) =>
      waMessage(from, { ...text(RUMOUR), context: { from: '62811', id: wamid() } }),
  },
  {
    name: 'text from an advertisement',
    submission: true,
    message: (from) =>
      waMessage(from, { ...text(RUMOUR), referral: { source_type: 'ad', source_id: '1' } }),
  },
  {
    name: 'picture',
    submission: true,
    message: (from, id) =>
      waMessage(from, { type: 'image', image: { id, mime_type: 'image/png', sha256: 'x' } }),
  },
  {
    name: 'picture with a caption',
    submission: true,
    message: (from, id) =>
      waMessage(from, { type: 'image', image: { id, mime_type: 'image/png', caption: RUMOUR } }),
  },
  {
    name: 'forwarded picture',
    submission: true,
    message: (from, id) =>
      waMessage(from, {
        type: 'image',
        image: { id, mime_type: 'image/png' },
        context: { forwarded: true },
      }),
  },
  {
    name: 'picture sent as a document',
    submission: true,
    message: (from, id) =>
      waMessage(from, {
        type: 'document',
        document: { id, mime_type: 'image/png', filename: 'undangan.png' },
      }),
  },
  {
    name: 'document with a caption',
    submission: true,
    message: (from, id) =>
      waMessage(from, {
        type: 'document',
        document: { id, mime_type: 'application/pdf', filename: 'surat.pdf', caption: RUMOUR },
      }),
  },
  {
    name: 'video with a caption that can be checked',
    submission: true,
    message: (from, id) =>
      waMessage(from, { type: 'video', video: { id, mime_type: 'video/mp4', caption: RUMOUR } }),
  },
  {
    name: 'sender with a business-scoped id only',
    submission: true,
    message: (from) => {
      const { from: _, ...rest } = { from, ...waMessage(from, text(RUMOUR)) };
      return { ...rest, from_user_id: `ID.${from}` };
    },
  },
  {
    name: 'sender with both ids',
    submission: true,
    message: (from) => waMessage(from, { ...text(RUMOUR), from_user_id: `ID.${from}` }),
  },
  {
    name: 'unknown fields beside the known ones',
    submission: true,
    message: (from) => waMessage(from, { ...text(RUMOUR), new_field: { deep: [1, null] } }),
  },
  {
    name: 'text that is too short to be checked',
    submission: true,
    message: (from) => waMessage(from, text('ini benar?')),
  },
  { name: 'greeting', submission: false, message: (from) => waMessage(from, text('Halo')) },
  { name: 'stop', submission: false, message: (from) => waMessage(from, text('BERHENTI')) },
  { name: 'start', submission: false, message: (from) => waMessage(from, text('mulai')) },
  {
    name: 'a ticket number',
    submission: false,
    message: (from) => waMessage(from, text('SR-00000-00000')),
  },
  {
    name: 'button reply to nothing that is open',
    submission: false,
    message: (from) =>
      waMessage(from, {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'jawab:WHEN:x', title: 'x' } },
      }),
  },
  {
    name: 'list reply to nothing that is open',
    submission: false,
    message: (from) =>
      waMessage(from, {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: 'jawab:SOURCE:x', title: 'x' } },
      }),
  },
  {
    name: 'button of a template',
    submission: false,
    message: (from) =>
      waMessage(from, { type: 'button', button: { payload: 'buka:nothing', text: 'Baca' } }),
  },
  {
    name: 'voice note',
    submission: false,
    message: (from, id) =>
      waMessage(from, { type: 'audio', audio: { id, mime_type: 'audio/ogg; codecs=opus' } }),
  },
  {
    name: 'sticker',
    submission: false,
    message: (from, id) =>
      waMessage(from, { type: 'sticker', sticker: { id, mime_type: 'image/webp' } }),
  },
  {
    name: 'location',
    submission: false,
    message: (from) =>
      waMessage(from, { type: 'location', location: { latitude: -3.4, longitude: 114.8 } }),
  },
  {
    name: 'reaction',
    submission: false,
    message: (from) =>
      waMessage(from, { type: 'reaction', reaction: { message_id: wamid(), emoji: '👍' } }),
  },
  {
    name: 'unsupported',
    submission: false,
    message: (from) =>
      waMessage(from, { type: 'unsupported', errors: [{ code: 131051, title: 'Unsupported' }] }),
  },
  {
    name: 'a changed number',
    submission: false,
    message: (from) =>
      waMessage(from, { type: 'system', system: { type: 'user_changed_number', wa_id: '62812' } }),
  },
];
