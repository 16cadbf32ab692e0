import { latestReleased, type ReleasedClarification, type Tenant } from '@saring/database';
import { HARMS, type Harm, SaringError } from '@saring/domain';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';

const ENTRIES = 50;

/** What a feed is about: an office, a region, a harm, or any of them together. */
export const Selection = z.object({
  tenant: z.string().max(60).optional(),
  harm: z.string().toUpperCase().pipe(z.enum(HARMS)).optional(),
  region: z
    .string()
    .regex(/^\d{2}(?:\.\d{2}){0,2}(?:\.\d{4})?$/u)
    .optional(),
});

export interface Selected {
  readonly rows: readonly ReleasedClarification[];
  readonly offices: ReadonlyMap<string, Tenant>;
  /** The one office the feed is of; `null` for several. */
  readonly office: Tenant | null;
  readonly harm: Harm | null;
}

/** What was published last in a selection. @throws SaringError `NOT_FOUND` for an unknown office */
export async function select(
  { tenants, publicDatabase }: Pick<PublishContext, 'tenants' | 'publicDatabase'>,
  selection: z.infer<typeof Selection>,
): Promise<Selected> {
  const office = selection.tenant === undefined ? null : await tenants.bySlug(selection.tenant);
  if (selection.tenant !== undefined && office === null) throw new SaringError('NOT_FOUND');
  const all = office === null ? await tenants.all() : [office];
  const { region } = selection;
  const inRegion =
    region === undefined
      ? all
      : all.filter(({ regionCode }) => `${regionCode}.`.startsWith(`${region}.`));
  const everywhere = office === null && region === undefined;
  const harm = selection.harm ?? null;
  const rows = await publicDatabase.outside((sql) =>
    latestReleased(sql, {
      tenantIds: everywhere ? null : inRegion.map((each) => each.id),
      harm,
      limit: ENTRIES,
    }),
  );
  return { rows, offices: new Map(all.map((each) => [each.id, each])), office, harm };
}
