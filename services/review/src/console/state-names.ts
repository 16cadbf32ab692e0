import type { CaseState } from '@saring/domain';
import type { Language } from '@saring/web';

/** What reviewers call the states of a case. */
export const STATE_NAME: Readonly<Record<CaseState, Readonly<Record<Language, string>>>> = {
  NEW: { id: 'Baru', en: 'New' },
  TRIAGED: { id: 'Terpilah', en: 'Triaged' },
  ASSIGNED: { id: 'Ditugaskan', en: 'Assigned' },
  CHECKING: { id: 'Diperiksa', en: 'Checking' },
  WAITING_FOR_SOURCE: { id: 'Menunggu sumber', en: 'Waiting for source' },
  READY_FOR_REVIEW: { id: 'Menunggu pemeriksaan kedua', en: 'Ready for review' },
  SECOND_REVIEW: { id: 'Pemeriksaan kedua', en: 'Second review' },
  DISPUTED: { id: 'Berbeda putusan', en: 'Disputed' },
  APPROVED: { id: 'Disetujui', en: 'Approved' },
  UNPROVEN: { id: 'Belum terbukti', en: 'Unproven' },
  PUBLISHED: { id: 'Terbit', en: 'Published' },
  REOPENED: { id: 'Dibuka kembali', en: 'Reopened' },
  MERGED: { id: 'Digabung', en: 'Merged' },
};
