import { DEFAULT_CLOCKS } from '@saring/domain';
import type { DemoTenant } from './types.ts';

const NOTICE =
  'Data contoh. Semua peristiwa, nomor, akun, dan kutipan di halaman ini rekaan untuk latihan.';

export const tenants: readonly DemoTenant[] = [
  {
    key: 'banjar',
    name: 'Kabupaten Banjar',
    office: 'Dinas Komunikasi dan Informatika Kabupaten Banjar (contoh)',
    regionCode: '63.03',
    timeZone: 'Asia/Makassar',
    timeZoneLabel: 'WITA',
    address: 'Jalan Contoh Nomor 1, Martapura, Kalimantan Selatan',
    phone: '0511-0000-101',
    email: 'klarifikasi@diskominfo-banjar.example',
    workingHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:30' },
    clocks: DEFAULT_CLOCKS,
    kimQuietDays: 21,
    kimActiveGoal: 0.8,
    notice: NOTICE,
  },
  {
    key: 'kapuas',
    name: 'Kabupaten Kapuas',
    office: 'Dinas Komunikasi dan Informatika Kabupaten Kapuas (contoh)',
    regionCode: '62.03',
    timeZone: 'Asia/Jakarta',
    timeZoneLabel: 'WIB',
    address: 'Jalan Contoh Nomor 2, Kuala Kapuas, Kalimantan Tengah',
    phone: '0513-0000-201',
    email: 'klarifikasi@diskominfo-kapuas.example',
    workingHours: { days: [1, 2, 3, 4, 5], from: '07:30', to: '15:30' },
    // Upriver villages answer by radio and boat, so a first look may take longer.
    clocks: { ...DEFAULT_CLOCKS, triageWorkingHours: 3, lapseHours: 96 },
    kimQuietDays: 21,
    kimActiveGoal: 0.8,
    notice: NOTICE,
  },
];
