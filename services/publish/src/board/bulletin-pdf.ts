import type { ReleasedClarification, Tenant } from '@saring/database';
import { pdfDocument } from '@saring/documents';
import { CLARIFICATION_KIND, VERDICT } from '@saring/domain';
import { formatDate } from '@saring/web';

/** Characters of a summary that keep six of them on one sheet. */
const LONGEST = 260;

/** The A4 sheet for the village board: black on white, each text with the code of its page. */
export function bulletinPdf(facts: {
  readonly office: Pick<Tenant, 'name' | 'slug'>;
  /** Monday. */
  readonly week: Date;
  readonly shown: readonly ReleasedClarification[];
  readonly publicUrl: string;
}): Promise<Buffer> {
  const { office, week, shown, publicUrl } = facts;
  const from = formatDate(week, 'id', 'UTC');
  const paper = {
    title: `Papan Klarifikasi ${office.name}, ${from}`,
    author: office.name,
    language: 'id' as const,
    createdAt: week,
    footer: `${office.name} · ${publicUrl}/papan/${office.slug}`,
  };
  return pdfDocument(paper, (sheet) => {
    sheet.title('Papan Klarifikasi');
    sheet.paragraph(`${office.name} · minggu mulai ${from}`, { bold: true });
    sheet.rule();
    for (const { slug, kind, version } of shown) {
      const label =
        version.verdict === null ? CLARIFICATION_KIND[kind].id : VERDICT[version.verdict].id;
      const changed = version.state === 'CORRECTED' ? ' (diralat)' : '';
      sheet.paragraph(`${label.toUpperCase()}${changed}: ${shorten(version.title, 140)}`, {
        bold: true,
      });
      sheet.qr(`${publicUrl}/klarifikasi/${slug}`, [shorten(version.summary, LONGEST)], 58);
    }
    sheet.rule();
    sheet.paragraph(
      'Pindai kode untuk membaca versi terbaru. Ragu dengan sebuah kabar? Tanyakan pada kelompok KIM di desa, atau kirim lewat ' +
        `${publicUrl}/kim. Saring sebelum sharing.`,
      { small: true },
    );
  });
}

function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`;
}
