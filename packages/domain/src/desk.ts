/** What waits for a person of the office beside the cases themselves. */
export const TASK_KINDS = [
  'DISPUTE',
  'AGENCY_ANSWERED',
  'AGENCY_OVERDUE',
  'LETTER_OVERDUE',
  'RECHECK',
  'WARNING_EXPIRING',
  'WARNING_EXPIRED',
  'SAME_CLAIM',
  'FIRST_LOOK_OVERDUE',
  'EARLY_WARNING_OVERDUE',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_KIND: Readonly<Record<TaskKind, { readonly id: string; readonly en: string }>> = {
  DISPUTE: { id: 'Sanggahan', en: 'Dispute' },
  AGENCY_ANSWERED: { id: 'Instansi sudah menjawab', en: 'An agency has answered' },
  AGENCY_OVERDUE: { id: 'Jawaban instansi terlambat', en: 'An agency is late' },
  LETTER_OVERDUE: { id: 'Surat ke media belum dijawab', en: 'A letter is unanswered' },
  RECHECK: { id: 'Periksa ulang', en: 'Check again' },
  WARNING_EXPIRING: { id: 'Peringatan dini segera habis', en: 'An early warning ends soon' },
  WARNING_EXPIRED: { id: 'Peringatan dini sudah habis', en: 'An early warning has ended' },
  SAME_CLAIM: { id: 'Mungkin klaim yang sama', en: 'Perhaps the same claim' },
  FIRST_LOOK_OVERDUE: { id: 'Belum dilihat siapa pun', en: 'Nobody has looked yet' },
  EARLY_WARNING_OVERDUE: { id: 'Peringatan dini terlambat', en: 'An early warning is late' },
};

/** Whom the office asks. */
export const AGENCY_KINDS = ['DINAS', 'POLICE', 'DISASTER_AGENCY', 'OTHER'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];
export const AGENCY_KIND: Readonly<
  Record<AgencyKind, { readonly id: string; readonly en: string }>
> = {
  DINAS: { id: 'Dinas atau badan daerah', en: 'Local government agency' },
  POLICE: { id: 'Kepolisian', en: 'Police' },
  DISASTER_AGENCY: { id: 'Badan penanggulangan bencana', en: 'Disaster agency' },
  OTHER: { id: 'Lainnya', en: 'Other' },
};

export const DISPUTE_STATES = ['OPEN', 'ACCEPTED', 'REJECTED'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];
export const DISPUTE_STATE: Readonly<
  Record<DisputeState, { readonly id: string; readonly en: string }>
> = {
  OPEN: { id: 'Sedang diperiksa', en: 'Being looked at' },
  ACCEPTED: { id: 'Diterima: kasus diperiksa ulang', en: 'Accepted: the case is checked again' },
  REJECTED: { id: 'Tidak diterima', en: 'Not accepted' },
};
