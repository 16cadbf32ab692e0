import { kimReportsInMonth, type Tenant } from '@saring/database';
import { csvFile, pdfDocument, Workbook, xlsxFile } from '@saring/documents';
import { KIM_LEVEL, KIM_RULES } from '@saring/domain';
import { formatDate, type Language } from '@saring/web';
import type { ReviewContext } from '../context.ts';
import { loadRegister } from './load-register.ts';

const REPORT_FORMATS = ['pdf', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

interface File {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The month of an office in one file: groups, their step and their reports; no person is named. */
export async function monthlyReport(
  { database }: Pick<ReviewContext, 'database'>,
  tenant: Tenant,
  wanted: { readonly month: string; readonly format: ReportFormat; readonly language: Language },
): Promise<File> {
  const { month, format, language } = wanted;
  const { groups, target, history } = await loadRegister(database, tenant);
  const counts = await database.withTenant(tenant.id, (tx) =>
    kimReportsInMonth(tx, { month, timeZone: tenant.timeZone }),
  );
  const rows = groups.map((group) => ({
    name: group.name,
    registration: group.registrationNumber ?? '',
    village: group.village ?? '',
    district: group.district,
    level: KIM_LEVEL[group.level][language],
    reports: counts.get(group.id) ?? 0,
    lastReport: group.lastReportAt,
  }));
  type Row = (typeof rows)[number];
  const columns: readonly {
    readonly name: string;
    readonly title: string;
    readonly value: (row: Row) => string | number | Date | null;
  }[] = [
    { name: 'name', title: 'Kelompok', value: (row) => row.name },
    { name: 'registration', title: 'Registrasi', value: (row) => row.registration },
    { name: 'village', title: 'Desa', value: (row) => row.village },
    { name: 'district', title: 'Kecamatan', value: (row) => row.district },
    { name: 'level', title: 'Tangga', value: (row) => row.level },
    { name: 'reports', title: 'Laporan', value: (row) => row.reports },
    { name: 'last_report', title: 'Terakhir', value: (row) => row.lastReport },
  ];
  if (format === 'csv') return { type: 'text/csv; charset=utf-8', bytes: csvFile(rows, columns) };
  if (format === 'xlsx') {
    const days = Workbook.sheet('Keaktifan', history, [
      { title: 'Hari', value: ({ day }) => day.toISOString().slice(0, 10) },
      { title: 'Kelompok', value: (row) => row.groups },
      { title: 'Aktif', value: (row) => row.active },
    ]);
    const bytes = await xlsxFile([Workbook.sheet(`KIM ${month}`, rows, columns), days]);
    return {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
    };
  }
  const reporting = rows.filter((row) => row.reports > 0).length;
  const share = rows.length === 0 ? 0 : Math.round((100 * reporting) / rows.length);
  const paper = {
    title: `Laporan KIM ${month}: ${tenant.name}`,
    author: tenant.name,
    language: 'id' as const,
    createdAt: new Date(),
    footer: tenant.name,
  };
  const bytes = await pdfDocument(paper, (sheet) => {
    sheet.title(`Laporan KIM ${month}`);
    sheet.paragraph(tenant.name, { bold: true });
    sheet.paragraph(
      `${reporting} dari ${rows.length} kelompok melapor bulan ini (${share} %). Target aktif: ${Math.round(target * 100)} %.`,
    );
    sheet.paragraph(
      `Aktif berarti melapor dalam ${KIM_RULES.activeDays} hari terakhir. Tangga dihitung per kelompok dan tidak pernah dicabut.`,
      { small: true },
    );
    sheet.table(
      [
        { title: 'Kelompok', weight: 4 },
        { title: 'Desa', weight: 2 },
        { title: 'Tangga', weight: 2 },
        { title: 'Laporan', weight: 1, right: true },
        { title: 'Terakhir', weight: 2 },
      ],
      rows.map((row) => [
        row.name,
        row.village,
        row.level,
        String(row.reports),
        row.lastReport === null ? '–' : formatDate(row.lastReport, 'id', tenant.timeZone),
      ]),
    );
  });
  return { type: 'application/pdf', bytes };
}

/** Whether a text names one of the formats. */
export const reportFormat = (text: string): ReportFormat | null =>
  REPORT_FORMATS.find((format) => format === text) ?? null;
