import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Sql } from './sql.ts';

export const OFFICIAL_KINDS = ['DOMAIN', 'ACCOUNT', 'PHONE'] as const;
export type OfficialKind = (typeof OFFICIAL_KINDS)[number];

export interface NewOfficialEntry {
  readonly kind: OfficialKind;
  /** `bmkg.go.id`, `instagram/infobmkg`, `6281...`. */
  readonly value: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** `2026-01-31` */
  readonly asOf: string | null;
}

const EntryRows = z.array(
  z
    .object({
      id: z.string(),
      kind: z.enum(OFFICIAL_KINDS),
      value: z.string(),
      name: z.string(),
      aliases: z.array(z.string()),
      as_of: z.string().nullable(),
    })
    .transform(({ as_of: asOf, ...row }) => ({ ...row, asOf })),
);
export type OfficialEntryRow = z.infer<typeof EntryRows>[number];

/**
 * Lines of the tenant's own registry by name.
 *
 * @param filter `search` in value and name; `limit` absent: all
 */
export async function officialEntries(
  sql: Sql,
  filter: { readonly search?: string; readonly limit?: number; readonly offset?: number } = {},
): Promise<OfficialEntryRow[]> {
  const { search = '', limit = null, offset = 0 } = filter;
  const rows = await sql.$queryRaw`
    SELECT id, kind::text, value, name, aliases, to_char(as_of, 'YYYY-MM-DD') AS as_of
    FROM official_entry
    WHERE ${search} = '' OR strpos(lower(value || ' ' || name || ' ' || array_to_string(aliases, ' ')),
                                   lower(${search})) > 0
    ORDER BY name, value LIMIT ${limit}::int OFFSET ${offset}::int`;
  return EntryRows.parse(rows);
}

/** Adds lines; one that is there already is replaced. Returns how many were new. */
export async function putOfficialEntries(
  sql: Sql,
  tenantId: string,
  entries: readonly NewOfficialEntry[],
): Promise<number> {
  if (entries.length === 0) return 0;
  // Of two lines about one thing the later one counts, as in a spreadsheet read from the top.
  const once = [
    ...new Map(entries.map((entry) => [`${entry.kind} ${entry.value}`, entry])).values(),
  ];
  const data = JSON.stringify(
    once.map(({ asOf, ...entry }) => ({ ...entry, id: uuid(), as_of: asOf })),
  );
  const rows = await sql.$queryRaw`
    INSERT INTO official_entry (id, tenant_id, kind, value, name, aliases, as_of)
    SELECT id, ${tenantId}::uuid, kind, value, name, aliases, as_of
    FROM jsonb_to_recordset(${data}::jsonb) AS row(
      id uuid, kind official_kind, value text, name text, aliases text[], as_of date)
    ON CONFLICT (tenant_id, kind, value) DO UPDATE
      SET name = excluded.name, aliases = excluded.aliases, as_of = excluded.as_of,
          created_at = now()
    RETURNING (xmax = 0) AS added`;
  return z
    .array(z.object({ added: z.boolean() }))
    .parse(rows)
    .filter(({ added }) => added).length;
}

/** Removes one line; false when there is none with this id. */
export async function removeOfficialEntry(sql: Sql, id: string): Promise<boolean> {
  return (await sql.$executeRaw`DELETE FROM official_entry WHERE id = ${id}::uuid`) > 0;
}
