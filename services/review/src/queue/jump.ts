import { caseByNumber, caseOfTicket, caseWithUrl, type Database } from '@saring/database';
import { parseTicket } from '@saring/domain';

/**
 * Where a ticket, a case number (`12`, `#12`) or a link leads; `null` when nothing is known of it.
 */
export async function jumpTo(
  database: Database,
  tenantId: string,
  typed: string,
): Promise<string | null> {
  const text = typed.trim();
  return database.withTenant(tenantId, async (tx) => {
    const number = /^#?\s?(\d{1,9})$/u.exec(text)?.[1];
    if (number !== undefined) return caseByNumber(tx, Number(number));
    const ticket = parseTicket(text);
    if (ticket !== null) return caseOfTicket(tx, ticket);
    if (URL.canParse(text) && /^https?:/iu.test(text)) return caseWithUrl(tx, text);
    return null;
  });
}
