import type { ReleasedClarification, Tenant } from '@saring/database';
import {
  CLARIFICATION_KINDS,
  CLARIFICATION_STATES,
  HARMS,
  TECHNIQUES,
  VERDICT,
  VERDICTS,
} from '@saring/domain';
import { maskPersonalData } from '@saring/text';
import { z } from 'zod';
import { SourceList } from '../clarifications/view.ts';

/** One clarification as it stands now. The descriptions are the data dictionary of the metadata. */
export const ClarificationRecord = z.strictObject({
  id: z.uuid().meta({ description: 'Kode unik klarifikasi (UUID), tidak pernah berubah.' }),
  url: z.url().meta({ description: 'Alamat halaman klarifikasi.' }),
  kode_wilayah: z
    .string()
    .meta({ description: 'Kode wilayah Kemendagri dari instansi penerbit, misalnya 63.03.' }),
  instansi: z.string().meta({ description: 'Nama instansi penerbit.' }),
  jenis: z.enum(CLARIFICATION_KINDS).meta({
    description:
      'FACT_CHECK periksa fakta, OFFICIAL_STATEMENT klarifikasi resmi, EARLY_WARNING peringatan dini.',
  }),
  keadaan: z.enum(CLARIFICATION_STATES).meta({
    description: 'PUBLISHED terbit, CORRECTED diralat, WITHDRAWN ditarik, EXPIRED berakhir.',
  }),
  versi: z.int().meta({ description: 'Nomor versi yang berlaku.' }),
  judul: z.string().meta({ description: 'Judul klarifikasi.' }),
  klaim: z.string().meta({ description: 'Kabar yang diperiksa, sebagaimana beredar.' }),
  putusan: z.enum(VERDICTS).nullable().meta({
    description: 'Putusan pemeriksa; kosong untuk klarifikasi resmi dan peringatan dini.',
  }),
  nilai: z.number().nullable().meta({
    description: 'Angka putusan dari 1 (salah) sampai 5 (benar), schema.org ratingValue.',
  }),
  teknik: z
    .array(z.enum(TECHNIQUES))
    .meta({ description: 'Teknik menurut tujuh jenis First Draft.' }),
  bahaya: z.array(z.enum(HARMS)).meta({ description: 'Bidang bahaya.' }),
  ringkasan: z.string().meta({ description: 'Ringkasan yang dapat berdiri sendiri.' }),
  penjelasan: z.string().meta({ description: 'Penjelasan lengkap.' }),
  alasan_perubahan: z
    .string()
    .nullable()
    .meta({ description: 'Mengapa diralat atau ditarik; kosong untuk versi pertama.' }),
  rujukan: z
    .array(z.strictObject({ judul: z.string(), url: z.string().nullable() }))
    .meta({ description: 'Sumber yang dirujuk.' }),
  penandatangan: z
    .array(z.string())
    .meta({ description: 'Kode samaran para pemeriksa yang menandatangani.' }),
  terbit_pada: z.iso.datetime().meta({ description: 'Saat versi pertama terbit (UTC, ISO 8601).' }),
  diperbarui_pada: z.iso
    .datetime()
    .meta({ description: 'Saat versi yang berlaku terbit (UTC, ISO 8601).' }),
  periksa_ulang_pada: z.iso
    .datetime()
    .nullable()
    .meta({ description: 'Saat akan diperiksa ulang (UTC, ISO 8601).' }),
});
export type ClarificationRecord = z.infer<typeof ClarificationRecord>;

/** One line of the release ledger. */
export const ReleaseRecord = z.strictObject({
  urutan: z.int().meta({ description: 'Nomor urut rilis di instansi ini, tanpa celah.' }),
  klarifikasi_id: z.uuid().meta({ description: 'Kode klarifikasi.' }),
  versi: z.int().meta({ description: 'Versi yang dirilis.' }),
  keadaan: z.enum(CLARIFICATION_STATES).meta({ description: 'Keadaan versi itu.' }),
  judul: z.string().meta({ description: 'Judul versi itu.' }),
  putusan: z.enum(VERDICTS).nullable().meta({ description: 'Putusan versi itu.' }),
  alasan_perubahan: z.string().nullable().meta({ description: 'Mengapa versi itu ada.' }),
  dirilis_pada: z.iso
    .datetime()
    .meta({ description: 'Saat rilis, sama untuk semua media (UTC, ISO 8601).' }),
});
export type ReleaseRecord = z.infer<typeof ReleaseRecord>;

/** Published texts hold none; if one slipped through, it does not spread as data. */
const masked = (text: string): string => maskPersonalData(text).text;
const maskedOrNull = (text: string | null): string | null => (text === null ? null : masked(text));

export function clarificationRecord(
  row: ReleasedClarification,
  office: Pick<Tenant, 'name' | 'regionCode'>,
  publicUrl: string,
): ClarificationRecord {
  const { version } = row;
  return {
    id: row.id,
    url: `${publicUrl}/klarifikasi/${row.slug}`,
    kode_wilayah: office.regionCode,
    instansi: office.name,
    jenis: row.kind,
    keadaan: row.state,
    versi: version.version,
    judul: masked(version.title),
    klaim: masked(version.claim),
    putusan: version.verdict,
    nilai: version.verdict === null ? null : VERDICT[version.verdict].rating,
    teknik: [...version.techniques],
    bahaya: [...version.harms],
    ringkasan: masked(version.summary),
    penjelasan: masked(version.explanation),
    alasan_perubahan: maskedOrNull(version.reason),
    rujukan: SourceList.parse(version.sources).map(({ title, url }) => ({
      judul: masked(title),
      url: maskedOrNull(url),
    })),
    penandatangan: [...version.signedBy],
    terbit_pada: (row.publishedAt ?? version.publishedAt).toISOString(),
    diperbarui_pada: row.updatedAt.toISOString(),
    periksa_ulang_pada: row.recheckAt?.toISOString() ?? null,
  };
}

export const releaseRecord = (row: ReleasedClarification): ReleaseRecord => ({
  urutan: row.releaseSeq,
  klarifikasi_id: row.id,
  versi: row.version.version,
  keadaan: row.state,
  judul: masked(row.version.title),
  putusan: row.version.verdict,
  alasan_perubahan: maskedOrNull(row.version.reason),
  dirilis_pada: row.updatedAt.toISOString(),
});
