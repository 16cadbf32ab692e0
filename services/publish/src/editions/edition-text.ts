import type { EditionKind, Tenant } from '@saring/database';
import { formatDate } from '@saring/web';
import { LICENCE } from '../media/compose-texts.ts';
import { countWords } from '../media/fit-words.ts';
import { type EditionItem, isChange } from './items.ts';

export const EDITION_NAME: Readonly<Record<EditionKind, string>> = {
  DAILY: 'Edisi Cetak',
  WEEKLY: 'Ringkasan Mingguan',
};

/** What stands over an item that is no first publication. */
const NOTICE: Readonly<Record<EditionItem['state'], string>> = {
  DRAFT: '',
  PUBLISHED: '',
  CORRECTED: 'RALAT',
  WITHDRAWN: 'DITARIK',
  EXPIRED: 'TIDAK BERLAKU LAGI',
};

export interface EditionFacts {
  readonly kind: EditionKind;
  readonly office: Pick<Tenant, 'name' | 'slug' | 'timeZone'>;
  readonly day: Date;
  readonly readyAt: Date;
  readonly items: readonly EditionItem[];
  readonly publicUrl: string;
}

/** What to do with an item, for an editor who has no time: `null` for a new one. */
export function instructionOf(item: EditionItem): string | null {
  if (!isChange(item)) return null;
  // Whoever reads editions alone never saw the text that is corrected.
  if (item.firstToldHere && item.state === 'CORRECTED') {
    return 'Terbit dan diralat sejak edisi terakhir. Muat naskah ini, bukan versi sebelumnya.';
  }
  if (item.state === 'CORRECTED') {
    return 'Bila versi sebelumnya sudah dimuat, mohon muat ralat ini di tempat yang setara.';
  }
  if (item.state === 'WITHDRAWN') {
    return 'Bila klarifikasi ini sudah dimuat, mohon umumkan penarikannya. Jangan dimuat lagi.';
  }
  return 'Peringatan ini berakhir tanpa pengesahan kedua. Jangan dimuat lagi.';
}

/** The verdict of a text that holds; `null` for one that was taken back, which has none any more. */
export const labelShown = (item: Pick<EditionItem, 'state' | 'label'>): string | null =>
  item.state === 'WITHDRAWN' || item.state === 'EXPIRED' ? null : item.label;

/** `RALAT: Salah: judul` */
export function headlineOf(item: EditionItem): string {
  return [NOTICE[item.state], labelShown(item), item.title]
    .filter((part) => part !== null && part !== '')
    .join(': ');
}

/** `2 klarifikasi baru, 1 ralat` */
export function summaryOf(items: readonly EditionItem[]): string {
  const count = (state: EditionItem['state']) =>
    items.filter((item) => item.state === state).length;
  const parts = [
    [count('PUBLISHED'), 'klarifikasi baru'],
    [count('CORRECTED'), 'ralat'],
    [count('WITHDRAWN'), 'penarikan'],
    [count('EXPIRED'), 'peringatan berakhir'],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${number} ${what}`)
    .join(', ');
}

export const pathOf = ({ kind, office, day }: Pick<EditionFacts, 'kind' | 'office' | 'day'>) =>
  `/edisi/${office.slug}/${kind === 'DAILY' ? '' : 'mingguan/'}${day.toISOString().slice(0, 10)}`;

/**
 * Where an outlet says in the portal what it did with an item. An edition is nobody's in particular,
 * so these lead through the login.
 *
 * @param changed whether it was corrected or ended, in this edition or since
 */
export function portalLinks(
  { clarificationId }: Pick<EditionItem, 'clarificationId'>,
  changed: boolean,
): { readonly report: string; readonly confirm: string | null } {
  const path = `/mitra/klarifikasi/${clarificationId}`;
  return { report: `${path}/lapor`, confirm: changed ? `${path}/koreksi` : null };
}

/** The texts of an item with their names. A length that the shorter one fills already is left out. */
export function copiesOf({ texts }: EditionItem): { name: string; text: string }[] {
  const copies = [
    { name: 'Pendek (60 kata)', text: texts.words60 },
    { name: 'Sedang (120 kata)', text: texts.words120 },
    { name: 'Panjang (250 kata)', text: texts.words250 },
    { name: 'Naskah radio (30 detik)', text: texts.radio30 },
  ];
  return copies.filter(({ text }, index) => text !== copies[index - 1]?.text);
}

/** A whole edition as plain text: to be copied into a layout program or a mail. */
export function editionText(facts: EditionFacts): string {
  const { kind, office, day, items, publicUrl } = facts;
  const head = [
    `${EDITION_NAME[kind].toUpperCase()} KLARIFIKASI`,
    office.name,
    formatDate(day, 'id', 'UTC'),
    '',
    `Isi: ${summaryOf(items)}.`,
    `Boleh dimuat utuh atau sebagian asal menyebut sumber (${LICENCE.name}).`,
    `Alamat edisi ini: ${publicUrl}${pathOf(facts)}`,
  ];
  const body = items.flatMap((item, index) => {
    const instruction = instructionOf(item);
    const { report, confirm } = portalLinks(item, isChange(item));
    return [
      '',
      '='.repeat(60),
      `${index + 1}. ${headlineOf(item)}`,
      ...(instruction === null ? [] : [instruction]),
      ...copiesOf(item).flatMap(({ name, text }) => [
        '',
        `--- ${name}: ${countWords(text)} kata`,
        text,
      ]),
      '',
      `Kartu gambar: ${item.image}`,
      item.texts.credit,
      `Sudah dimuat? Laporkan di ${publicUrl}${report}`,
      ...(confirm === null ? [] : [`Sudah diperbaiki? Konfirmasi di ${publicUrl}${confirm}`]),
    ];
  });
  return `${[...head, ...body].join('\n')}\n`;
}
