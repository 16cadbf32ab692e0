import { z } from 'zod';
import type { Database, Tx } from './client.ts';
import type { Sql } from './sql.ts';

export interface NewPicture {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  /** Perceptual hash, 64 bits without a sign; `null` for pictures too flat to be told apart. */
  readonly hash: bigint | null;
  /** The hash in parts of eight bits; empty without a hash. */
  readonly bands: readonly number[];
}

/** Stores pictures that are not there yet. */
export async function keepPictures(
  tx: Tx,
  tenantId: string,
  pictures: readonly NewPicture[],
): Promise<void> {
  for (const { bands, hash, ...picture } of pictures) {
    const signed = hash === null ? null : BigInt.asIntN(64, hash);
    const { count } = await tx.picture.createMany({
      data: [{ ...picture, tenantId, hash: signed }],
      skipDuplicates: true,
    });
    if (count === 0) continue;
    await tx.pictureBand.createMany({
      data: bands.map((value, band) => ({ tenantId, band, value, sha256: picture.sha256 })),
      skipDuplicates: true,
    });
  }
}

const ItemPictures = z.array(
  z.object({
    item_text: z.string(),
    sha256: z.string().nullable(),
    state: z.enum(['WAITING', 'READ', 'UNREADABLE']).nullable(),
    text: z.string().nullable(),
  }),
);

export interface ItemPicture {
  readonly sha256: string;
  readonly state: 'WAITING' | 'READ' | 'UNREADABLE';
  /** As read: never log or publish it. */
  readonly text: string | null;
}

/** An item's text and pictures in the order they came; `null` when it was erased meanwhile. */
export async function loadItemPictures(
  database: Database,
  tenantId: string,
  itemId: string,
): Promise<{ text: string; pictures: ItemPicture[] } | null> {
  const rows = await database.lookUp(tenantId)`
    SELECT i.text AS item_text, p.sha256, p.state::text, p.text
    FROM item i
    LEFT JOIN attachment a ON a.item_id = i.id
    LEFT JOIN picture p ON p.tenant_id = a.tenant_id AND p.sha256 = a.sha256
    WHERE i.id = ${itemId} ORDER BY a.id`;
  const parsed = ItemPictures.parse(rows);
  if (parsed[0] === undefined) return null;
  return {
    text: parsed[0].item_text,
    pictures: parsed.flatMap(({ sha256, state, text }) =>
      sha256 === null || state === null ? [] : [{ sha256, state, text }],
    ),
  };
}

export interface PictureReading {
  readonly sha256: string;
  readonly state: 'READ' | 'UNREADABLE';
  readonly text: string | null;
  readonly certainty: number | null;
  readonly failure: string | null;
}

/** Stores what was read. A picture that somebody else read meanwhile keeps their reading. */
export async function storeReadings(
  tx: Tx,
  tenantId: string,
  readings: readonly PictureReading[],
): Promise<void> {
  for (const { sha256, ...reading } of readings) {
    await tx.picture.updateMany({
      where: { tenantId, sha256, state: { not: 'READ' } },
      data: reading,
    });
  }
}

/** Gives an item the text of its pictures. */
export async function describeItem(
  tx: Tx,
  itemId: string,
  described: {
    readonly imageText: string | null;
    readonly maskedImageText: string | null;
    readonly fingerprint: string | null;
  },
): Promise<void> {
  await tx.item.updateMany({ where: { id: itemId }, data: described });
}

const NearRows = z.array(
  z.object({ case_id: z.string(), distance: z.number(), wordless: z.boolean() }),
);

/** A case with a picture that looks like one of the item's. */
export interface NearPicture {
  readonly caseId: string;
  /** Bits of the hash that differ; 0 for the very same picture. */
  readonly distance: number;
  /** Neither item says anything beside or on the picture. */
  readonly wordless: boolean;
}

/**
 * Cases whose items came with pictures like the item's, nearest first. A shared part of the hash
 * finds the candidates through the index; the distance decides. Flat pictures have no hash and are
 * found only when they are the very same file.
 *
 * @param most bits that may differ, at most 7
 */
export async function nearPictures(sql: Sql, itemId: string, most: number): Promise<NearPicture[]> {
  const rows = await sql.$queryRaw`
    WITH mine AS (
      SELECT p.tenant_id, p.sha256, p.hash FROM attachment a
      JOIN picture p ON p.tenant_id = a.tenant_id AND p.sha256 = a.sha256
      WHERE a.item_id = ${itemId}::uuid),
    near AS (
      SELECT m.tenant_id, m.sha256, 0 AS distance FROM mine m
      UNION ALL
      SELECT o.tenant_id, o.sha256, bit_count((m.hash # o.hash)::bit(64))::int
      FROM mine m
      JOIN picture_band mb ON mb.tenant_id = m.tenant_id AND mb.sha256 = m.sha256
      JOIN picture_band ob
        ON ob.tenant_id = mb.tenant_id AND ob.band = mb.band AND ob.value = mb.value
      JOIN picture o ON o.tenant_id = ob.tenant_id AND o.sha256 = ob.sha256
      WHERE bit_count((m.hash # o.hash)::bit(64)) <= ${most}::int)
    SELECT i.case_id, min(near.distance)::int AS distance,
           bool_or(i.fingerprint IS NULL AND asked.fingerprint IS NULL) AS wordless
    FROM near
    JOIN attachment a ON a.tenant_id = near.tenant_id AND a.sha256 = near.sha256
    JOIN item i ON i.id = a.item_id AND i.case_id IS NOT NULL AND i.id <> ${itemId}::uuid
    CROSS JOIN (SELECT fingerprint FROM item WHERE id = ${itemId}::uuid) asked
    GROUP BY i.case_id
    ORDER BY distance, i.case_id
    LIMIT 10`;
  return NearRows.parse(rows).map(({ case_id: caseId, ...row }) => ({ caseId, ...row }));
}
