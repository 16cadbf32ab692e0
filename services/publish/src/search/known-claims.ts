import {
  clarifiedUrlsOfHost,
  factChecksByIds,
  type OtherFactCheck,
  type ReleasedClarification,
  releasedByIds,
  type Tenant,
} from '@saring/database';
import { canonicalKey } from '@saring/sources';
import type { PublishContext, SearchHit } from '../context.ts';

/** A published text that may be about what was asked. */
export interface KnownClaim {
  readonly row: ReleasedClarification;
  readonly office: Tenant;
  /** Probability that it is the same claim, 0 to 1. */
  readonly probability: number;
  /** The same claim with the same facts, or the same address. */
  readonly same: boolean;
}

export interface KnownElsewhere {
  readonly check: OtherFactCheck;
  readonly probability: number;
}

export interface Found {
  readonly known: readonly KnownClaim[];
  /** By other fact-checkers, whose names stand with them. */
  readonly elsewhere: readonly KnownElsewhere[];
}

/** Below this a likeness helps nobody who wants to know whether it is the same. */
const LEAST = 0.3;
/** Offices that one question without an office goes to. */
const MOST_OFFICES = 40;

/**
 * Whether a message or an address is known: what the matcher finds, and clarifications about items
 * in which the very address appeared. Finds only; what is true was decided by people before.
 */
export async function findKnown(
  context: Pick<PublishContext, 'database' | 'publicDatabase' | 'search' | 'tenants'>,
  asked: { readonly text: string; readonly office: Tenant | null; readonly limit: number },
): Promise<Found> {
  const { tenants, publicDatabase, database } = context;
  const offices =
    asked.office === null ? (await tenants.all()).slice(0, MOST_OFFICES) : [asked.office];
  const key = addressOf(asked.text);
  const best = new Map<string, { probability: number; same: boolean; tenantId: string }>();
  const checks = new Map<string, number>();
  const byCase = new Map<string, { hit: SearchHit; tenantId: string }>();
  const better = (id: string, probability: number, same: boolean, tenantId: string) => {
    const known = best.get(id);
    if (known !== undefined && known.probability >= probability) return;
    best.set(id, { probability, same: same || (known?.same ?? false), tenantId });
  };
  for (const { id: tenantId } of offices) {
    for (const hit of await context.search(tenantId, asked.text)) {
      if (hit.score < LEAST) continue;
      if (hit.kind === 'clarification') {
        better(hit.refId, hit.score, hit.status === 'CONFIRMED', tenantId);
      } else if (hit.kind === 'known_fact_check') {
        checks.set(hit.refId, Math.max(hit.score, checks.get(hit.refId) ?? 0));
      } else if (hit.caseId !== null && (byCase.get(hit.caseId)?.hit.score ?? 0) < hit.score) {
        byCase.set(hit.caseId, { hit, tenantId });
      }
    }
    if (key !== null) {
      for (const id of await addressed(context, tenantId, key)) better(id, 1, true, tenantId);
    }
  }
  // An item or a case leads to what was published about its case.
  for (const [caseId, { hit, tenantId }] of byCase) {
    const rows = await publicDatabase.outside((sql) => releasedByIds(sql, { caseIds: [caseId] }));
    for (const { id } of rows) better(id, hit.score, hit.status === 'CONFIRMED', tenantId);
  }
  const rows = await publicDatabase.outside((sql) => releasedByIds(sql, { ids: [...best.keys()] }));
  const known = rows
    .flatMap((row) => {
      const office = offices.find((each) => each.id === row.tenantId);
      const found = best.get(row.id);
      return office === undefined || found === undefined ? [] : [{ row, office, ...found }];
    })
    .sort((a, b) => Number(b.same) - Number(a.same) || b.probability - a.probability)
    .slice(0, asked.limit);
  const first = offices[0];
  const others =
    first === undefined || checks.size === 0
      ? []
      : await database.withTenant(first.id, (tx) => factChecksByIds(tx, [...checks.keys()]));
  const elsewhere = others
    .map((check) => ({ check, probability: checks.get(check.id) ?? 0 }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, asked.limit);
  return { known, elsewhere };
}

/** The key of an address when the question is nothing but one. */
function addressOf(text: string): string | null {
  const bare = text.trim();
  return /\s/u.test(bare) || !/^(?:https?:\/\/)?[^/]+\.[a-z]{2,}/iu.test(bare)
    ? null
    : canonicalKey(bare);
}

async function addressed(
  { database }: Pick<PublishContext, 'database'>,
  tenantId: string,
  key: string,
): Promise<string[]> {
  const host = key.split(/[/?#]/u)[0] ?? key;
  const rows = await database.withTenant(tenantId, (tx) => clarifiedUrlsOfHost(tx, host));
  return rows.filter((row) => canonicalKey(row.url) === key).map((row) => row.id);
}
