import type { FeedEntry } from '@saring/database';
import type { Engine } from './engine.ts';

/** Cases, clarifications and fact-checks; what is no claim is a message. */
export const isClaim = ({ kind }: Pick<FeedEntry, 'kind'>): boolean => kind !== 'item';

/** Claims in one home and messages in another, asked as one. Each is fed by its own follower. */
export function besides(claims: Engine, messages: Engine): Pick<Engine, 'version' | 'find'> {
  return {
    version: `${claims.version}+${messages.version}`,
    find: async (sql, tenantId, prepared) => {
      const found = [
        ...(await claims.find(sql, tenantId, prepared)),
        ...(await messages.find(sql, tenantId, prepared)),
      ];
      return found.sort((a, b) => b.probability - a.probability);
    },
  };
}
