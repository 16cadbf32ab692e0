/** Words that say of what level the next name is. */
export const LEVELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kota: 'kota',
    kotamadya: 'kota',
    kabupaten: 'kabupaten',
    provinsi: 'provinsi',
    kecamatan: 'kecamatan',
    distrik: 'kecamatan',
    kelurahan: 'desa',
    desa: 'desa',
    kampung: 'desa',
    nagari: 'desa',
    pambakal: 'desa',
  }),
);
