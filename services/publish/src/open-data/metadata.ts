import type { ExportFile, Tenant } from '@saring/database';
import { LICENCE } from '../media/compose-texts.ts';
import { ClarificationRecord, ReleaseRecord } from './records.ts';

/** The data sets: their records and what they are called. */
export const DATA_SETS = [
  { name: 'klarifikasi', title: 'Klarifikasi yang diterbitkan', schema: ClarificationRecord },
  { name: 'rilis', title: 'Buku rilis klarifikasi', schema: ReleaseRecord },
] as const;

/** Names of reference codes and where each is defined: "kode referensi" of Satu Data Indonesia. */
const REFERENCE_CODES = [
  {
    kolom: 'kode_wilayah',
    nama: 'Kode wilayah administrasi pemerintahan',
    pengelola: 'Kementerian Dalam Negeri',
  },
  {
    kolom: 'putusan',
    nama: 'schema.org Rating (ClaimReview.reviewRating)',
    pengelola: 'schema.org',
  },
  { kolom: 'teknik', nama: 'Seven types of mis- and disinformation', pengelola: 'First Draft' },
];

/**
 * The metadata of an export after the principles of Satu Data Indonesia (Perpres 39/2019, article 3):
 * the standard of the data, metadata, interoperability, and reference codes.
 */
export function exportMetadata(
  office: Pick<Tenant, 'name' | 'slug' | 'regionCode' | 'timeZone'>,
  facts: {
    readonly exportedAt: Date;
    readonly publicUrl: string;
    readonly files: readonly ExportFile[];
  },
): Record<string, unknown> {
  const { exportedAt, publicUrl, files } = facts;
  return {
    judul: `Data klarifikasi ${office.name}`,
    produsen_data: office.name,
    kode_wilayah: office.regionCode,
    kontak: `${publicUrl}/cara-kerja?instansi=${office.slug}`,
    alamat: `${publicUrl}/data-terbuka/${office.slug}`,
    lisensi: { nama: LICENCE.name, url: LICENCE.url },
    diekspor_pada: exportedAt.toISOString(),
    jadwal: 'Tiap malam, menggantikan seluruh berkas sebelumnya.',
    zona_waktu: { data: 'UTC', instansi: office.timeZone },
    bahasa: 'id',
    data_pribadi:
      'Tidak ada. Nomor telepon, NIK, surel, dan rekening disamarkan; pemeriksa disebut dengan kode samaran.',
    satu_data: {
      standar_data: DATA_SETS.map(({ name, title, schema }) => ({
        himpunan: name,
        konsep: title,
        kolom: Object.entries(schema.shape).map(([kolom, field]) => ({
          kolom,
          definisi: field.meta()?.description ?? '',
        })),
        ukuran: 'catatan',
        satuan: 'satu baris per catatan',
        skema: `${name}.schema.json`,
      })),
      metadata: { berkas: 'metadata.json', format: 'JSON, UTF-8' },
      interoperabilitas: {
        format: ['JSON Lines (satu objek JSON per baris)', 'CSV (RFC 4180, UTF-8 dengan BOM)'],
        skema: 'JSON Schema 2020-12',
        waktu: 'ISO 8601, UTC',
        daftar_dalam_csv: 'dipisah dengan spasi; rujukan sebagai JSON',
      },
      kode_referensi: REFERENCE_CODES,
    },
    berkas: files.map(({ name, mediaType, bytes, records, sha256 }) => ({
      nama: name,
      jenis: mediaType,
      bita: bytes,
      catatan: records,
      sha256,
    })),
  };
}
