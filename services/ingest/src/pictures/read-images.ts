import {
  describeItem,
  type ItemPicture,
  loadItemPictures,
  type PictureReading,
  storeReadings,
} from '@saring/database';
import { MAX_TEXT_LENGTH, SaringError } from '@saring/domain';
import type { Pictures } from '@saring/media';
import {
  checkItemSources,
  handle,
  type JobHandler,
  matchItem,
  readImages,
  Unrecoverable,
} from '@saring/pipeline';
import type { IngestContext } from '../context.ts';
import { prepareText } from '../prepare-text.ts';

type Parts = Pick<IngestContext, 'blobs' | 'pictures'>;

/**
 * Reads the pictures of an item, then asks for its matching and source checks with what stands in
 * them. A picture that cannot be read holds nothing up: it is marked, and people look at it.
 */
export function readImagesHandler({ blobs, pictures }: Parts): JobHandler {
  // A picture that arrives five hundred times in an hour is read once.
  const underWay = new Map<string, Promise<PictureReading>>();
  const readOnce = (sha256: string): Promise<PictureReading> => {
    const known = underWay.get(sha256);
    if (known !== undefined) return known;
    const reading = blobs
      .get(sha256)
      .then((bytes) => readOne(sha256, bytes, pictures))
      .finally(() => underWay.delete(sha256));
    underWay.set(sha256, reading);
    return reading;
  };
  return handle(readImages, async ({ itemId }, { tenantId, database, attempts, commit }) => {
    const item = await loadItemPictures(database, tenantId, itemId);
    if (item === null) throw new Unrecoverable('the item is gone');
    const lastTry = attempts + 1 >= readImages.maxAttempts;
    const fresh = new Map<string, PictureReading>();
    for (const { sha256, state } of item.pictures) {
      if (state === 'READ') continue;
      const reading = await readOnce(sha256);
      // Once more on a calmer machine, unless it was tried often enough.
      if (reading.state === 'UNREADABLE' && reading.failure !== 'gone' && !lastTry) {
        throw new Error(`picture not read: ${reading.failure}`);
      }
      fresh.set(sha256, reading);
    }
    const imageText = textOf(item.pictures, fresh, MAX_TEXT_LENGTH - item.text.length);
    await commit(async (tx, schedule) => {
      await storeReadings(tx, tenantId, [...fresh.values()]);
      if (imageText !== '') {
        await describeItem(tx, itemId, {
          imageText,
          maskedImageText: prepareText(imageText).maskedText,
          fingerprint: prepareText(`${item.text}\n${imageText}`).fingerprint,
        });
      }
      schedule(matchItem, { itemId });
      schedule(checkItemSources, { itemId });
    });
  });
}

async function readOne(
  sha256: string,
  bytes: Buffer | null,
  pictures: Pictures,
): Promise<PictureReading> {
  const nothing = { sha256, text: null, certainty: null };
  if (bytes === null) return { ...nothing, state: 'UNREADABLE', failure: 'gone' };
  const { value, failure } = await pictures.read(bytes);
  if (value !== null) return { sha256, state: 'READ', ...value, failure: null };
  // Ours, not the picture's: the process stops. It costs no attempt.
  if (failure === 'closed') throw new SaringError('STORE_UNAVAILABLE');
  return { ...nothing, state: 'UNREADABLE', failure };
}

function textOf(
  pictures: readonly ItemPicture[],
  fresh: ReadonlyMap<string, PictureReading>,
  room: number,
): string {
  const texts = pictures.map(({ sha256, text }) => text ?? fresh.get(sha256)?.text ?? '');
  const filled = texts.filter((text) => text !== '').join('\n');
  return filled.slice(0, Math.max(0, room - 1)).toWellFormed();
}
