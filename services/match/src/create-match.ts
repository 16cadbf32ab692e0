import type { JobHandler } from '@saring/pipeline';
import type { MatchContext } from './context.ts';
import type { EngineMatch } from './engine.ts';
import { createFollower } from './follower.ts';
import { createLexicalEngine } from './lexical-engine.ts';
import { matchItemHandler } from './match-item.ts';

/** The stage as a process runs it. `start` reads the whole index before the first item. */
export async function createMatch(context: MatchContext): Promise<{
  handlers: JobHandler[];
  start(): Promise<void>;
  stop(): Promise<void>;
  /** What a text repeats, best first, with everything known that was committed before the call. */
  find(tenantId: string, text: string): Promise<readonly EngineMatch[]>;
}> {
  const shared = await context.tenants.shared();
  const engine = createLexicalEngine(shared.id);
  const follower = createFollower(context.feedDatabase, engine, context.logger);
  return {
    handlers: [matchItemHandler({ engine, follower })],
    start: async () => {
      await follower.catchUp();
      context.logger.info({ documents: follower.position }, 'match index is ready');
      follower.start();
    },
    stop: () => follower.stop(),
    find: async (tenantId, text) => {
      await follower.catchUp();
      return engine.query(tenantId, text);
    },
  };
}
