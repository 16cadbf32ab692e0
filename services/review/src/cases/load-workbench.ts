import {
  arrivalsOfCase,
  assignableAccounts,
  type CaseLock,
  clocksOfCase,
  type Database,
  draftOfCase,
  historyOf,
  listTemplates,
  lockOfCase,
  movesOfCase,
  originalText,
  type QueueCase,
  queueCases,
} from '@saring/database';
import { maskPersonalData, PLACEHOLDERS } from '@saring/text';
import type { MaskedMessage } from '../matches/pieces.ts';
import { ALL_OPEN } from '../queue/filter.ts';
import { loadCase } from './load-case.ts';
import type { CaseParts } from './view.ts';

type Resolved<T extends (...input: never[]) => Promise<unknown>> = Awaited<ReturnType<T>>;

/** Everything the page of a case shows. */
export interface Workbench {
  readonly parts: CaseParts;
  readonly lock: CaseLock | null;
  readonly clocks: Resolved<typeof clocksOfCase>;
  readonly people: Resolved<typeof assignableAccounts>;
  readonly moves: Resolved<typeof movesOfCase>;
  readonly log: Resolved<typeof historyOf>;
  readonly arrivals: { readonly hours: number; readonly bars: Resolved<typeof arrivalsOfCase> };
  readonly draft: Resolved<typeof draftOfCase>;
  /** Texts of the office that the composer can begin with. */
  readonly templates: Resolved<typeof listTemplates>;
  readonly queue: readonly QueueCase[];
  /** The message that the best match was made from, with what was masked in it. */
  readonly message: MaskedMessage | null;
}

const QUEUE_ROWS = 15;
const LOG_ROWS = 40;
const HOUR_MS = 3_600_000;

/** A case with all that belongs on a reviewer's desk. @throws SaringError `NOT_FOUND` */
export async function loadWorkbench(
  database: Database,
  asker: { readonly tenantId: string; readonly accountId: string },
  caseId: string,
): Promise<Workbench> {
  const { tenantId, accountId } = asker;
  const parts = await loadCase(database, tenantId, caseId);
  const { detail, items } = parts;
  const oldest = items.at(-1)?.receivedAt.getTime() ?? 0;
  const newest = items[0]?.receivedAt.getTime() ?? 0;
  // Bars of hours for a rumour of a day, of days for one that lasts.
  const hours = newest - oldest > 48 * HOUR_MS ? 24 : newest - oldest > 8 * HOUR_MS ? 3 : 1;
  const subjects = [`case:${caseId}`];
  if (detail.clarification !== null) subjects.push(`clarification:${detail.clarification.id}`);
  return database.withTenant(tenantId, async (tx) => {
    const first = items[0];
    const original = first === undefined ? null : await originalText(tx, caseId, first.id);
    return {
      parts,
      lock: await lockOfCase(tx, caseId),
      clocks: await clocksOfCase(tx, caseId),
      people: await assignableAccounts(tx),
      moves: await movesOfCase(tx, caseId),
      log: await historyOf(tx, subjects, LOG_ROWS),
      arrivals: { hours, bars: await arrivalsOfCase(tx, caseId, hours) },
      draft: await draftOfCase(tx, caseId, accountId),
      templates: await listTemplates(tx),
      queue: await queueCases(tx, ALL_OPEN, {
        order: 'priority',
        after: null,
        limit: QUEUE_ROWS,
        accountId,
      }),
      message:
        first === undefined || original === null
          ? null
          : {
              text: first.maskedText,
              masked: maskPersonalData(original.text).spans.map((span) => ({
                ...span,
                placeholder: PLACEHOLDERS[span.kind],
              })),
            },
    };
  });
}
