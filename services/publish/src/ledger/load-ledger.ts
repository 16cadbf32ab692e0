import {
  lastLedgerSeal,
  listRecalls,
  listReleases,
  type RecallRow,
  releaseLines,
  type Tenant,
} from '@saring/database';
import { after, readTenantSettings } from '@saring/domain';
import type { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { presentRelease, presentSeal, type ReleaseView, type SealView } from './views.ts';

export interface Ledger {
  readonly releases: readonly z.infer<typeof ReleaseView>[];
  /** Continue before this release; `null` at the first one. */
  readonly nextBefore: number | null;
  /** Recalls that wait too long, where the office shows them. */
  readonly overdue: readonly RecallRow[];
  /** The newest day that is sealed into the decision log; `null` before the first. */
  readonly seal: z.infer<typeof SealView> | null;
}

/** A page of an office's release ledger, newest release first. */
export async function loadLedger(
  { database, config, now }: Pick<PublishContext, 'database' | 'config' | 'now'>,
  office: Tenant,
  page: { readonly before: number | null; readonly limit: number },
): Promise<Ledger> {
  const tenantId = office.id;
  const { publicRecallHours } = readTenantSettings(office.settings);
  return database.withTenant(tenantId, async (tx) => {
    const entries = await listReleases(tx, {
      tenantId,
      before: page.before,
      limit: page.limit + 1,
    });
    const shown = entries.slice(0, page.limit);
    const lines = await releaseLines(tx, { tenantId, seqs: shown.map((entry) => entry.seq) });
    const overdue =
      publicRecallHours === null
        ? []
        : await listRecalls(tx, {
            tenantId,
            open: true,
            openedBefore: after(now(), -publicRecallHours),
          });
    return {
      releases: shown.map((entry) => presentRelease(entry, lines, config.http.publicUrl)),
      nextBefore: entries.length > page.limit ? (shown.at(-1)?.seq ?? null) : null,
      overdue,
      seal: presentSeal(await lastLedgerSeal(tx, tenantId)),
    };
  });
}
