import {
  type Database,
  type EvidenceRow,
  evidenceOfCase,
  findCase,
  type LogRow,
  logOfSubjects,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import type { BlobStore, EvidencePack, Json } from '@saring/sources';
import { z } from 'zod';
import { hiddenDecisions } from '../cases/view.ts';

/**
 * What goes into the evidence pack of a case: captures that are still kept, statements, signals and
 * the case's part of the decision log. While a review is open, whoever has not chosen yet gets no
 * entry about a verdict they may not see (guard 1), and the pack says so.
 *
 * @throws SaringError `NOT_FOUND`, `STORE_UNAVAILABLE`
 */
export async function casePack(
  { database, captures }: { readonly database: Database; readonly captures: BlobStore },
  reader: { readonly tenantId: string; readonly accountId: string | null },
  caseId: string,
): Promise<EvidencePack> {
  const { detail, evidence, log } = await database.withTenant(reader.tenantId, async (tx) => {
    const found = await findCase(tx, caseId);
    if (found === null) throw new SaringError('NOT_FOUND');
    const subjects = [`case:${caseId}`];
    if (found.clarification !== null) subjects.push(`clarification:${found.clarification.id}`);
    return {
      detail: found,
      evidence: await evidenceOfCase(tx, caseId),
      log: await logOfSubjects(tx, subjects),
    };
  });
  const named = evidence.flatMap(({ sha256, value }) =>
    sha256 !== null && isCapture(value) ? [sha256] : [],
  );
  const kept: string[] = [];
  for (const id of new Set(named)) if ((await captures.get(id)) !== null) kept.push(id);
  const hidden = hiddenDecisions(detail, reader.accountId);
  const from = Math.min(...hidden.map(({ createdAt }) => createdAt.getTime()));
  const shown = log.filter((entry) => entry.at.getTime() < from || !isVerdict(entry));
  return {
    caseId,
    claim: detail.claim,
    createdAt: new Date(),
    captures: kept,
    statements: evidence.filter(({ role }) => role === 'SOURCE').map(toJson),
    signals: evidence.filter(({ role }) => role !== 'SOURCE').map(toJson),
    decisionLog: {
      entries: shown.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
      withheld: log.length - shown.length,
    },
  };
}

/** A statement's hash is that of its words; a capture lists its files. */
const isCapture = (value: unknown): boolean =>
  z.object({ files: z.array(z.unknown()).min(1) }).safeParse(value).success;

const isVerdict = ({ action }: LogRow): boolean => action.startsWith('case.');

const toJson = (row: EvidenceRow): Json => ({
  id: row.id,
  kind: row.kind,
  role: row.role,
  signal: row.signal,
  status: row.status,
  why: row.why,
  readFrom: row.readFrom,
  title: row.title,
  url: row.url,
  publisher: row.publisher,
  excerpt: row.excerpt,
  value: z.json().parse(row.value),
  sha256: row.sha256,
  observedAt: row.observedAt.toISOString(),
});
