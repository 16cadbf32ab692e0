interface Template {
  readonly key: string;
  readonly label: string;
  readonly title: string;
  readonly summary: string;
  readonly explanation: string;
}

/** Beginnings for the texts that offices write most often. */
export const TEMPLATES: readonly Template[] = [
  {
    key: 'tautan-penipuan',
    label: 'Tautan penipuan',
    title: 'Tautan {{nama program}} bukan dari {{instansi}}',
    summary:
      '{{Instansi}} tidak membuka pendaftaran lewat tautan itu. Jangan isi data atau membayar apa pun; hapus pesannya.',
    explanation:
      'Pesan yang beredar mengajak warga membuka {{alamat tautan, tanpa bisa diklik}}.\n\nKami bertanya kepada {{instansi}} pada {{tanggal}}. Jawabannya: {{isi jawaban}}.\n\nPendaftaran yang benar hanya lewat {{kanal resmi}}.',
  },
  {
    key: 'kabar-bencana',
    label: 'Kabar bencana',
    title: 'Keadaan sebenarnya di {{lokasi}} pada {{tanggal}}',
    summary:
      'Menurut {{instansi}} pada {{jam}}, keadaan di {{lokasi}}: {{keadaan}}. Ikuti kabar dari {{kanal resmi}}.',
    explanation:
      'Pesan yang beredar menyebut {{isi klaim}}.\n\nPetugas {{instansi}} di lokasi menyampaikan {{isi keterangan}} pada {{waktu}}.\n\nYang belum diketahui: {{hal yang belum pasti}}.',
  },
  {
    key: 'belum-terbukti',
    label: 'Belum terbukti',
    title: 'Belum ada bukti untuk kabar {{isi singkat}}',
    summary:
      'Kami belum menemukan bukti yang mendukung atau membantah kabar ini. Tahan dulu, jangan sebarkan.',
    explanation:
      'Yang sudah kami telusuri: {{sumber pertama}}, {{sumber kedua}}.\n\nYang akan mengubah putusan ini: {{bukti yang dicari}}.',
  },
];
