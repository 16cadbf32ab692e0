import { findPartner, type PartnerRow } from '@saring/database';
import { after, SaringError } from '@saring/domain';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';

/** What the holder of a signed link may do: report or confirm one clarification, or be counted at a feed. */
export type LinkFor = 'report' | 'confirm' | 'feed';

export interface PartnerLink {
  readonly tenantId: string;
  readonly partnerId: string;
  /** The version it was made for; `null` for a feed. */
  readonly about: { readonly clarificationId: string; readonly version: number } | null;
}

const PURPOSE = 'partner-link';
/** Letters of a keyed hash that stand in the address: 96 bits, so that nobody finds one by trying. */
const MAC_LETTERS = 24;
const LIFE_DAYS = 120;
/** Two ids and the time; with a clarification and its version after them. */
const BYTES = { feed: 36, text: 54 } as const;

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');

type Context = Pick<PublishContext, 'secrets' | 'database' | 'now'>;

/**
 * A text for an address that lets a partner do one thing without a login. Nothing is stored: it is
 * signed with the installation's key, and ends with its time or when the office revokes the
 * partner's links.
 */
export function signPartnerLink(
  { secrets, now }: Pick<Context, 'secrets' | 'now'>,
  purpose: LinkFor,
  link: PartnerLink,
): string {
  const madeAt = Buffer.alloc(4);
  madeAt.writeUInt32BE(Math.floor(now().getTime() / 1000));
  const parts = [bytesOf(link.tenantId), bytesOf(link.partnerId), madeAt];
  if (link.about !== null) {
    const version = Buffer.alloc(2);
    version.writeUInt16BE(link.about.version);
    parts.push(bytesOf(link.about.clarificationId), version);
  }
  const body = Buffer.concat(parts).toString('base64url');
  return `${body}.${secrets.hash(PURPOSE, `${purpose} ${body}`).slice(0, MAC_LETTERS)}`;
}

const Signed = z.string().regex(/^(?:[\w-]{48}|[\w-]{72})\.[0-9a-f]{24}$/u);

/**
 * Reads a signed link and its partner.
 *
 * @throws SaringError `LINK_OVER` for one that was not made by us, is over, or was revoked
 */
export async function readPartnerLink(
  { secrets, database, now }: Context,
  purpose: LinkFor,
  token: string,
): Promise<PartnerLink & { readonly partner: PartnerRow }> {
  const over = new SaringError('LINK_OVER');
  const [body, mac] = Signed.safeParse(token).data?.split('.') ?? [];
  if (body === undefined || mac === undefined) throw over;
  const macs = secrets.hashes(PURPOSE, `${purpose} ${body}`);
  if (!macs.some((each) => each.slice(0, MAC_LETTERS) === mac)) throw over;
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.length !== (purpose === 'feed' ? BYTES.feed : BYTES.text)) throw over;
  const idAt = (from: number) => idOf(bytes.subarray(from, from + 16));
  const [tenantId, partnerId] = [idAt(0), idAt(16)];
  const madeAt = new Date(bytes.readUInt32BE(32) * 1000);
  if (purpose !== 'feed' && after(madeAt, LIFE_DAYS * 24) <= now()) throw over;
  const partner = await database.withTenant(tenantId, (tx) => findPartner(tx, partnerId));
  // Made within the same second as the partner itself still counts.
  const revoked = partner === null || after(madeAt, 1 / 3600) <= partner.linksValidFrom;
  if (revoked || partner.endedAt !== null) throw over;
  const about =
    purpose === 'feed' ? null : { clarificationId: idAt(36), version: bytes.readUInt16BE(52) };
  return { tenantId, partnerId, about, partner };
}

/** The addresses of what a partner may do about one version, for digests, reminders and the portal. */
export function partnerLinks(
  context: Pick<PublishContext, 'secrets' | 'now' | 'config'>,
  link: PartnerLink,
): { readonly report: string; readonly confirm: string } {
  const at = (path: string, purpose: LinkFor) =>
    `${context.config.http.publicUrl}/mitra/${path}/${signPartnerLink(context, purpose, link)}`;
  return { report: at('lapor', 'report'), confirm: at('konfirmasi', 'confirm') };
}
