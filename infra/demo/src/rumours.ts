import type { DemoRumour } from './types.ts';

/** Rumours of the last days that nobody has answered yet. Their copies are in `submissions/`. */
export const rumours: readonly DemoRumour[] = [
  {
    key: 'bensin-campur-air-gambut',
    tenant: 'banjar',
    claim: 'SPBU di Gambut menjual Pertalite bercampur air sehingga puluhan sepeda motor mogok.',
    harms: [],
  },
  {
    key: 'bantuan-jukung-lok-baintan',
    tenant: 'banjar',
    claim: 'Pedagang pasar terapung Lok Baintan mendapat bantuan jukung Rp7,5 juta lewat tautan.',
    harms: ['FRAUD', 'PERSONAL_DATA'],
  },
  {
    key: 'longsor-kiram',
    tenant: 'banjar',
    claim: 'Jalan menuju Kiram di Karang Intan longsor dan tiga mobil tertimbun.',
    harms: ['DISASTER'],
  },
  {
    key: 'air-leding-merkuri',
    tenant: 'kapuas',
    claim: 'Air leding di Selat tercemar merkuri dan tidak boleh diminum selama tiga hari.',
    harms: ['HEALTH'],
  },
  {
    key: 'begal-anjir-kalampan',
    tenant: 'kapuas',
    claim: 'Empat sepeda motor dirampas begal di jalan Anjir Kalampan dalam satu malam.',
    harms: [],
  },
];
