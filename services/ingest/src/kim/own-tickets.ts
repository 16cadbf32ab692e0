import { SaringError } from '@saring/domain';
import type { IngestContext } from '../context.ts';
import { findTicket } from '../find-ticket.ts';

const MOST = 20;

interface OwnTicket {
  readonly ticket: string;
  readonly status: string;
  readonly answer: {
    readonly title: string;
    readonly verdict: string | null;
    readonly summary: string;
    readonly url: string;
  } | null;
}

/** What a phone needs to know of its tickets, short enough for a weak signal. Unknown ones are left out. */
export async function ownTickets(
  context: Pick<IngestContext, 'database'>,
  codes: string,
): Promise<OwnTicket[]> {
  const wanted = codes.split(',').slice(0, MOST);
  const found = await Promise.all(
    wanted.map((code) =>
      findTicket(context, code).catch((error: unknown) => {
        if (error instanceof SaringError && error.code === 'NOT_FOUND') return null;
        throw error;
      }),
    ),
  );
  return found.flatMap((each): OwnTicket[] => {
    if (each === null) return [];
    const { row, answer } = each;
    if (answer === null) return [{ ticket: row.ticket, status: row.state, answer: null }];
    const { title, verdict, summary, slug } = answer;
    const url = `/klarifikasi/${slug}`;
    return [{ ticket: row.ticket, status: row.state, answer: { title, verdict, summary, url } }];
  });
}
