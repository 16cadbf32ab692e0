import type { Tenant } from '@saring/database';
import { csvFile, pdfDocument, Workbook, xlsxFile } from '@saring/documents';
import { PARTNER_MEDIUM, type UsageLine, type UsageMonth, type UsageSummary } from '@saring/domain';
import { formatDate, formatTime } from '@saring/web';
import { LINE_COLUMNS, PROOF_COLUMNS, proofsOf, SUMMARY_COLUMNS } from './columns.ts';

export const USAGE_FORMATS = ['pdf', 'xlsx', 'csv'] as const;
export type UsageFormat = (typeof USAGE_FORMATS)[number];

export interface UsageFile {
  readonly type: string;
  readonly bytes: Buffer;
}

export const USAGE_TYPES: Readonly<Record<UsageFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** The sheet of a month in one file: of one outlet, or of all. Times are UTC except in the PDF. */
export async function usageFile(
  usage: UsageMonth,
  office: Tenant,
  wanted: { readonly format: UsageFormat; readonly now: Date; readonly publicUrl: string },
): Promise<UsageFile> {
  const { format, now, publicUrl } = wanted;
  const lines = usage.lines.map((line) => ({
    ...line,
    address: `${publicUrl}/klarifikasi/${line.slug}`,
  }));
  if (format === 'csv') {
    return { type: USAGE_TYPES.csv, bytes: csvFile(lines, LINE_COLUMNS) };
  }
  if (format === 'xlsx') {
    const sheets = [
      Workbook.sheet(`Ringkasan ${usage.month}`, usage.summaries, SUMMARY_COLUMNS),
      Workbook.sheet('Rincian', lines, LINE_COLUMNS),
      Workbook.sheet('Bukti', proofsOf(lines), PROOF_COLUMNS),
    ];
    return { type: USAGE_TYPES.xlsx, bytes: await xlsxFile(sheets) };
  }
  return { type: USAGE_TYPES.pdf, bytes: await usagePdf(usage, office, now) };
}

async function usagePdf(usage: UsageMonth, office: Tenant, now: Date): Promise<Buffer> {
  const [only] = usage.summaries;
  const single = usage.summaries.length === 1 && only !== undefined ? only : null;
  const about = single === null ? office.name : `${single.partner}, ${office.name}`;
  const when = formatDate(new Date(`${usage.month}-15T00:00:00Z`), 'id', 'UTC').replace(
    /^\d+ /u,
    '',
  );
  const paper = {
    title: `Lembar pemanfaatan ${usage.month}: ${about}`,
    author: office.name,
    language: 'id' as const,
    landscape: true,
    createdAt: now,
    footer: `${about} · dibuat ${formatTime(now, 'id', office.timeZone)}`,
  };
  return pdfDocument(paper, (sheet) => {
    sheet.title(`Lembar pemanfaatan klarifikasi, ${when}`);
    sheet.paragraph(about, { bold: true });
    sheet.paragraph(
      'Semua media mendapat tiap klarifikasi pada saat yang sama (buku rilis). "Dimuat" menurut laporan media; "terbukti" berarti halamannya dibaca dan memuat teksnya, dengan sidik jari SHA-256. Media cetak dan radio melapor tempat muat, tanpa alamat. Rincian tiap klarifikasi ada di lembar tiap media dan di XLSX.',
      { small: true },
    );
    sheet.table(
      [
        { title: 'Media', weight: 4 },
        { title: 'Jenis', weight: 1.5 },
        { title: 'Rilis', weight: 1, right: true },
        { title: 'Diambil', weight: 1.2, right: true },
        { title: 'Dimuat', weight: 1.2, right: true },
        { title: 'Terbukti', weight: 1.3, right: true },
        { title: 'Jam (median)', weight: 1.5, right: true },
        { title: 'Diralat', weight: 1.3, right: true },
        { title: 'Tanpa kabar', weight: 1.3, right: true },
        { title: 'Perjanjian', weight: 3 },
      ],
      usage.summaries.map(summaryCells),
    );
    if (single === null) return;
    sheet.heading('Rincian');
    sheet.table(
      [
        { title: 'Klarifikasi', weight: 4 },
        { title: 'Rilis', weight: 2 },
        { title: 'Edisi cetak', weight: 2 },
        { title: 'Diambil', weight: 2 },
        { title: 'Dimuat', weight: 2 },
        { title: 'Bukti', weight: 4 },
      ],
      usage.lines.map((line) => lineCells(line, office.timeZone)),
    );
  });
}

const round = (value: number | null): string =>
  value === null ? '–' : String(Math.round(value * 10) / 10).replace('.', ',');

function summaryCells(row: UsageSummary): string[] {
  return [
    row.partner,
    PARTNER_MEDIUM[row.medium].id,
    String(row.released),
    String(row.fetched),
    String(row.used),
    String(row.proven),
    round(row.medianHours),
    `${row.corrected}/${row.toCorrect}`,
    String(row.silent),
    agreementText(row),
  ];
}

/** `12/2026: 3 dari 4 per bulan (belum), 2 dari 3 tepat waktu` */
export function agreementText({ terms, used, itemsKept, inTime }: UsageSummary): string {
  const parts = [
    itemsKept === null
      ? ''
      : `${used} dari ${terms.itemsPerMonth} per bulan (${itemsKept ? 'terpenuhi' : 'belum'})`,
    inTime === null ? '' : `${inTime} dari ${used} dalam ${terms.hoursToPublish} jam`,
  ].filter((part) => part !== '');
  const number = terms.number === null ? '' : `${terms.number}: `;
  return parts.length === 0 ? `${number}tidak ada angka` : `${number}${parts.join(', ')}`;
}

function lineCells(line: UsageLine, timeZone: string): string[] {
  const time = (at: Date | null) => (at === null ? '–' : formatTime(at, 'id', timeZone));
  const [proof] = line.receipts;
  const capture = proof?.captureSha256 ?? null;
  return [
    line.title,
    time(line.releasedAt),
    time(line.inEditionAt),
    time(line.fetchedAt),
    line.publishedAt === null
      ? '–'
      : `${time(line.publishedAt)} (${round(line.hoursToPublish)} jam)`,
    proof === undefined
      ? '–'
      : `${proof.url ?? proof.place ?? ''}${capture === null ? '' : ` SHA-256 ${capture}`}`,
  ];
}
