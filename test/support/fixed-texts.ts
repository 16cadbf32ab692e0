import type { TestDatabase } from './database.ts';

/** An office and its texts with ids and dates that are always the same, for recorded examples. */
export const FIXED = {
  tenantId: '01920000-0000-7000-8000-000000000001',
  partnerId: '01920000-0000-7000-8000-000000000002',
  clarificationId: '01920000-0000-7000-8000-000000000010',
  slug: 'pendaftaran-beras-lewat-tautan-tidak-ada-a1b2c3',
  claim: 'Bantuan beras 20 kg dibagikan kepada warga yang mendaftar lewat tautan.',
} as const;

const CASE = '01920000-0000-7000-8000-000000000020';
const RELEASED = '2026-11-03T02:15:00.000Z';

/**
 * Puts one corrected clarification with evidence into an empty database, with the triggers off:
 * they would stamp it with the present.
 */
export async function putFixedTexts(database: TestDatabase): Promise<void> {
  const { tenantId, partnerId, clarificationId, slug, claim } = FIXED;
  const version = (number: number, state: string, reason: string | null, at: string) =>
    `INSERT INTO clarification_version (id, tenant_id, clarification_id, version, state, title, claim,
       verdict, techniques, harms, summary, explanation, sources, reason, signed_by, published_at)
     VALUES ('01920000-0000-7000-8000-00000000003${number}', '${tenantId}', '${clarificationId}',
       ${number}, '${state}', 'Pendaftaran beras lewat tautan tidak ada', '${claim}', 'FALSE',
       '{FABRICATED_CONTENT}', '{FRAUD}',
       'Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu.',
       'Kantor kecamatan menyatakan bantuan beras dibagikan lewat kantor desa${number === 1 ? '' : ' dan kelurahan'}, tanpa pendaftaran.',
       '[{"title": "Pernyataan kantor kecamatan", "url": "https://kecamatan.example/pernyataan"}]',
       ${reason === null ? 'NULL' : `'${reason}'`}, '{UJ-01,UJ-02}', '${at}');`;
  await database.sql(`
    BEGIN;
    SET LOCAL session_replication_role = replica;
    INSERT INTO tenant (id, slug, name, region_code, created_at)
    VALUES ('${tenantId}', 'uji', 'Diskominfo Kabupaten Uji', '63.03', '2026-01-01');
    INSERT INTO partner (id, tenant_id, name, medium, created_at)
    VALUES ('${partnerId}', '${tenantId}', 'Suara Uji', 'ONLINE', '2026-10-01');
    INSERT INTO cases (id, tenant_id, number, state, claim, due_at)
    VALUES ('${CASE}', '${tenantId}', 1, 'PUBLISHED', '${claim}', '${RELEASED}');
    INSERT INTO clarification (id, tenant_id, case_id, slug, kind, state, current_version, published_at,
      updated_at, release_seq, recheck_at)
    VALUES ('${clarificationId}', '${tenantId}', '${CASE}', '${slug}', 'FACT_CHECK', 'CORRECTED', 2,
      '2026-11-02T02:15:00Z', '${RELEASED}', 2, '2027-01-04T00:00:00Z');
    ${version(1, 'PUBLISHED', null, '2026-11-02T02:15:00Z')}
    ${version(2, 'CORRECTED', 'Menambahkan tempat pembagian di kelurahan.', RELEASED)}
    INSERT INTO release (tenant_id, seq, clarification_id, version, kind, state, released_at)
    VALUES ('${tenantId}', 1, '${clarificationId}', 1, 'FACT_CHECK', 'PUBLISHED', '2026-11-02T02:15:00Z'),
           ('${tenantId}', 2, '${clarificationId}', 2, 'FACT_CHECK', 'CORRECTED', '${RELEASED}');
    INSERT INTO log_entry (tenant_id, seq, at, actor, action, subject, data, prev_hash, hash)
    VALUES ('${tenantId}', 1, '${RELEASED}', 'account:${CASE}', 'clarification.corrected',
      'clarification:${clarificationId}', '{"version": 2}', '${'0'.repeat(64)}', '${'5a1f0e0a'.repeat(8)}');
    INSERT INTO publication_sequence (tenant_id, seq, changed_at) VALUES ('${tenantId}', 2, '${RELEASED}');
    INSERT INTO evidence (id, tenant_id, case_id, kind, title, url, publisher, sha256, observed_at)
    VALUES ('01920000-0000-7000-8000-000000000040', '${tenantId}', '${CASE}', 'STATEMENT',
      'Pernyataan kantor kecamatan', 'https://kecamatan.example/pernyataan', 'Kecamatan Uji',
      '5a1f0e0a4c9d3d2f6a7be4f0a2f3a1c8e0d9b7c6a5f4e3d2c1b0a99887766554', '2026-11-02T01:00:00Z');
    INSERT INTO match_document (id, tenant_id, kind, ref_id, case_id, title, text)
    VALUES ('01920000-0000-7000-8000-000000000050', '${tenantId}', 'clarification',
      '${clarificationId}', '${CASE}', '${claim}',
      'Pendaftaran beras lewat tautan tidak ada. Tidak ada pendaftaran daring untuk bantuan beras.');
    COMMIT;`);
}
