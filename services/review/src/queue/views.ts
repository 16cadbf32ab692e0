import { type CaseState, OPEN_CASE_STATES } from '@saring/domain';
import type { Language } from '@saring/web';

interface View {
  readonly states: readonly CaseState[];
  readonly label: Readonly<Record<Language, string>>;
}

/** The queue by what is to be done next; the first is the default. */
export const VIEWS = {
  terbuka: {
    states: ['NEW', 'TRIAGED', 'ASSIGNED', 'CHECKING', 'WAITING_FOR_SOURCE', 'REOPENED'],
    label: { id: 'Terbuka', en: 'Open' },
  },
  baru: { states: ['NEW', 'TRIAGED'], label: { id: 'Baru', en: 'New' } },
  diperiksa: {
    states: ['ASSIGNED', 'CHECKING', 'REOPENED'],
    label: { id: 'Diperiksa', en: 'Checking' },
  },
  menunggu: {
    states: ['WAITING_FOR_SOURCE'],
    label: { id: 'Menunggu instansi', en: 'Waiting for an agency' },
  },
  kedua: {
    states: ['READY_FOR_REVIEW', 'SECOND_REVIEW'],
    label: { id: 'Pemeriksaan kedua', en: 'Second review' },
  },
  berbeda: { states: ['DISPUTED'], label: { id: 'Berbeda putusan', en: 'Disputed' } },
  siap: { states: ['APPROVED', 'UNPROVEN'], label: { id: 'Siap terbit', en: 'Ready to publish' } },
  terbit: { states: ['PUBLISHED'], label: { id: 'Terbit', en: 'Published' } },
  digabung: { states: ['MERGED'], label: { id: 'Digabung', en: 'Merged' } },
} as const satisfies Record<string, View>;

export type ViewName = keyof typeof VIEWS;
export const VIEW_NAMES = [
  'terbuka',
  'baru',
  'diperiksa',
  'menunggu',
  'kedua',
  'berbeda',
  'siap',
  'terbit',
  'digabung',
] as const satisfies readonly ViewName[];

/** States that the numbers beside the views count. */
export const COUNTED: readonly CaseState[] = [...OPEN_CASE_STATES, 'APPROVED', 'UNPROVEN'];
