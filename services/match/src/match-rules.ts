import { type Database, lexiconChangesOf, type TenantDirectory } from '@saring/database';
import { readTenantSettings } from '@saring/domain';
import { createLexicon, type Lexicon } from '@saring/text';
import type { MatchRules } from './find-matches.ts';

/** A word that an office accepted counts after this time at the latest. */
const KEEP_MS = 10_000;

/**
 * How a tenant's matches are decided: the model's thresholds, unless its own audit set others, and
 * the house lexicon with the tenant's own words.
 */
export function createMatchRules(
  database: Database,
  tenants: TenantDirectory,
  house: MatchRules['thresholds'],
): (tenantId: string) => Promise<MatchRules> {
  const kept = new Map<
    string,
    { readonly lexicon: Promise<Lexicon | undefined>; readonly at: number }
  >();
  const lexiconOf = (tenantId: string): Promise<Lexicon | undefined> => {
    const known = kept.get(tenantId);
    if (known !== undefined && Date.now() - known.at < KEEP_MS) return known.lexicon;
    const lexicon = database
      .withTenant(tenantId, (tx) => lexiconChangesOf(tx))
      .then((changes) =>
        Object.keys(changes.entries).length === 0 ? undefined : createLexicon(changes),
      );
    const entry = { lexicon, at: Date.now() };
    kept.set(tenantId, entry);
    // A failed look-up is not kept.
    lexicon.catch(() => {
      if (kept.get(tenantId) === entry) kept.delete(tenantId);
    });
    return lexicon;
  };
  return async (tenantId) => {
    const [tenant, lexicon] = await Promise.all([tenants.byId(tenantId), lexiconOf(tenantId)]);
    const { matchConfirmedFrom, automaticMatching, clocks } = readTenantSettings(tenant?.settings);
    const message = {
      ...house.message,
      confirmed: matchConfirmedFrom ?? house.message.confirmed,
    };
    return {
      thresholds: { ...house, message },
      automatic: automaticMatching,
      verdictHours: clocks.verdictHours,
      lexicon,
    };
  };
}
