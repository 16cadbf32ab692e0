import {
  type Database,
  officialEntries,
  pressCouncilList,
  type SourceSettings,
  sourceListsStamp,
  sourceSettings,
} from '@saring/database';
import {
  joinRegistries,
  type OfficialNames,
  type OfficialRegistry,
  officialNames,
  type PressCouncilList,
  readBaseRegistry,
  registryOf,
} from '@saring/sources';
import { Recent } from '../recent.ts';

/** What an office knows about who is who, ready to be compared with. */
export interface SourceLists {
  readonly registry: OfficialRegistry;
  readonly names: OfficialNames;
  /** `null` before the first import. */
  readonly pressCouncil: PressCouncilList | null;
  readonly settings: SourceSettings;
}

/** Offices whose lists one process keeps ready. */
const KEPT = 50;
/** Whoever changes a line sees it in the checks after this time. */
const LOOK_EVERY_MS = 1000;

/**
 * The lists of each tenant: its own lines over the list that comes with the program. Kept until a
 * line changes, because making them ready costs more than a look whether they changed.
 */
export function createSourceLists(): (
  database: Database,
  tenantId: string,
) => Promise<SourceLists> {
  const base = readBaseRegistry();
  const kept = new Map<string, { readonly stamp: string; readonly lists: SourceLists }>();
  const read = async (database: Database, tenantId: string): Promise<SourceLists> => {
    const known = kept.get(tenantId);
    const fresh = await database.withTenantSql(tenantId, async (sql) => {
      const stamp = await sourceListsStamp(sql);
      if (known?.stamp === stamp) return known;
      const press = await pressCouncilList(sql);
      const registry = joinRegistries(base, registryOf(await officialEntries(sql)));
      const lists: SourceLists = {
        registry,
        names: officialNames(registry.domains),
        pressCouncil:
          press === null
            ? null
            : { asOf: press.asOf, media: new Map(press.media.map((each) => [each.domain, each])) },
        settings: await sourceSettings(sql),
      };
      return { stamp, lists };
    });
    kept.delete(tenantId);
    kept.set(tenantId, fresh);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return fresh.lists;
  };
  // When hundreds of items arrive in a second, the look alone would be a tenth of their cost.
  const recent = new Recent<SourceLists>({ keepMs: LOOK_EVERY_MS, most: KEPT });
  return (database, tenantId) => recent.of(tenantId, () => read(database, tenantId));
}
