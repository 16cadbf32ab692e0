import type { Language } from '@saring/web';

/** What people call the entries of the decision log. */
const NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'case.assigned': { id: 'Ditugaskan', en: 'Assigned' },
  'case.decided': { id: 'Putusan pertama ditandatangani', en: 'First verdict signed' },
  'case.reviewed': { id: 'Pemeriksaan kedua atau ketiga', en: 'Second or third review' },
  'case.returned': { id: 'Dikembalikan', en: 'Returned' },
  'case.merged': { id: 'Digabung', en: 'Merged' },
  'case.unmerged': { id: 'Penggabungan dibatalkan', en: 'Merge undone' },
  'case.split': { id: 'Kiriman dipisahkan', en: 'Items split off' },
  'case.unsplit': { id: 'Pemisahan dibatalkan', en: 'Split undone' },
  'case.taken-over': { id: 'Diambil alih', en: 'Taken over' },
  'case.marked': { id: 'Tanda diubah', en: 'Marks changed' },
  'case.reopened': { id: 'Dibuka kembali', en: 'Reopened' },
  'item.revealed': { id: 'Data pribadi dibuka', en: 'Personal data shown' },
  'clarification.published': { id: 'Diterbitkan', en: 'Published' },
  'clarification.corrected': { id: 'Dikoreksi', en: 'Corrected' },
  'clarification.withdrawn': { id: 'Ditarik', en: 'Withdrawn' },
  'clarification.expired': { id: 'Kedaluwarsa', en: 'Expired' },
};

export const actionName = (action: string, language: Language): string =>
  NAMES[action]?.[language] ?? action;
