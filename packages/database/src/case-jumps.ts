import { z } from 'zod';
import type { Tx } from './client.ts';

const Ids = z.array(z.object({ id: z.string().nullable() }));

export async function caseByNumber(tx: Tx, number: number): Promise<string | null> {
  const row = await tx.case.findFirst({ where: { number }, select: { id: true } });
  return row?.id ?? null;
}

/** The case of a submission, by its canonical ticket code. */
export async function caseOfTicket(tx: Tx, ticket: string): Promise<string | null> {
  const row = await tx.submission.findUnique({
    where: { ticket },
    select: { item: { select: { caseId: true } } },
  });
  return row?.item.caseId ?? null;
}

/** The newest case with this address: of a post, of evidence, or of our own published page. */
export async function caseWithUrl(tx: Tx, url: string): Promise<string | null> {
  const slug = /\/klarifikasi\/([a-z0-9-]{1,120})\/?$/u.exec(new URL(url).pathname)?.[1] ?? '';
  const rows = await tx.$queryRaw`
    SELECT found.id FROM (
      SELECT i.case_id AS id FROM post p JOIN item i ON i.id = p.item_id WHERE p.url = ${url}
      UNION ALL
      SELECT coalesce(e.case_id, i.case_id) FROM evidence e LEFT JOIN item i ON i.id = e.item_id
      WHERE e.url = ${url}
      UNION ALL
      SELECT cl.case_id FROM clarification cl WHERE cl.slug = ${slug}
    ) found WHERE found.id IS NOT NULL ORDER BY found.id DESC LIMIT 1`;
  return Ids.parse(rows)[0]?.id ?? null;
}
