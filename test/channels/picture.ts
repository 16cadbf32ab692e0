import { renderCard } from '@saring/documents';

/** A picture with words on it, as somebody would photograph them. */
export const screenshotOf = (): Promise<Buffer> =>
  renderCard({
    label: 'Pengumuman',
    tone: 'plain',
    claim: 'Pasar Desa Uji Tengah pindah ke lapangan bola mulai pekan depan',
    claimHeading: 'Kabar',
    summary: 'Semua pedagang wajib daftar ulang di kantor desa.',
    byline: 'Desa Uji Tengah',
    address: 'desa.example',
    notice: null,
  });
