import { v7 as uuid } from 'uuid';
import type { Tx } from './client.ts';

/** Languages a word can be from: Indonesian, Banjar, Ngaju, Javanese, any other. */
export const LEXICON_LANGUAGES = ['id', 'bjn', 'nij', 'jv', 'other'] as const;
export type LexiconLanguage = (typeof LEXICON_LANGUAGES)[number];

export interface NewLexiconEntry {
  readonly tenantId: string;
  /** One word in lower-case letters. */
  readonly word: string;
  /** One to three words; the word itself keeps it from being read as another one. */
  readonly meaning: string;
  readonly language: LexiconLanguage;
  readonly example: string | null;
  /** `account:UUID` or `key:UUID`. */
  readonly proposedBy: string;
  readonly proposerName: string;
}

export interface LexiconRow {
  readonly id: string;
  readonly word: string;
  readonly meaning: string;
  readonly language: string;
  readonly example: string | null;
  readonly state: 'PROPOSED' | 'ACCEPTED' | 'DECLINED';
  readonly proposerName: string;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
}

const select = {
  id: true,
  word: true,
  meaning: true,
  language: true,
  example: true,
  state: true,
  proposerName: true,
  proposedAt: true,
  decidedAt: true,
} as const;

/** Rows on one page of the console: a district's own words, not a dictionary. */
const MOST_LISTED = 500;

/** Stores a proposal. The same word and meaning again gives the entry there is, as it stands. */
export async function proposeLexiconEntry(tx: Tx, entry: NewLexiconEntry): Promise<LexiconRow> {
  const { tenantId, word, meaning } = entry;
  await tx.lexiconEntry.createMany({ data: [{ id: uuid(), ...entry }], skipDuplicates: true });
  return tx.lexiconEntry.findUniqueOrThrow({
    where: { tenantId_word_meaning: { tenantId, word, meaning } },
    select,
  });
}

export interface LexiconDecision {
  readonly accepted: boolean;
  /** `account:UUID`. */
  readonly decidedBy: string;
}

/**
 * Accepts or declines an entry, also one that was decided before. A word has one meaning: another
 * accepted one of the same word is declined by the same hand.
 *
 * @returns the entry, `null` when there is none
 */
export async function decideLexiconEntry(
  tx: Tx,
  id: string,
  { accepted, decidedBy }: LexiconDecision,
): Promise<LexiconRow | null> {
  const found = await tx.lexiconEntry.findUnique({
    where: { id },
    select: { tenantId: true, word: true },
  });
  if (found === null) return null;
  const { tenantId, word } = found;
  // Two who accept two meanings at once come one after the other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('lexicon'), hashtext(${`${tenantId} ${word}`}))`;
  const decided = { decidedBy, decidedAt: new Date() };
  if (accepted) {
    await tx.lexiconEntry.updateMany({
      where: { tenantId, word, state: 'ACCEPTED', id: { not: id } },
      data: { state: 'DECLINED', ...decided },
    });
  }
  return tx.lexiconEntry.update({
    where: { id },
    data: { state: accepted ? 'ACCEPTED' : 'DECLINED', ...decided },
    select,
  });
}

/** A tenant's words: what waits for a decision first, then by the alphabet. */
export async function listLexiconEntries(tx: Tx): Promise<LexiconRow[]> {
  return tx.lexiconEntry.findMany({
    orderBy: [{ state: 'asc' }, { word: 'asc' }, { id: 'asc' }],
    take: MOST_LISTED,
    select,
  });
}

/**
 * What the tenant's accepted words change about the house lexicon, as `createLexicon` of
 * `@saring/text` takes it (`LexiconChanges`): word -> meaning, `null` for a word that is to be left
 * as it is.
 */
export async function lexiconChangesOf(
  tx: Tx,
): Promise<{ readonly entries: Readonly<Record<string, string | null>> }> {
  const rows = await tx.lexiconEntry.findMany({
    where: { state: 'ACCEPTED' },
    orderBy: { word: 'asc' },
    select: { word: true, meaning: true },
  });
  return {
    entries: Object.fromEntries(
      rows.map(({ word, meaning }) => [word, word === meaning ? null : meaning]),
    ),
  };
}
