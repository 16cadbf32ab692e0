import { title } from '../limits.ts';

/** Half hours as Indonesians write them: `20,5`. */
const figure = (value: number): string => String(value).replace('.', ',');

/** What is written into chats. Indonesian sets the shape; English has every key of it. */
const id = {
  receipt: (ticket: string) => `Terima kasih, pesan Anda sudah kami terima.\nTiket: ${ticket}`,
  receiptNext: (hours: number) =>
    `Kami kabari di sini begitu ada jawabannya, paling lambat ${figure(hours)} jam.`,
  look: (url: string) => `Lihat kapan saja: ${url}`,
  notice: (office: string, url: string) =>
    `Pertama kali menghubungi kami? Ini Saring, layanan periksa kabar ${office}. Pesan Anda dibaca petugas setelah nomor telepon dan data pribadi di dalamnya disamarkan. Nomor Anda disimpan terkunci hanya untuk mengirim jawaban dan koreksinya, lalu dihapus. Ketik BERHENTI kapan saja. Selengkapnya: ${url}`,
  question: {
    FULL_TEXT:
      'Kami belum bisa memeriksanya: isinya terlalu pendek. Tolong teruskan pesan aslinya secara lengkap, atau salin seluruh isinya ke sini.',
    LINK: 'Pesan itu menyebut sebuah tautan, tetapi tautannya tidak ikut. Tolong salin tautannya ke sini.',
    WHEN: 'Kapan kejadian itu, menurut pesan yang Anda terima?',
    WHERE: 'Di mana kejadian itu? Sebutkan desa, kecamatan, atau kabupatennya.',
    SOURCE: 'Dari mana Anda menerima kabar itu?',
  },
  questionEnd: (ticket: string) => `Balas pesan ini. Tiket: ${ticket}`,
  menu: title('Pilih jawaban'),
  dontKnow: title('Tidak tahu'),
  today: title('Hari ini'),
  yesterday: title('Kemarin'),
  whatsAppGroup: title('Grup WhatsApp'),
  facebook: title('Facebook'),
  tiktok: title('TikTok atau YouTube'),
  newsSite: title('Situs berita'),
  spoken: title('Cerita orang'),
  lapsed: (ticket: string, hours: number) =>
    `Tiket ${ticket} kami tutup: keterangan tambahan tidak kami terima dalam ${hours % 24 === 0 ? `${hours / 24} hari` : `${figure(hours)} jam`}, jadi pesan itu belum bisa diperiksa. Masih ingin tahu? Balas saja dengan keterangannya, tiket dibuka lagi.`,
  delay: (ticket: string) =>
    `Tiket ${ticket}: jawabannya belum ada. Mohon jangan dulu meneruskan kabar itu.`,
  delayReason: {
    WAITING: 'Kami sudah bertanya ke instansi terkait dan menunggu keterangannya.',
    REVIEW: 'Pemeriksaan pertama selesai; pemeriksa kedua sedang memastikannya.',
    CHECKING: 'Kami masih mencari sumber yang dapat dipertanggungjawabkan.',
  },
  delayEnd: 'Kami tetap mengabari Anda di sini.',
  label: 'Putusan',
  reasons: 'Alasan',
  source: 'Sumber',
  more: 'Selengkapnya',
  corrected: 'KOREKSI atas jawaban kami sebelumnya.',
  withdrawn: 'DITARIK: jawaban kami sebelumnya tidak berlaku lagi.',
  expired: 'Peringatan dini kami sebelumnya sudah tidak berlaku.',
  because: (reason: string) => `Sebabnya: ${reason}`,
  again: 'Kabar ini sudah pernah kami jawab kepada Anda:',
  help: 'Kirim atau teruskan kabar yang meragukan ke sini: teks, tautan, gambar, atau PDF. Anda mendapat nomor tiket dan jawabannya. Ketik nomor tiket untuk melihat keadaannya, atau BERHENTI agar tidak kami kirimi pesan lagi.',
  unsupported:
    'Jenis pesan ini belum bisa kami periksa. Tolong kirim teksnya, tautannya, atau tangkapan layarnya.',
  joined: (group: string) =>
    `Percakapan ini sekarang tersambung dengan ${group}. Kiriman dari sini dihitung untuk kelompok.`,
  nudge: (group: string, url: string) =>
    `Halo, ${group}! Sudah beberapa waktu tidak ada kabar yang dikirim. Ada pesan yang meragukan di kampung? Teruskan ke sini, nanti kami periksa. Kalau sedang tenang, boleh latihan dulu: ${url}/kim/latihan`,
  stopped: 'Baik, kami tidak akan mengirim pesan lagi. Ketik MULAI bila ingin dihubungi lagi.',
  started: 'Baik, kami akan mengabari Anda lagi di sini.',
  unknownTicket: 'Nomor tiket itu tidak kami temukan. Periksa lagi penulisannya.',
  state: {
    RECEIVED: 'diterima, menunggu diproses',
    NEEDS_INFO: 'menunggu keterangan dari Anda',
    LAPSED: 'ditutup karena keterangan tidak kami terima',
    MATCHING: 'sedang dicocokkan',
    LINKED: 'sedang diperiksa',
    ANSWERED: 'sudah dijawab',
    UPDATED: 'jawabannya sudah diperbarui',
    OUT_OF_SCOPE: 'di luar hal yang dapat kami periksa',
    SPAM: 'ditandai sebagai bukan laporan',
  },
};

