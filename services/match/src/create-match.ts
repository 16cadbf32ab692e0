import { join } from 'node:path';
import { queueEpoch, termsHorizon } from '@saring/database';
import { createMatcher, houseModel } from '@saring/matching';
import type { JobHandler } from '@saring/pipeline';
import { loadPlaceNames } from '@saring/text';
import { besides, isClaim } from './claims-and-messages.ts';
import { createConcerns } from './concerns.ts';
import type { MatchContext } from './context.ts';
import { findMatches } from './find-matches.ts';
import { createFollower, together } from './follower.ts';
import { keepSnapshots } from './keep-snapshots.ts';
import { matchItemHandler } from './match-item.ts';
import type { EngineMatch } from './match-result.ts';
import { createMatchRules } from './match-rules.ts';
import { createMemoryEngine } from './memory-engine.ts';
import { createPostgresEngine } from './postgres-engine.ts';
import { rememberingTexts } from './recent-texts.ts';
import { retireOldMessages } from './retire-old-messages.ts';
import { createSnapshotFile } from './snapshot-file.ts';

export interface Match {
  readonly handlers: JobHandler[];
  readonly periodic: readonly {
    readonly name: string;
    readonly everySeconds: number;
    run(): Promise<unknown>;
  }[];
  /** Reads what is known before the first item: a snapshot and what came after it. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** What a text repeats, best first, with everything known that was committed before the call. */
  find(tenantId: string, text: string): Promise<readonly EngineMatch[]>;
}

/** The stage as a process runs it. */
export async function createMatch(context: MatchContext): Promise<Match> {
  const { config, database, feedDatabase, logger, tenants } = context;
  const shared = await tenants.shared();
  const model = houseModel();
  const matcher = createMatcher({ sharedTenantId: shared.id, model });
  const inMemory = config.matchIndex === 'memory';
  const { engine: memory, recent } = rememberingTexts(
    createMemoryEngine(matcher, inMemory ? () => true : isClaim),
  );
  const messages = inMemory
    ? null
    : createPostgresEngine(feedDatabase, matcher, model.thresholds.message.suggested);
  const engine = messages === null ? memory : besides(memory, messages);
  const places = await loadPlaceNames();
  const rulesOf = createMatchRules(database, tenants, model.thresholds);
  const snapshot = createSnapshotFile({
    folder: inMemory ? join(config.dataDir, 'match') : join(config.dataDir, 'match', 'claims'),
    epoch: await queueEpoch(database),
    matcher,
    logger,
  });

  const held = createFollower(
    feedDatabase,
    memory,
    logger,
    async () => (await snapshot.load()) ?? 0n,
  );
  const follower =
    messages === null
      ? held
      : together(
          held,
          createFollower(feedDatabase, messages, logger, () =>
            termsHorizon(feedDatabase, messages.version),
          ),
        );
  let keeper: ReturnType<typeof keepSnapshots> | null = null;
  return {
    handlers: [
      matchItemHandler({
        engine,
        recent,
        places,
        follower,
        rulesOf,
        concerns: createConcerns(matcher, shared.id),
      }),
    ],
    periodic: [
      {
        name: 'retire-messages',
        everySeconds: 86_400,
        run: () => retireOldMessages(context, config.matchDays),
      },
    ],
    start: async () => {
      await follower.catchUp();
      logger.info({ ...matcher.stats(), followed: follower.position }, 'match index is ready');
      keeper = keepSnapshots(held, snapshot, logger);
      // What took long to read is packed and kept before the first work comes.
      await keeper.save();
      follower.start();
    },
    stop: async () => {
      await keeper?.stop();
      await follower.stop();
    },
    find: async (tenantId, text) => {
      await follower.catchUp();
      const rules = await rulesOf(tenantId);
      return database.withTenantSql(tenantId, (sql) =>
        findMatches(sql, { engine, recent, places }, { tenantId, text, rules }),
      );
    },
  };
}
