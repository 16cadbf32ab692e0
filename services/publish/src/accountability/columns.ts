import {
  PARTNER_MEDIUM,
  RECEIPT_RESULT,
  RECEIPT_STATE,
  type UsageLine,
  type UsageProof,
  type UsageSummary,
} from '@saring/domain';

type Value = string | number | Date | null;
/** A column has a name for programs (CSV) and a title for people (XLSX). */
interface Column<Row> {
  readonly name: string;
  readonly title: string;
  readonly width?: number;
  readonly value: (row: Row) => Value;
}

const CORRECTION = { NOT_NEEDED: 'tidak perlu', YES: 'ya', NO: 'belum' } as const;
const yes = (value: boolean | null): string => (value === null ? '' : value ? 'ya' : 'tidak');
const hours = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100;

export type AddressedLine = UsageLine & { readonly address: string };

const proofOf = (line: UsageLine): UsageProof | undefined => line.receipts[0];

export const LINE_COLUMNS: readonly Column<AddressedLine>[] = [
  { name: 'partner', title: 'Media', width: 24, value: (row) => row.partner },
  { name: 'medium', title: 'Jenis', width: 8, value: (row) => PARTNER_MEDIUM[row.medium].id },
  { name: 'title', title: 'Klarifikasi', width: 40, value: (row) => row.title },
  { name: 'url', title: 'Alamat klarifikasi', width: 40, value: (row) => row.address },
  { name: 'released_at', title: 'Rilis (sama untuk semua)', value: (row) => row.releasedAt },
  { name: 'print_edition_at', title: 'Di edisi cetak', value: (row) => row.inEditionAt },
  { name: 'fetched_at', title: 'Pertama diambil', value: (row) => row.fetchedAt },
  { name: 'state', title: 'Keadaan', value: (row) => RECEIPT_STATE[row.state].id },
  { name: 'used', title: 'Dimuat', width: 8, value: (row) => yes(row.used) },
  { name: 'published_at', title: 'Waktu muat', value: (row) => row.publishedAt },
  {
    name: 'hours_to_publish',
    title: 'Jam sampai muat',
    width: 10,
    value: (row) => hours(row.hoursToPublish),
  },
  {
    name: 'current_version',
    title: 'Versi berlaku',
    width: 8,
    value: (row) => row.currentVersion,
  },
  { name: 'corrected', title: 'Diralat', width: 10, value: (row) => CORRECTION[row.correction] },
  {
    name: 'acknowledged_version',
    title: 'Versi dikonfirmasi',
    width: 10,
    value: (row) => (row.acknowledgedVersion === 0 ? null : row.acknowledgedVersion),
  },
  { name: 'places', title: 'Tempat muat', width: 8, value: (row) => row.receipts.length },
  {
    name: 'proof',
    title: 'Bukti',
    width: 40,
    value: (row) => proofOf(row)?.url ?? proofOf(row)?.place ?? null,
  },
  {
    name: 'check',
    title: 'Hasil pemeriksaan',
    width: 22,
    value: (row) => {
      const proof = proofOf(row);
      return proof === undefined ? null : RECEIPT_RESULT[proof.result].id;
    },
  },
  { name: 'checked_at', title: 'Diperiksa', value: (row) => proofOf(row)?.checkedAt ?? null },
  {
    name: 'capture_sha256',
    title: 'SHA-256 halaman',
    width: 66,
    value: (row) => proofOf(row)?.captureSha256 ?? null,
  },
];

type ProofLine = UsageProof & Pick<AddressedLine, 'partner' | 'title' | 'address'>;

/** Every place of every use, for the workbook: a line of the sheet names the first alone. */
export const proofsOf = (lines: readonly AddressedLine[]): ProofLine[] =>
  lines.flatMap(({ partner, title, address, receipts }) =>
    receipts.map((proof) => ({ ...proof, partner, title, address })),
  );

export const PROOF_COLUMNS: readonly Column<ProofLine>[] = [
  { name: 'partner', title: 'Media', width: 24, value: (row) => row.partner },
  { name: 'title', title: 'Klarifikasi', width: 40, value: (row) => row.title },
  { name: 'version', title: 'Versi', width: 6, value: (row) => row.version },
  { name: 'proof_url', title: 'Alamat', width: 40, value: (row) => row.url },
  { name: 'place', title: 'Tempat', width: 30, value: (row) => row.place },
  { name: 'published_at', title: 'Waktu muat', value: (row) => row.publishedAt },
  { name: 'reported_at', title: 'Dilaporkan', value: (row) => row.reportedAt },
  {
    name: 'check',
    title: 'Hasil pemeriksaan',
    width: 22,
    value: (row) => RECEIPT_RESULT[row.result].id,
  },
  { name: 'checked_at', title: 'Diperiksa', value: (row) => row.checkedAt },
  { name: 'checked_version', title: 'Versi terbaca', width: 8, value: (row) => row.checkedVersion },
  {
    name: 'capture_sha256',
    title: 'SHA-256 halaman',
    width: 66,
    value: (row) => row.captureSha256,
  },
];

export const SUMMARY_COLUMNS: readonly Column<UsageSummary>[] = [
  { name: 'partner', title: 'Media', width: 24, value: (row) => row.partner },
  { name: 'medium', title: 'Jenis', width: 8, value: (row) => PARTNER_MEDIUM[row.medium].id },
  { name: 'released', title: 'Rilis', width: 8, value: (row) => row.released },
  { name: 'fetched', title: 'Diambil', width: 8, value: (row) => row.fetched },
  { name: 'used', title: 'Dimuat', width: 8, value: (row) => row.used },
  { name: 'proven', title: 'Terbukti', width: 9, value: (row) => row.proven },
  {
    name: 'median_hours',
    title: 'Jam sampai muat (median)',
    width: 12,
    value: (row) => hours(row.medianHours),
  },
  { name: 'to_correct', title: 'Perlu ralat', width: 10, value: (row) => row.toCorrect },
  { name: 'corrected', title: 'Sudah diralat', width: 12, value: (row) => row.corrected },
  { name: 'silent', title: 'Tanpa kabar', width: 12, value: (row) => row.silent },
  { name: 'agreement', title: 'Nomor perjanjian', value: (row) => row.terms.number },
  {
    name: 'agreed_items',
    title: 'Disepakati per bulan',
    width: 10,
    value: (row) => row.terms.itemsPerMonth,
  },
  { name: 'items_kept', title: 'Terpenuhi', width: 10, value: (row) => yes(row.itemsKept) },
  {
    name: 'agreed_hours',
    title: 'Jam disepakati',
    width: 10,
    value: (row) => row.terms.hoursToPublish,
  },
  { name: 'in_time', title: 'Dimuat tepat waktu', width: 10, value: (row) => row.inTime },
];
