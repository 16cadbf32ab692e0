import { fillTemplate, type LetterKind } from '@saring/domain';

/** Both rest on UU 40/1999: article 1 (11) and 5 (2) for the reply, 1 (12) and 5 (3) for the correction. */
const TEXTS: Readonly<Record<LetterKind, string>> = {
  REPLY: `Yang terhormat Pemimpin Redaksi {{media}},

Media Saudara memuat berita berjudul "{{judul berita}}" pada {{tanggal berita}}. Menurut kami berita itu memuat keterangan tentang kami yang tidak benar, yaitu: {{kutipan yang tidak benar}}

Berdasarkan Pasal 1 angka 11 dan Pasal 5 ayat (2) Undang-Undang Nomor 40 Tahun 1999 tentang Pers, kami menggunakan hak jawab dan meminta Saudara memuat tanggapan berikut secara proporsional, pada ruang yang setara:

{{tanggapan}}

Bukti kami lampirkan. Kami mengharapkan pemuatan dan kabarnya paling lambat {{tanggal jawaban}}.

Hormat kami,
{{nama instansi}}`,
  CORRECTION: `Yang terhormat Pemimpin Redaksi {{media}},

Media Saudara memuat berita berjudul "{{judul berita}}" pada {{tanggal berita}}. Di dalamnya kami temukan kekeliruan: {{kutipan yang tidak benar}}

Berdasarkan Pasal 1 angka 12 dan Pasal 5 ayat (3) Undang-Undang Nomor 40 Tahun 1999 tentang Pers, kami menggunakan hak koreksi. Keterangan yang benar adalah:

{{tanggapan}}

Bukti kami lampirkan. Kami mengharapkan ralat dimuat dan kabarnya paling lambat {{tanggal jawaban}}.

Hormat kami,
{{nama instansi}}`,
};

/** The draft of a letter: what is known is filled in, what only people know stays a placeholder. */
export const draftLetter = (
  kind: LetterKind,
  known: {
    readonly outlet: string;
    readonly articleTitle: string;
    readonly articleDate: string;
    readonly office: string;
  },
): string =>
  fillTemplate(TEXTS[kind], {
    media: known.outlet,
    'judul berita': known.articleTitle,
    'tanggal berita': known.articleDate,
    'nama instansi': known.office,
  });