export type ChatWords = typeof id;

const en: { [Key in keyof ChatWords]: Widened<ChatWords[Key]> } = {
  receipt: (ticket) => `Thank you, we received your message.\nTicket: ${ticket}`,
  receiptNext: (hours) => `You will hear from us here, within ${hours} hours at the latest.`,
  look: (url) => `Look at any time: ${url}`,
  notice: (office, url) =>
    `First time here? This is Saring, the rumour check of ${office}. Staff read your message after phone numbers and personal data in it are masked. Your number is kept locked only to send you the answer and its corrections, then deleted. Write STOP at any time. More: ${url}`,
  question: {
    FULL_TEXT:
      'We cannot check this yet: it is too short. Please forward the original message, or copy all of it here.',
    LINK: 'The message speaks of a link, but the link is missing. Please copy it here.',
    WHEN: 'When did it happen, according to the message you received?',
    WHERE: 'Where did it happen? Name the village, subdistrict or district.',
    SOURCE: 'Where did you get this from?',
  },
  questionEnd: (ticket) => `Reply to this message. Ticket: ${ticket}`,
  menu: title('Choose an answer'),
  dontKnow: title('I do not know'),
  today: title('Today'),
  yesterday: title('Yesterday'),
  whatsAppGroup: title('WhatsApp group'),
  facebook: title('Facebook'),
  tiktok: title('TikTok or YouTube'),
  newsSite: title('News site'),
  spoken: title('Word of mouth'),
  lapsed: (ticket, hours) =>
    `We closed ticket ${ticket}: the missing information did not arrive within ${hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`}, so it cannot be checked yet. Still want to know? Reply with the information and it opens again.`,
  delay: (ticket) =>
    `Ticket ${ticket}: there is no answer yet. Please do not pass the message on for now.`,
  delayReason: {
    WAITING: 'We asked the agency concerned and wait for its statement.',
    REVIEW: 'The first check is done; a second reviewer is confirming it.',
    CHECKING: 'We are still looking for a source that holds.',
  },
  delayEnd: 'We will still tell you here.',
  label: 'Verdict',
  reasons: 'Reasons',
  source: 'Source',
  more: 'More',
  corrected: 'CORRECTION of our earlier answer.',
  withdrawn: 'WITHDRAWN: our earlier answer no longer holds.',
  expired: 'Our early warning is no longer in force.',
  because: (reason) => `Because: ${reason}`,
  again: 'We answered this message to you before:',
  help: 'Send or forward a doubtful message here: text, link, picture or PDF. You get a ticket number and the answer. Write the ticket number to see how it stands, or STOP to get no more messages.',
  unsupported: 'We cannot check this kind of message. Please send its text, link or a screenshot.',
  joined: (group: string) =>
    `This chat now belongs to ${group}. What is sent from here counts for the group.`,
  nudge: (group: string, url: string) =>
    `Hello ${group}! Nothing was sent for a while. Is there a doubtful message in the village? Forward it here and we will check it. If all is calm, there is practice: ${url}/kim/latihan`,
  stopped: 'All right, we will send you nothing more. Write START to hear from us again.',
  started: 'All right, you will hear from us here again.',
  unknownTicket: 'We do not find that ticket number. Please check its spelling.',
  state: {
    RECEIVED: 'received, waiting to be processed',
    NEEDS_INFO: 'waiting for information from you',
    LAPSED: 'closed because the information did not arrive',
    MATCHING: 'being compared',
    LINKED: 'being checked',
    ANSWERED: 'answered',
    UPDATED: 'answer updated',
    OUT_OF_SCOPE: 'beyond what we can check',
    SPAM: 'marked as not being a report',
  },
};

/** Literal texts may differ between languages; functions and nested words keep their shape. */
type Widened<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> };

export const CHAT_WORDS = { id, en } as const;
export type ChatLanguage = keyof typeof CHAT_WORDS;
/** The words of one language. */
export type Words = { readonly [Key in keyof ChatWords]: Widened<ChatWords[Key]> };
export const chatWords = (language: ChatLanguage): Words => CHAT_WORDS[language];
