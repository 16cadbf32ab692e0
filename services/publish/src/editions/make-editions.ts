import {
  type EditionKind,
  editionHeads,
  keepEdition,
  lastReleaseBefore,
  type ReleasedClarification,
  type Tenant,
  type Tx,
  versionsReleased,
} from '@saring/database';
import { renderCard } from '@saring/documents';
import { instantOf, readTenantSettings } from '@saring/domain';
import type { PublishContext } from '../context.ts';
import { cardOf } from '../media/card-image.ts';
import { dueDays, type EditionClock } from './due-days.ts';
import { editionPdf } from './edition-pdf.ts';
import { type EditionFacts, editionText } from './edition-text.ts';
import { itemsOf } from './items.ts';

const DAY_MS = 86_400_000;
/** Far more than an office publishes in a week; the rest goes into the next edition. */
const MOST_RELEASES = 500;
/** Each card is a quarter of a second of a core; an edition with more prints the rest without. */
const MOST_CARDS = 40;

type Needs = Pick<PublishContext, 'database' | 'tenants' | 'blobs' | 'config' | 'logger'>;

/**
 * Makes every edition that is due and not there, of every office. What an edition tells follows
 * from the release ledger: it goes on where the one before it stopped, so that nothing is told
 * twice or left out, whatever is switched off meanwhile.
 */
export async function makeEditions(context: Needs, now: Date = new Date()): Promise<void> {
  for (const tenant of await context.tenants.all()) {
    const { printEditionHour: hour, digestDay } = readTenantSettings(tenant.settings);
    const { timeZone } = tenant;
    await makeDue(context, tenant, 'DAILY', { timeZone, hour, weekday: null }, now);
    await makeDue(context, tenant, 'WEEKLY', { timeZone, hour, weekday: digestDay }, now);
  }
}

async function makeDue(
  context: Needs,
  tenant: Tenant,
  kind: EditionKind,
  clock: EditionClock,
  now: Date,
): Promise<void> {
  const [newest] = await context.database.withTenant(tenant.id, (tx) =>
    editionHeads(tx, { kind, limit: 1 }),
  );
  let before = newest?.lastSeq ?? null;
  for (const day of dueDays(clock, newest?.day ?? null, now)) {
    const readyAt = instantOf(day, clock.hour, clock.timeZone);
    const told = await context.database.withTenant(tenant.id, (tx) =>
      toldBy(tx, tenant.id, { kind, before, readyAt }),
    );
    // An office that has published nothing yet has no editions, not even empty ones.
    if (told === null) continue;
    await makeEdition(context, tenant, { kind, day, readyAt }, told);
    before = told.lastSeq;
  }
}

interface Told {
  readonly lastSeq: number;
  readonly released: readonly ReleasedClarification[];
}

/** The releases that an edition tells: all in a row after the last one told, up to its instant. */
async function toldBy(
  tx: Tx,
  tenantId: string,
  edition: { readonly kind: EditionKind; readonly before: number | null; readonly readyAt: Date },
): Promise<Told | null> {
  const { kind, before, readyAt } = edition;
  const days = kind === 'DAILY' ? 1 : 7;
  const afterSeq =
    before ?? (await lastReleaseBefore(tx, new Date(readyAt.getTime() - days * DAY_MS)));
  const rows = await versionsReleased(tx, { tenantId, afterSeq, limit: MOST_RELEASES });
  const end = rows.findIndex((row) => row.updatedAt >= readyAt);
  const released = end < 0 ? rows : rows.slice(0, end);
  const lastSeq = released.at(-1)?.releaseSeq ?? afterSeq;
  return lastSeq === 0 ? null : { lastSeq, released };
}

async function makeEdition(
  context: Needs,
  tenant: Tenant,
  { kind, day, readyAt }: Pick<EditionFacts, 'kind' | 'day' | 'readyAt'>,
  { lastSeq, released }: Told,
): Promise<void> {
  const { publicUrl } = context.config.http;
  const { items, rows } = itemsOf(released, tenant, publicUrl);
  const facts: EditionFacts = { kind, office: tenant, day, readyAt, items, publicUrl };
  const pdf =
    kind === 'WEEKLY' || items.length === 0
      ? null
      : await editionPdf(facts, await drawCards(context, tenant, rows));
  const sha256 = pdf === null ? null : (await context.blobs.put(pdf)).sha256;
  await context.database.withTenant(tenant.id, (tx) =>
    keepEdition(tx, {
      tenantId: tenant.id,
      kind,
      day,
      readyAt,
      lastSeq,
      items,
      text: items.length === 0 ? '' : editionText(facts),
      sha256,
      bytes: pdf?.length ?? null,
    }),
  );
}

/** A card that cannot be drawn is no reason to print no edition. */
async function drawCards(
  { config, logger }: Needs,
  tenant: Tenant,
  rows: readonly ReleasedClarification[],
): Promise<Map<string, Buffer>> {
  const cards = new Map<string, Buffer>();
  for (const row of rows.slice(0, MOST_CARDS)) {
    try {
      cards.set(row.slug, await renderCard(cardOf(row, tenant, config.http.publicUrl)));
    } catch (error) {
      logger.warn({ slug: row.slug, err: error }, 'a card of an edition could not be drawn');
    }
  }
  return cards;
}
