type Label = Readonly<{ readonly id: string; readonly en: string }>;

export const PARTNER_MEDIA = ['PRINT', 'ONLINE', 'RADIO'] as const;
export type PartnerMedium = (typeof PARTNER_MEDIA)[number];
export const PARTNER_MEDIUM: Readonly<Record<PartnerMedium, Label>> = {
  PRINT: { id: 'Cetak', en: 'Print' },
  ONLINE: { id: 'Daring', en: 'Online' },
  RADIO: { id: 'Radio', en: 'Radio' },
};

/** How the press council (Dewan Pers) has verified an outlet, at some day. */
export const PRESS_COUNCIL_STATUSES = ['UNKNOWN', 'NONE', 'ADMINISTRATIVE', 'FACTUAL'] as const;
export type PressCouncilStatus = (typeof PRESS_COUNCIL_STATUSES)[number];
export const PRESS_COUNCIL_STATUS: Readonly<Record<PressCouncilStatus, Label>> = {
  UNKNOWN: { id: 'Belum diisi', en: 'Not stated' },
  NONE: { id: 'Belum terverifikasi', en: 'Not verified' },
  ADMINISTRATIVE: { id: 'Terverifikasi administratif', en: 'Verified administratively' },
  FACTUAL: { id: 'Terverifikasi faktual', en: 'Verified factually' },
};

export const RECEIVE_WAYS = ['COPY', 'FEED', 'DIGEST', 'PROGRAM'] as const;
export type ReceiveWay = (typeof RECEIVE_WAYS)[number];
export const RECEIVE_WAY: Readonly<Record<ReceiveWay, Label>> = {
  COPY: { id: 'Salin teks dari portal', en: 'Copy texts from the portal' },
  FEED: { id: 'Alamat feed untuk situs kami', en: 'A feed address for our site' },
  DIGEST: { id: 'Rangkuman berkala', en: 'A digest now and then' },
  PROGRAM: { id: 'Dibaca program kami', en: 'Read by our program' },
};

/** Formats that are made at set hours; a partner chooses which it takes. */
export const EDITIONS = ['DAILY_TEXT', 'DAILY_PDF', 'RADIO_SCRIPT', 'WEEKLY_DIGEST'] as const;
export type Edition = (typeof EDITIONS)[number];
export const EDITION: Readonly<Record<Edition, Label>> = {
  DAILY_TEXT: { id: 'Edisi harian, teks', en: 'Daily edition, text' },
  DAILY_PDF: { id: 'Edisi harian, PDF siap cetak', en: 'Daily edition, PDF for print' },
  RADIO_SCRIPT: { id: 'Naskah radio 30 detik', en: '30-second radio script' },
  WEEKLY_DIGEST: { id: 'Rangkuman mingguan', en: 'Weekly digest' },
};
