import { z } from 'zod';
import type { Sql } from './sql.ts';

const Rows = z.array(z.object({ id: z.string(), url: z.string() }));

/**
 * Public clarifications about items in which an address of this host appeared, or that were found
 * there, with that address. The caller compares the addresses.
 */
export async function clarifiedUrlsOfHost(
  sql: Sql,
  host: string,
): Promise<{ id: string; url: string }[]> {
  const pattern = `%${host.replace(/[\\%_]/gu, '\\$&')}%`;
  const rows = await sql.$queryRaw`
    SELECT DISTINCT c.id, found.url
    FROM clarification c
    JOIN item i ON i.case_id = c.case_id
    JOIN LATERAL (
      SELECT e.url FROM evidence e WHERE e.item_id = i.id AND e.kind = 'LINK' AND e.url ILIKE ${pattern}
      UNION ALL
      SELECT p.url FROM post p WHERE p.item_id = i.id AND p.url ILIKE ${pattern}) found ON true
    WHERE c.published_at IS NOT NULL LIMIT 500`;
  return Rows.parse(rows);
}

const Checks = z.array(
  z.object({
    id: z.string(),
    publisher: z.string(),
    url: z.string().nullable(),
    claim: z.string(),
    verdict: z.string().nullable(),
    published_at: z.date().nullable(),
  }),
);

/** What somebody else published about a claim, with the publisher named. */
export interface OtherFactCheck {
  readonly id: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly claim: string;
  readonly verdict: string | null;
  readonly publishedAt: Date | null;
}

export async function factChecksByIds(sql: Sql, ids: readonly string[]): Promise<OtherFactCheck[]> {
  const rows = await sql.$queryRaw`
    SELECT id, publisher, url, claim, verdict, published_at FROM known_fact_check
    WHERE id = ANY(${[...ids]}::uuid[])`;
  return Checks.parse(rows).map(({ published_at: publishedAt, ...row }) => ({
    ...row,
    publishedAt,
  }));
}
