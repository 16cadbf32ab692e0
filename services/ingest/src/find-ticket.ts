import { currentVersion, findByTicket, type TicketRow, tenantOfTicket } from '@saring/database';
import { parseTicket, SaringError } from '@saring/domain';
import type { IngestContext } from './context.ts';
import type { Answer } from './ticket-view.ts';

export interface FoundTicket {
  readonly row: TicketRow;
  readonly tenantId: string;
  /** Set once a clarification of the case is public. */
  readonly answer: Answer | null;
}

/**
 * Finds a ticket as somebody typed it, with its answer when there is one.
 *
 * @throws SaringError `NOT_FOUND`
 */
export async function findTicket(
  context: Pick<IngestContext, 'database'>,
  typed: string,
): Promise<FoundTicket> {
  const ticket = parseTicket(typed);
  const tenantId = ticket === null ? null : await tenantOfTicket(context.database, ticket);
  if (ticket === null || tenantId === null) throw new SaringError('NOT_FOUND');
  return context.database.withTenant(tenantId, async (tx) => {
    const row = await findByTicket(tx, ticket);
    if (row === null) throw new SaringError('NOT_FOUND');
    const clarification = row.item.case?.clarification ?? null;
    const answered = row.state === 'ANSWERED' || row.state === 'UPDATED';
    if (clarification === null || !answered) return { row, tenantId, answer: null };
    const version = await currentVersion(tx, clarification.id, clarification.currentVersion);
    const { slug, state } = clarification;
    const { title, verdict, summary, version: number } = version;
    return { row, tenantId, answer: { title, verdict, summary, version: number, slug, state } };
  });
}
