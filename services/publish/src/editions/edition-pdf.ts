import { pdfDocument } from '@saring/documents';
import { formatDate, formatTime } from '@saring/web';
import { LICENCE } from '../media/compose-texts.ts';
import { countWords } from '../media/fit-words.ts';
import {
  copiesOf,
  EDITION_NAME,
  type EditionFacts,
  headlineOf,
  instructionOf,
  labelShown,
  pathOf,
  summaryOf,
} from './edition-text.ts';

/** Height of a card in points: large enough to judge it, small enough for text beside it. */
const CARD_HEIGHT = 190;

/**
 * The print edition for outlets: a list of what is in it, then each text with its word count, its
 * card and the code of its page.
 *
 * @param cards PNG by the item's slug; an item without one is printed without
 */
export function editionPdf(
  facts: EditionFacts,
  cards: ReadonlyMap<string, Buffer>,
): Promise<Buffer> {
  const { kind, office, day, readyAt, items, publicUrl } = facts;
  const date = formatDate(day, 'id', 'UTC');
  const paper = {
    title: `${EDITION_NAME[kind]} Klarifikasi ${office.name}, ${date}`,
    author: office.name,
    language: 'id' as const,
    // Equal content makes equal bytes, whenever it is made.
    createdAt: readyAt,
    footer: `${office.name} · ${publicUrl}${pathOf(facts)}`,
  };
  return pdfDocument(paper, (sheet) => {
    sheet.title(`${EDITION_NAME[kind]} Klarifikasi`);
    sheet.paragraph(
      `${office.name} · ${date} · memuat yang terbit sampai ${formatTime(readyAt, 'id', office.timeZone)}`,
      { bold: true },
    );
    sheet.paragraph(
      `Isi: ${summaryOf(items)}. Boleh dimuat utuh atau sebagian asal menyebut sumber (${LICENCE.name}).`,
    );
    sheet.list(items.map(headlineOf));
    for (const [index, item] of items.entries()) {
      if (index === 0) sheet.rule();
      else sheet.newPage();
      sheet.heading(`${index + 1}. ${headlineOf(item)}`);
      const instruction = instructionOf(item);
      if (instruction !== null) sheet.paragraph(instruction, { bold: true });
      // A card of what was taken back must not be printed.
      const card = labelShown(item) === null ? undefined : cards.get(item.slug);
      if (card !== undefined) sheet.picture(card, CARD_HEIGHT);
      for (const { name, text } of copiesOf(item)) {
        sheet.paragraph(`${name}: ${countWords(text)} kata`, { bold: true });
        sheet.paragraph(text);
      }
      sheet.qr(item.url, [item.texts.credit, 'Pindai untuk versi terbaru sebelum naik cetak.'], 64);
    }
  });
}
