import { dictionary } from '@saring/web';

export const words = dictionary(
  {
    title: 'Cara kami bekerja',
    lead: (office: string) =>
      `Bagaimana ${office} memeriksa kabar, dan bagaimana Anda dapat memeriksa kami.`,
    others: 'Instansi lain:',
    notStated: 'Belum dinyatakan oleh instansi ini.',
    asWritten: 'Ditulis oleh instansi:',
    method: 'Cara memeriksa',
    methodSteps:
      'Pesan warga dan unggahan publik dikumpulkan, data pribadi disamarkan, lalu pesan yang sama disatukan menjadi satu kasus.\nMesin hanya menyarankan: kabar serupa, sumber, dan tautan yang perlu diperiksa. Mesin tidak pernah memutuskan.\nSeorang pemeriksa mencari sumber yang dapat diarsipkan: paling sedikit satu, dan dua yang saling bebas untuk putusan Benar.\nOrang kedua memeriksa bukti tanpa melihat putusan pertama. Bila berbeda, orang ketiga memutuskan.\nPeriksa fakta butuh sedikitnya satu tanda tangan dari luar pemerintah. Tanpa itu, instansi hanya dapat menerbitkan klarifikasi resmi tentang urusannya sendiri, tanpa label benar atau salah.\nKarya perusahaan pers tidak diberi putusan; jalurnya hak jawab dan hak koreksi.\nKetika terbit, semua media mendapat klarifikasi pada saat yang sama, tercatat di buku rilis.',
    times: (triage: number, verdict: number, warning: number, harms: string) =>
      `Sasaran waktu: dilihat dalam ${triage} jam kerja, putusan atau alasan tertunda dalam ${verdict} jam, peringatan dini dalam ${warning} jam untuk kabar yang bahayanya tinggi (${harms}).`,
    workingHours: (hours: string) => `Jam kerja: ${hours}.`,
    scale: 'Skala putusan',
    scaleLead:
      'Tiap klarifikasi punya tepat satu putusan. Teknik dan bidang bahaya disebut terpisah.',
    rating: (rating: number) => `nilai ${rating} dari 5`,
    noRating: 'tanpa nilai',
    meanings:
      'Isi kabar sesuai fakta.\nSebagian isi benar, bagian lain keliru atau tidak lengkap.\nFakta dipakai untuk menggiring ke kesimpulan yang keliru.\nIsi kabar bertentangan dengan fakta.\nBukti belum cukup; yang sudah dicari disebutkan.\nPendapat, doa, atau harapan yang tidak dapat diperiksa.',
    techniques: 'Teknik yang dikenali',
    corrections: 'Kebijakan ralat',
    correctionRules:
      'Kekeliruan diperbaiki dengan versi baru. Versi lama tetap dapat dibaca, dengan alasan perubahan.\nKlarifikasi yang ditarik tidak dihapus: halamannya tetap ada dengan alasannya.\nSemua penanya dan semua media yang menerima versi lama diberi tahu.\nSiapa pun dapat menyanggah lewat tombol di tiap klarifikasi; sanggahan dijawab.\nKlarifikasi tentang hal yang berubah diperiksa ulang pada tanggal yang disebut.',
    reviewers: 'Para pemeriksa',
    reviewersLead:
      'Nama tidak diumumkan demi keselamatan pemeriksa. Kode di bawah ini sama dengan yang tertera di tiap klarifikasi.',
    government: 'pemerintah',
    independent: 'nonpemerintah',
    noReviewers: 'Belum ada pemeriksa aktif.',
    funding: 'Pendanaan',
    conflicts: 'Benturan kepentingan',
    conflictRule:
      'Klarifikasi tentang pemerintah daerahnya sendiri wajib ditandatangani pemeriksa nonpemerintah.',
    checkUs: 'Periksa kami',
    log: 'Catatan keputusan dan segel hariannya',
    data: 'Data terbuka',
    editions: 'Edisi untuk media',
    ledger: 'Buku rilis',
    api: 'API',
  },
  {
    title: 'How we work',
    lead: (office: string) => `How ${office} checks rumours, and how you can check us.`,
    others: 'Other offices:',
    notStated: 'Not stated by this office.',
    asWritten: 'As the office wrote it, in Indonesian:',
    method: 'Method',
    methodSteps:
      'Messages of citizens and public posts are collected, personal data is masked, and what repeats becomes one case.\nThe machine only suggests: similar rumours, sources and links to check. It never decides.\nA reviewer finds sources that can be archived: at least one, and two independent ones for the verdict True.\nA second person looks at the evidence without seeing the first verdict. When they differ, a third person decides.\nA fact-check needs at least one signature from outside the government. Without it the office may only publish an official statement about its own affairs, without a truth label.\nThe work of press companies gets no verdict; the way is the right of reply and of correction.\nWhen it is published, all outlets have it at the same instant, recorded in the release ledger.',
    times: (triage: number, verdict: number, warning: number, harms: string) =>
      `Times we aim at: first look within ${triage} working hours, a verdict or a reason for delay within ${verdict} hours, an early warning within ${warning} hours where the harm is high (${harms}).`,
    workingHours: (hours: string) => `Working hours: ${hours}.`,
    scale: 'Scale of verdicts',
    scaleLead:
      'Each clarification has exactly one verdict. Techniques and harms are named apart from it.',
    rating: (rating: number) => `${rating} of 5`,
    noRating: 'no number',
    meanings:
      'The rumour agrees with the facts.\nPart of it is true; another part is wrong or incomplete.\nFacts are used to lead to a wrong conclusion.\nThe rumour contradicts the facts.\nThe evidence is not enough; what was searched is listed.\nAn opinion, prayer or hope that cannot be checked.',
    techniques: 'Techniques we name',
    corrections: 'Correction policy',
    correctionRules:
      'Mistakes are corrected by a new version. Older versions can still be read, with the reason for the change.\nA withdrawn clarification is not deleted: its page stays, with the reason.\nEverybody who asked and every outlet that had the older version is told.\nAnybody can dispute a clarification through the button on its page; disputes are answered.\nA clarification about something that changes is checked again on the day it names.',
    reviewers: 'The reviewers',
    reviewersLead:
      'Names are not published, for the safety of the reviewers. These ids are those that stand on each clarification.',
    government: 'government',
    independent: 'non-government',
    noReviewers: 'There is no active reviewer yet.',
    funding: 'Funding',
    conflicts: 'Conflicts of interest',
    conflictRule:
      'A clarification about the office’s own government needs the signature of a non-government reviewer.',
    checkUs: 'Check us',
    log: 'Decision log and its daily seals',
    data: 'Open data',
    editions: 'Editions for the press',
    ledger: 'Release ledger',
    api: 'API',
  },
);
