import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from './csv/csv-file.ts';
import { safeCell } from './csv/safe-cell.ts';
import { printable } from './fonts/printable.ts';
import { pdfDocument } from './pdf/pdf-document.ts';
import { qrPath, qrSvg } from './qr/qr.ts';
import { Workbook, xlsxFile } from './sheet/xlsx-file.ts';

const createdAt = new Date('2026-03-03T03:00:00Z');

describe('CSV', () => {
  it('makes texts harmless that a spreadsheet would calculate, and leaves numbers alone', () => {
    const file = csvFile(
      [{ text: '=HYPERLINK("http://jahat.example")', number: -5, when: createdAt }],
      [
        { name: 'teks', value: (row) => row.text },
        { name: 'angka', value: (row) => row.number },
        { name: 'waktu', value: (row) => row.when },
        { name: 'kosong', value: () => null },
      ],
    );
    expect(file.toString('utf8')).toBe(
      `\ufeffteks,angka,waktu,kosong\r\n"'=HYPERLINK(""http://jahat.example"")",-5,2026-03-03T03:00:00.000Z,\r\n`,
    );
  });

  it('never lets a text begin as a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeCell(text)).not.toMatch(/^[=+\-@|%\t\r\n＝＋－＠]/u);
        expect(safeCell(text).endsWith(text)).toBe(true);
      }),
    );
  });
});

describe('XLSX', () => {
  it('is a zip archive with the sheets asked for', async () => {
    const file = await xlsxFile([
      Workbook.sheet(
        'KIM: aktif/tidak',
        [{ name: 'KIM Riam', count: 3 }],
        [
          { title: 'Kelompok', value: (row) => row.name },
          { title: 'Laporan', value: (row) => row.count },
        ],
      ),
      Workbook.sheet('Kosong', [], [{ title: 'Tanggal', value: () => createdAt }]),
    ]);
    expect(file.subarray(0, 2).toString()).toBe('PK');
    expect(file.length).toBeGreaterThan(1000);
  });
});

describe('QR', () => {
  it('has finder patterns in three corners inside the quiet zone', () => {
    const { size, d } = qrPath('https://saring.example/t/ABCD-1234');
    expect(size).toBe(29 + 8);
    expect(d.startsWith('M4 4h7v1h-7z')).toBe(true);
    expect(d).toContain(`M${size - 11} 4h7`);
    expect(d).toContain(`M4 ${size - 5}h7`);
  });

  it('names itself to screen readers without leaving the attribute', () => {
    expect(qrSvg('x', 'a"><script>')).toContain('aria-label="a&#34;&#62;&#60;script&#62;"');
  });
});

describe('PDF', () => {
  it('lays out every kind of part, also over a page, and stays small', async () => {
    const file = await pdfDocument(
      { title: 'Buletin', author: 'Diskominfo', language: 'id', createdAt, footer: 'Saring' },
      (page) => {
        page.title('Papan warta desa 📢');
        page.heading('Kabar yang sudah diperiksa');
        page.paragraph('Tidak ada pendaftaran bansos lewat tautan.');
        page.field('Nomor', '12/2026');
        page.list(['satu', 'dua']);
        page.rule();
        page.qr('https://saring.example/klarifikasi/bansos', ['Baca lengkapnya di sini.']);
        page.table(
          [
            { title: 'Desa', weight: 2 },
            { title: 'Laporan', weight: 1, right: true },
          ],
          Array.from({ length: 80 }, (_, index) => [`Desa ${index}`, String(index)]),
        );
      },
    );
    const text = file.toString('latin1');
    expect(text.startsWith('%PDF-1.')).toBe(true);
    expect(text.match(/\/Type \/Page\b/gu)?.length).toBe(3);
    expect(file.length).toBeLessThan(50 * 1024);
  });
});

describe('printable', () => {
  it('drops what the fonts do not hold and keeps the words', () => {
    expect(printable('Awas‼️ 🙏🏽 *BANSOS* 10\u200Bkg ☕')).toBe('Awas *BANSOS* 10kg ');
  });
});
