import type { Channel } from '@saring/domain';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Tx } from './client.ts';
import type { Prisma } from './generated/prisma/client.ts';

const contactSelect = {
  id: true,
  tenantId: true,
  channel: true,
  sealedId: true,
  accountId: true,
  language: true,
  quiet: true,
  windowUntil: true,
  stoppedAt: true,
  noticeAt: true,
  kimGroupId: true,
} satisfies Prisma.ContactSelect;

export type ContactRow = Prisma.ContactGetPayload<{ select: typeof contactSelect }>;

export interface SeenContact {
  readonly tenantId: string;
  readonly channel: Channel;
  readonly accountId: string;
  /** Hashes of every id the provider gave, with the present key first and older keys behind it. */
  readonly idHashes: readonly string[];
  readonly aliasHashes: readonly string[];
  readonly sealedId: string;
  readonly language: 'id' | 'en';
  readonly quiet: boolean;
  readonly windowUntil: Date | null;
}

/**
 * Finds or makes the contact behind an inbound message, and opens its window. A person who was
 * known by phone number stays the same contact when the provider begins to give another id.
 */
export async function seeContact(tx: Tx, seen: SeenContact): Promise<ContactRow> {
  const { tenantId, channel, idHashes, aliasHashes } = seen;
  const all = [...idHashes, ...aliasHashes];
  const id = idHashes[0];
  if (id === undefined) throw new RangeError('a contact needs an id');
  // Two messages of a new person at once make one contact.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('contact'), hashtext(${id}))`;
  const known = await tx.contact.findFirst({
    where: {
      channel,
      OR: [{ externalIdHash: { in: all } }, { aliasHash: { in: all } }],
    },
    orderBy: { createdAt: 'asc' },
    select: { ...contactSelect, aliasHash: true },
  });
  const shared = {
    sealedId: seen.sealedId,
    accountId: seen.accountId,
    language: seen.language,
    windowUntil: seen.windowUntil,
  };
  if (known === null) {
    return tx.contact.create({
      data: {
        id: uuid(),
        tenantId,
        channel,
        externalIdHash: id,
        aliasHash: aliasHashes[0] ?? null,
        quiet: seen.quiet,
        ...shared,
      },
      select: contactSelect,
    });
  }
  // A late delivery of an old message does not shorten the window.
  const later =
    known.windowUntil !== null &&
    (seen.windowUntil === null || known.windowUntil > seen.windowUntil);
  return tx.contact.update({
    where: { id: known.id },
    data: {
      ...shared,
      externalIdHash: id,
      aliasHash: aliasHashes[0] ?? known.aliasHash,
      ...(later ? { windowUntil: known.windowUntil } : {}),
    },
    select: contactSelect,
  });
}

/** The contact, locked until the end of the transaction; `null` when it was erased. */
export async function lockContact(tx: Tx, id: string): Promise<ContactRow | null> {
  await tx.$queryRaw`SELECT id FROM contact WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.contact.findUnique({ where: { id }, select: contactSelect });
}

/** From now on a chat writes for a village group. */
export async function joinContact(tx: Tx, id: string, kimGroupId: string): Promise<void> {
  await tx.contact.update({ where: { id }, data: { kimGroupId }, select: { id: true } });
}

/** The village group that a chat writes for. */
export async function groupOfContact(
  tx: Tx,
  id: string,
): Promise<{ id: string; name: string } | null> {
  const row = await tx.contact.findUnique({
    where: { id },
    select: { kimGroup: { select: { id: true, name: true } } },
  });
  return row?.kimGroup ?? null;
}

/** Stops or resumes writing to a contact. */
export async function setStopped(tx: Tx, id: string, stopped: boolean): Promise<void> {
  await tx.contact.update({
    where: { id },
    data: { stoppedAt: stopped ? new Date() : null },
    select: { id: true },
  });
}

/** Notes that the privacy notice goes out; false when it went out before. */
export async function takeNotice(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.contact.updateMany({
    where: { id, noticeAt: null },
    data: { noticeAt: new Date() },
  });
  return count === 1;
}

/** The provider says that the window is closed, whatever we thought. */
export async function closeWindow(tx: Tx, id: string): Promise<void> {
  await tx.contact.updateMany({ where: { id }, data: { windowUntil: new Date(0) } });
}

/**
 * Drops the sealed ids of contacts to whom nothing may be due any more: no open submission, no
 * message on its way, no village group it writes for, and `days` since the last one in which a correction could still have come.
 * The keyed hash stays, so that a returning person is not asked for consent twice.
 *
 * @returns how many
 */
export async function forgetAddresses(tx: Tx, days: number): Promise<number> {
  return tx.$executeRaw`
    UPDATE contact c SET sealed_id = NULL
    WHERE c.sealed_id IS NOT NULL AND c.kim_group_id IS NULL
      AND c.created_at < now() - make_interval(days => ${days}::int)
      AND coalesce(c.window_until, c.created_at) < now() - make_interval(days => ${days}::int)
      AND NOT EXISTS (SELECT FROM submission s WHERE s.contact_id = c.id
        AND s.state IN ('RECEIVED', 'NEEDS_INFO', 'MATCHING', 'LINKED'))
      AND NOT EXISTS (SELECT FROM submission s WHERE s.contact_id = c.id
        AND s.updated_at > now() - make_interval(days => ${days}::int))
      AND NOT EXISTS (SELECT FROM delivery d JOIN submission s ON s.item_id = d.submission_id
        WHERE s.contact_id = c.id AND d.state = 'PENDING')
      AND NOT EXISTS (SELECT FROM chat_message m WHERE m.contact_id = c.id
        AND (m.state IN ('PENDING', 'SENDING', 'UNCERTAIN')
          OR m.sent_at > now() - make_interval(days => ${days}::int)))`;
}

/** Sealed ids of the office, for sealing them anew under another key. */
export async function sealedContacts(
  tx: Tx,
): Promise<{ id: string; channel: Channel; sealedId: string }[]> {
  const rows = await tx.contact.findMany({
    where: { sealedId: { not: null } },
    select: { id: true, channel: true, sealedId: true },
  });
  return rows.flatMap(({ sealedId, ...row }) => (sealedId === null ? [] : [{ ...row, sealedId }]));
}

export async function resealContact(
  tx: Tx,
  id: string,
  sealed: {
    readonly sealedId: string;
    readonly externalIdHash: string;
    readonly aliasHash: string | null;
  },
): Promise<void> {
  await tx.contact.update({ where: { id }, data: sealed, select: { id: true } });
}

const Windows = z.array(
  z.object({
    id: z.string(),
    channel: z.string(),
    window_until: z.date(),
    held: z.coerce.number(),
  }),
);

/** Contacts whose window is open, the one that closes first first. No id of theirs is shown. */
export async function openWindows(
  tx: Tx,
  limit: number,
): Promise<{ id: string; windowUntil: Date; open: number }[]> {
  const rows = await tx.$queryRaw`
    SELECT c.id, c.channel::text, c.window_until,
           (SELECT count(*) FROM submission s WHERE s.contact_id = c.id
              AND s.state IN ('NEEDS_INFO', 'MATCHING', 'LINKED')) AS held
    FROM contact c WHERE c.channel = 'WHATSAPP' AND c.window_until > now() AND c.stopped_at IS NULL
    ORDER BY c.window_until LIMIT ${limit}::int`;
  return Windows.parse(rows).map((row) => ({
    id: row.id,
    windowUntil: row.window_until,
    open: row.held,
  }));
}
