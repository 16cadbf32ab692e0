import {
  kimBulletins,
  latestReleased,
  noteKimBulletin,
  type ReleasedClarification,
  type Tenant,
} from '@saring/database';
import type { PublishContext } from '../context.ts';
import { bulletinPdf } from './bulletin-pdf.ts';

/** What fits on one sheet of paper. */
const MOST = 6;
/** A sheet travels to villages over a weak signal. */
export const BULLETIN_MOST_BYTES = 50 * 1024;
const DAY_MS = 86_400_000;

type Needs = Pick<PublishContext, 'database' | 'publicDatabase' | 'tenants' | 'blobs' | 'config'>;

/** Makes the sheet of this week for every office that has none yet. */
export async function makeBulletins(context: Needs, now: Date = new Date()): Promise<void> {
  for (const tenant of await context.tenants.all()) await makeBulletin(context, tenant, now);
}

async function makeBulletin(context: Needs, tenant: Tenant, now: Date): Promise<void> {
  const { id: tenantId } = tenant;
  const week = mondayOf(now, tenant.timeZone);
  const made = await context.database.withTenant(tenantId, kimBulletins);
  if (made.some((each) => each.week.getTime() === week.getTime())) return;
  const latest = await context.publicDatabase.outside((sql) =>
    latestReleased(sql, { tenantIds: [tenantId], harm: null, limit: MOST * 2 }),
  );
  const shown = latest.filter(({ state }) => state === 'PUBLISHED' || state === 'CORRECTED');
  // An office that has published nothing yet has nothing to pin up.
  if (shown.length === 0) return;
  const pdf = await fitting(context, tenant, week, shown.slice(0, MOST));
  const { sha256 } = await context.blobs.put(pdf);
  await context.database.withTenant(tenantId, (tx) =>
    noteKimBulletin(tx, { tenantId, week, sha256, bytes: pdf.length }),
  );
}

/** The sheet with as many clarifications as stay under its weight. */
async function fitting(
  context: Needs,
  tenant: Tenant,
  week: Date,
  shown: readonly ReleasedClarification[],
): Promise<Buffer> {
  const pdf = await bulletinPdf({
    office: tenant,
    week,
    shown,
    publicUrl: context.config.http.publicUrl,
  });
  if (pdf.length <= BULLETIN_MOST_BYTES || shown.length === 1) return pdf;
  return fitting(context, tenant, week, shown.slice(0, -1));
}

/** Monday of the week in which an instant falls where the office is. */
function mondayOf(now: Date, timeZone: string): Date {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY_MS);
}
