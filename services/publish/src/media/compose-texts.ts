import type { ReleasedClarification, Tenant } from '@saring/database';
import { CLARIFICATION_KIND, VERDICT } from '@saring/domain';
import { formatDate } from '@saring/web';
import { z } from 'zod';
import { countWords, firstWords, fitSentences, sentencesOf } from './fit-words.ts';

/** Words that a calm voice reads in half a minute. */
const RADIO_WORDS = 75;

export const LICENCE = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/deed.id',
} as const;

export const MediaTexts = z
  .object({
    words60: z.string(),
    words120: z.string(),
    words250: z.string(),
    radio30: z.string().meta({ description: 'To be read aloud in 30 seconds; holds no address.' }),
    credit: z.string().meta({ description: 'Stands under whatever is taken over.' }),
    licence: z.object({ name: z.string(), url: z.string() }),
  })
  .meta({ id: 'MediaTexts' });

/** What people decided, in one or two words: `Salah`, `Klarifikasi resmi`. */
export const labelOf = ({
  kind,
  version,
}: Pick<ReleasedClarification, 'kind' | 'version'>): string =>
  version.verdict === null ? CLARIFICATION_KIND[kind].id : VERDICT[version.verdict].id;

/**
 * Texts that an outlet can print as they are. Whole sentences only; the verdict and the source
 * always stand in them, and a text that was corrected or withdrawn says so first.
 */
export function composeTexts(
  row: ReleasedClarification,
  office: Pick<Tenant, 'name' | 'timeZone'>,
  publicUrl: string,
): z.infer<typeof MediaTexts> {
  const date = formatDate(row.updatedAt, 'id', office.timeZone);
  const address = `${publicUrl}/klarifikasi/${row.slug}`;
  const body = bodyOf(row);
  const printed = (most: number): string => {
    const closing = `Sumber: ${office.name}, ${date}. Selengkapnya: ${address}`;
    return compose(row, body, closing, most);
  };
  const host = new URL(publicUrl).host;
  const spoken = `Keterangan dari ${office.name}. Selengkapnya di ${host}.`;
  return {
    words60: printed(60),
    words120: printed(120),
    words250: printed(250),
    radio30: compose(row, spokenBodyOf(row), spoken, RADIO_WORDS),
    credit: `Sumber: ${office.name}, ${address} (${LICENCE.name})`,
    licence: { ...LICENCE },
  };
}

/** Who prints or reads a text that no longer holds is to tell people so, not to repeat it. */
const isOver = ({ state }: ReleasedClarification): boolean =>
  state === 'WITHDRAWN' || state === 'EXPIRED';

const spokenBodyOf = (row: ReleasedClarification): string[] =>
  isOver(row) ? [] : sentencesOf(row.version.summary);

const bodyOf = (row: ReleasedClarification): string[] =>
  isOver(row) ? [] : [...sentencesOf(row.version.summary), ...sentencesOf(row.version.explanation)];

function compose(
  row: ReleasedClarification,
  body: readonly string[],
  closing: string,
  most: number,
): string {
  const left = most - countWords(closing);
  const opening = openingOf(row, left);
  const kept = fitSentences(body, left - countWords(opening));
  return [opening, ...kept, closing].join(' ');
}

function openingOf(row: ReleasedClarification, most: number): string {
  const { version, state, kind } = row;
  const reason = version.reason === null ? '' : ` ${ended(version.reason)}`;
  const about = (lead: string, tail: string): string => {
    const room = most - countWords(lead) - countWords(tail);
    return `${lead} “${firstWords(version.claim, room)}”${tail === '' ? '' : ` ${tail}`}`;
  };
  if (state === 'WITHDRAWN') {
    return firstWords(about('Klarifikasi tentang kabar', `ditarik.${reason}`), most);
  }
  if (state === 'EXPIRED') return about('Peringatan dini tentang kabar', 'sudah tidak berlaku.');
  const correction =
    state === 'CORRECTED' ? firstWords(`Ralat:${reason} `, Math.floor(most / 3)) : '';
  const lead = correction === '' ? 'Kabar yang beredar:' : `${correction} Kabar yang beredar:`;
  if (version.verdict !== null) return about(lead, `Putusan: ${labelOf(row)}.`);
  return about(lead, `${CLARIFICATION_KIND[kind].id}:`);
}

const ended = (text: string): string =>
  /[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`;
