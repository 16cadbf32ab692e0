import { appendLog, type Database, findEvidence, insertEvidence, lockCase } from '@saring/database';
import { OPEN_CASE_STATES, SaringError } from '@saring/domain';
import { filledText } from '@saring/web';
import { z } from 'zod';
import type { Signer } from '../decisions/signer.ts';

/** A page that was captured, and the words of it that answer the claim. */
export const SourceFromCapture = z
  .object({
    evidenceId: z.uuid().meta({ description: 'A LINK or CAPTURE of the case.' }),
    publisher: filledText(200).meta({ description: 'Who speaks on the page.' }),
    excerpt: filledText(5000).meta({ description: 'The words that answer the claim.' }),
  })
  .meta({ id: 'SourceFromCapture' });
export type SourceFromCapture = z.infer<typeof SourceFromCapture>;

const Files = z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) });

/**
 * Makes a captured page a source: the one way in which something a machine found comes to count,
 * by a person who answers for it.
 *
 * @returns id of the new evidence
 * @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP` for a case that is closed
 */
export async function useAsSource(
  database: Database,
  signer: Signer,
  caseId: string,
  input: SourceFromCapture,
): Promise<string> {
  const { tenantId, accountId, actor } = signer;
  return database.withTenant(tenantId, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    if (!OPEN_CASE_STATES.some((state) => state === found.state)) {
      throw new SaringError('ILLEGAL_STEP', { details: { state: found.state } });
    }
    const row = await findEvidence(tx, input.evidenceId, caseId);
    const files = Files.safeParse(row?.value);
    if (row === null || row.sha256 === null || !files.success) throw new SaringError('NOT_FOUND');
    const [id = ''] = await insertEvidence(tx, [
      {
        tenantId,
        caseId,
        itemId: null,
        kind: 'DOCUMENT',
        role: 'SOURCE',
        title: row.title,
        url: row.url,
        publisher: input.publisher,
        excerpt: input.excerpt,
        value: { from: row.id, files: files.data.files },
        sha256: row.sha256,
        observedAt: row.observedAt,
        addedById: accountId,
        blobs: [row.sha256, ...files.data.files.map(({ sha256 }) => sha256)],
      },
    ]);
    await appendLog(tx, {
      tenantId,
      actor,
      action: 'evidence.source-added',
      subject: `case:${caseId}`,
      data: { evidenceId: id, from: row.id, sha256: row.sha256 },
    });
    return id;
  });
}
