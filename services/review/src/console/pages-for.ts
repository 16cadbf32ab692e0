import type { Role } from '@saring/domain';

interface ConsolePage {
  readonly path: string;
  readonly id: string;
  readonly en: string;
  readonly roles: readonly Role[];
}

const REVIEWERS: readonly Role[] = ['REVIEWER', 'INDEPENDENT_REVIEWER'];
const OFFICE: readonly Role[] = [...REVIEWERS, 'EDITOR', 'AUDITOR', 'TENANT_ADMIN'];

/** Pages of the console beside the queue, and who sees them. */
const PAGES: readonly ConsolePage[] = [
  { path: '/konsol', id: 'Antrean', en: 'Queue', roles: OFFICE },
  { path: '/konsol/ulangan', id: 'Jawab ulangan', en: 'Answer repeats', roles: REVIEWERS },
  {
    path: '/konsol/masukan',
    id: 'Masukan',
    en: 'Enter',
    roles: [...REVIEWERS, 'EDITOR', 'TENANT_ADMIN', 'KIM_COORDINATOR'],
  },
  { path: '/konsol/kanal', id: 'Kanal', en: 'Channels', roles: OFFICE },
  { path: '/konsol/sumber', id: 'Daftar sumber', en: 'Source lists', roles: OFFICE },
  {
    path: '/konsol/kamus',
    id: 'Kamus daerah',
    en: 'District lexicon',
    roles: [...OFFICE, 'KIM_COORDINATOR'],
  },
  { path: '/konsol/tugas', id: 'Tugas', en: 'Tasks', roles: OFFICE },
  { path: '/konsol/angka', id: 'Angka', en: 'Figures', roles: OFFICE },
  { path: '/konsol/templat', id: 'Templat', en: 'Templates', roles: OFFICE },
  {
    path: '/konsol/kim',
    id: 'Kelompok KIM',
    en: 'Village groups',
    roles: ['KIM_COORDINATOR', 'TENANT_ADMIN'],
  },
  {
    path: '/konsol/kemitraan',
    id: 'Media mitra',
    en: 'Media partners',
    roles: ['TENANT_ADMIN', 'AUDITOR', 'OPERATOR'],
  },
  {
    path: '/konsol/orang',
    id: 'Orang dan peran',
    en: 'People and roles',
    roles: ['TENANT_ADMIN', 'OPERATOR', 'AUDITOR'],
  },
  {
    path: '/konsol/pengaturan',
    id: 'Pengaturan',
    en: 'Settings',
    roles: ['TENANT_ADMIN', 'AUDITOR', 'OPERATOR'],
  },
  {
    path: '/konsol/log',
    id: 'Catatan keputusan',
    en: 'Decision log',
    roles: ['AUDITOR', 'TENANT_ADMIN', 'OPERATOR', 'EDITOR'],
  },
  { path: '/operator/antrean', id: 'Antrean mesin', en: 'Machine queues', roles: ['OPERATOR'] },
];

/** The pages that somebody with these roles may open, in the order of the menu. */
export const pagesFor = (roles: readonly Role[]): readonly ConsolePage[] =>
  PAGES.filter((page) => page.roles.some((role) => roles.includes(role)));
