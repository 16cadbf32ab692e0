import type { ReleasedClarification, Tenant } from '@saring/database';
import { HARM } from '@saring/domain';
import { labelOf } from '../media/compose-texts.ts';
import { wordPressHtml } from '../media/wordpress-html.ts';

/** One clarification as every feed tells it. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly image: string;
  readonly summary: string;
  readonly html: string;
  readonly author: string;
  readonly published: Date;
  readonly updated: Date;
  readonly categories: readonly string[];
}

export interface FeedFacts {
  readonly title: string;
  readonly description: string;
  readonly homeUrl: string;
  readonly selfUrl: string;
  readonly updated: Date;
  readonly entries: readonly Entry[];
}

const MARK = { CORRECTED: 'Ralat', WITHDRAWN: 'Ditarik', EXPIRED: 'Tidak berlaku lagi' } as const;

/** Characters that XML 1.0 cannot hold, in whatever text they came. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to drop
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
/** A text as XML can hold it. */
export const clean = (text: string): string => text.toWellFormed().replace(NOT_XML, '').trim();

export function entryOf(
  row: ReleasedClarification,
  office: Pick<Tenant, 'name'>,
  publicUrl: string,
): Entry {
  const { version, state } = row;
  const url = `${publicUrl}/klarifikasi/${row.slug}`;
  const mark = state === 'PUBLISHED' || state === 'DRAFT' ? '' : `[${MARK[state]}] `;
  return {
    id: `urn:uuid:${row.id}`,
    title: clean(`${mark}[${labelOf(row)}] ${version.title}`),
    url,
    image: `${url}/kartu.png`,
    summary: clean(version.summary),
    html: clean(wordPressHtml(row, office, publicUrl)),
    author: clean(office.name),
    published: row.publishedAt ?? version.publishedAt,
    updated: row.updatedAt,
    categories: version.harms.map((harm) => HARM[harm].id),
  };
}
