import { dictionary } from '@saring/web';

export const words = dictionary(
  {
    title: 'Buku rilis',
    lead: (office: string) =>
      `Setiap klarifikasi ${office} tersedia bagi semua media mitra dan pembaca pada saat yang sama. Di sini tercatat kapan, dan apa yang dilakukan tiap media dengannya.`,
    release: (seq: number) => `Rilis ${seq}`,
    version: (version: number) => `versi ${version}`,
    at: 'Tersedia bagi semua sejak',
    log: (seq: number) => `Catatan ke-${seq} di log keputusan`,
    sealed: (day: string, seq: number) =>
      `Apa yang dilakukan media sampai ${day} tersegel dalam catatan ke-${seq} di log keputusan`,
    noLog: 'Lebih tua daripada log keputusan',
    counts: (all: number, fetched: number, published: number, acknowledged: number) =>
      `${all} media mitra: ${fetched} mengambil, ${published} memuat, ${acknowledged} mengonfirmasi`,
    nobody: 'Belum ada media mitra pada saat itu.',
    fetched: 'Diambil',
    published: 'Dimuat',
    acknowledged: 'Dikonfirmasi',
    none: 'belum',
    older: 'Rilis yang lebih lama',
    empty: 'Belum ada rilis.',
    overdue: 'Koreksi yang belum dikonfirmasi',
    overdueLead:
      'Media ini memegang versi lama dan belum mengonfirmasi koreksi atau penarikannya dalam waktu yang disepakati.',
    since: 'sejak',
    data: 'Data yang sama untuk program (JSON)',
    verify: 'Rantai log keputusan',
  },
  {
    title: 'Release ledger',
    lead: (office: string) =>
      `Every clarification of ${office} is available to all media partners and readers at the same instant. Here stands when, and what each outlet did with it.`,
    release: (seq: number) => `Release ${seq}`,
    version: (version: number) => `version ${version}`,
    at: 'Available to all since',
    log: (seq: number) => `Entry ${seq} of the decision log`,
    sealed: (day: string, seq: number) =>
      `What outlets did up to ${day} is sealed in entry ${seq} of the decision log`,
    noLog: 'Older than the decision log',
    counts: (all: number, fetched: number, published: number, acknowledged: number) =>
      `${all} media partners: ${fetched} fetched it, ${published} published it, ${acknowledged} confirmed it`,
    nobody: 'There was no media partner at that time.',
    fetched: 'Fetched',
    published: 'Published',
    acknowledged: 'Confirmed',
    none: 'not yet',
    older: 'Older releases',
    empty: 'No release yet.',
    overdue: 'Corrections that are not confirmed',
    overdueLead:
      'These outlets had an older version and have not confirmed its correction or withdrawal within the time agreed on.',
    since: 'since',
    data: 'The same for programs (JSON)',
    verify: 'Chain of the decision log',
  },
);
