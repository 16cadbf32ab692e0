import type { ReleasedClarification, Tenant } from '@saring/database';
import { SourceList } from '../clarifications/view.ts';
import { LICENCE, labelOf } from './compose-texts.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);

/** Plain text as HTML paragraphs: every sign of markup is escaped. */
export function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

/**
 * The whole clarification in the few elements that every editor keeps as they are (WordPress's
 * `wp_kses_post` among them): no class, no style, no script.
 */
export function wordPressHtml(
  row: ReleasedClarification,
  office: Pick<Tenant, 'name'>,
  publicUrl: string,
): string {
  const { version, state } = row;
  const address = `${publicUrl}/klarifikasi/${row.slug}`;
  const sources = SourceList.parse(version.sources).map(({ title, url }) =>
    url !== null && /^https?:\/\//iu.test(url)
      ? `<li><a href="${escapeHtml(url)}" rel="nofollow">${escapeHtml(title)}</a></li>`
      : `<li>${escapeHtml(title)}</li>`,
  );
  const notice = { CORRECTED: 'Ralat', WITHDRAWN: 'Ditarik', EXPIRED: 'Tidak berlaku lagi' };
  const changed =
    state === 'PUBLISHED' || state === 'DRAFT'
      ? ''
      : `<p><strong>${notice[state]}.</strong> ${escapeHtml(version.reason ?? '')}</p>`;
  return [
    changed,
    `<p><strong>${escapeHtml(labelOf(row))}</strong></p>`,
    `<blockquote><p>${escapeHtml(version.claim)}</p></blockquote>`,
    paragraphs(version.summary),
    paragraphs(version.explanation),
    sources.length === 0 ? '' : `<p>Rujukan:</p>\n<ol>${sources.join('')}</ol>`,
    `<p>Sumber: <a href="${escapeHtml(address)}">${escapeHtml(office.name)}</a> (${LICENCE.name})</p>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}
