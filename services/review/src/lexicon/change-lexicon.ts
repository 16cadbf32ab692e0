import {
  appendLog,
  type Database,
  decideLexiconEntry,
  type LexiconRow,
  proposeLexiconEntry,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import { maskPersonalData } from '@saring/text';
import type { Signer } from '../decisions/signer.ts';
import type { LexiconInput } from './lexicon-input.ts';

interface Proposer {
  readonly tenantId: string;
  readonly actor: string;
  readonly displayName: string;
}

/** Stores a proposal. Proposing the same again changes nothing. */
export async function proposeWord(
  database: Database,
  proposer: Proposer,
  input: LexiconInput,
): Promise<LexiconRow> {
  const { tenantId, actor, displayName } = proposer;
  return database.withTenant(tenantId, (tx) =>
    proposeLexiconEntry(tx, {
      tenantId,
      word: input.word,
      meaning: input.meaning,
      language: input.language,
      example: exampleOf(input),
      proposedBy: actor,
      proposerName: displayName,
    }),
  );
}

/** Adds a word that counts at once: staff need nobody's leave. */
export async function addWord(
  database: Database,
  signer: Signer & { readonly displayName: string },
  input: LexiconInput,
): Promise<LexiconRow> {
  const row = await proposeWord(database, signer, input);
  return row.state === 'ACCEPTED' ? row : decideWord(database, signer, row.id, true);
}

/**
 * Accepts or declines a word, and logs it.
 *
 * @throws SaringError `NOT_FOUND`
 */
export async function decideWord(
  database: Database,
  { tenantId, actor }: Pick<Signer, 'tenantId' | 'actor'>,
  id: string,
  accepted: boolean,
): Promise<LexiconRow> {
  return database.withTenant(tenantId, async (tx) => {
    const row = await decideLexiconEntry(tx, id, { accepted, decidedBy: actor });
    if (row === null) throw new SaringError('NOT_FOUND');
    await appendLog(tx, {
      tenantId,
      actor,
      action: accepted ? 'lexicon.accepted' : 'lexicon.declined',
      subject: `lexicon:${id}`,
      data: { word: row.word, meaning: row.meaning },
    });
    return row;
  });
}

/** Examples come out of messages: what belongs to somebody is masked before it is stored. */
function exampleOf({ example }: LexiconInput): string | null {
  const masked = maskPersonalData(example?.trim() ?? '').text;
  return masked === '' ? null : masked;
}
