import { dictionary } from '@saring/web';

export const words = dictionary(
  {
    title: 'Pertanyaan kepada instansi',
    lead: (office: string) =>
      `${office} memeriksa kabar yang beredar dan memerlukan keterangan resmi Anda. Halaman ini tidak perlu akun dan hanya dapat diisi satu kali.`,
    to: 'Kepada',
    question: 'Pertanyaan',
    claim: 'Kabar yang beredar',
    due: 'Dijawab paling lambat',
    answer: 'Jawaban resmi',
    answerHint: 'Jawaban dapat dikutip di klarifikasi atas nama instansi Anda.',
    respondent: 'Jabatan atau bidang yang menjawab',
    files: 'Lampiran (boleh kosong; JPEG, PNG, WebP, PDF; paling banyak 6)',
    submit: 'Kirim jawaban',
    thanksTitle: 'Terima kasih',
    thanks: 'Jawaban Anda sudah masuk sebagai bukti. Tautan ini tidak berlaku lagi.',
    overTitle: 'Tautan ini tidak berlaku lagi',
    over: 'Pertanyaan sudah dijawab, ditarik, atau lewat waktunya. Hubungi petugas yang mengirim tautan ini.',
  },
  {
    title: 'A question to your agency',
    lead: (office: string) =>
      `${office} is checking a rumour and needs your official statement. This page needs no account and can be filled in once.`,
    to: 'To',
    question: 'Question',
    claim: 'The rumour',
    due: 'Answer until',
    answer: 'Official answer',
    answerHint: 'The answer may be quoted in a clarification in the name of your agency.',
    respondent: 'Position or unit that answers',
    files: 'Attachments (may be empty; JPEG, PNG, WebP, PDF; six at most)',
    submit: 'Send the answer',
    thanksTitle: 'Thank you',
    thanks: 'Your answer is in as evidence. This link does not work any more.',
    overTitle: 'This link does not work any more',
    over: 'The question was answered or withdrawn, or its time is over. Ask whoever sent you the link.',
  },
);
