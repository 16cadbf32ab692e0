import { nearPictures, type Sql } from '@saring/database';
import type { EngineMatch } from './match-result.ts';

/**
 * Bits of 64 that may differ, measured with `npm run bench -- pictures`: copies at half size or low
 * quality differ in up to 3, copies at a third in up to 9, other pictures in 18 and more. Screenshots
 * of different chats look alike (7 % of the pairs within 7 bits, 0.5 % within 3): where there are
 * words, a looser likeness says nothing.
 */
const SUGGESTED_WITHIN = 7;
const CONFIRMED_WITHIN = 3;
const BITS = 64;

/**
 * Cases that hold a picture like one of the item's. The same picture under other words is another
 * claim, so a likeness alone is confirmed only where neither item has any words, on the picture or
 * beside it; where there are words, they decide.
 */
export async function pictureMatches(sql: Sql, itemId: string): Promise<EngineMatch[]> {
  const near = await nearPictures(sql, itemId, SUGGESTED_WITHIN);
  const telling = near.filter((each) => each.wordless || each.distance <= CONFIRMED_WITHIN);
  return telling.map(({ caseId, distance, wordless }) => ({
    kind: 'case',
    refId: caseId,
    caseId,
    score: 1 - distance / BITS,
    status: wordless && distance <= CONFIRMED_WITHIN ? 'CONFIRMED' : 'SUGGESTED',
    explanation: {
      pictureBitsDiffer: distance,
      pictureThreshold: wordless ? SUGGESTED_WITHIN : CONFIRMED_WITHIN,
      wordless,
    },
  }));
}
