import type { PressLetterRow } from '@saring/database';
import { pdfDocument } from '@saring/documents';
import { LETTER_KIND } from '@saring/domain';

/** A letter as a PDF to print, sign and send; a draft says that it is one. */
export function letterPdf(
  letter: PressLetterRow,
  office: { readonly name: string; readonly formatDate: (date: Date) => string },
): Promise<Buffer> {
  const title = `Surat ${LETTER_KIND[letter.kind].id.toLowerCase()}`;
  const date = letter.sentAt ?? letter.createdAt;
  return pdfDocument(
    {
      title: `${title}: ${letter.articleTitle}`,
      author: office.name,
      language: 'id',
      createdAt: date,
      footer: `${office.name} · ${title}${letter.state === 'DRAFTED' ? ' · KONSEP' : ''}`,
    },
    (page) => {
      page.title(title);
      page.field('Tanggal', office.formatDate(date));
      page.field('Kepada', `Pemimpin Redaksi ${letter.outlet}`);
      page.field('Perihal', `${LETTER_KIND[letter.kind].id} atas "${letter.articleTitle}"`);
      if (letter.articleUrl !== null) page.field('Alamat berita', letter.articleUrl);
      page.rule();
      for (const paragraph of letter.body.split(/\n{2,}/u)) page.paragraph(paragraph);
    },
  );
}
