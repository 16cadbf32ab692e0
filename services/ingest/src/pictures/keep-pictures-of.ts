import { keepPictures, type Tx } from '@saring/database';
import type { StoredFile } from './store-files.ts';

/** Notes what is known of the pictures among some files; false when there is none among them. */
export async function keepPicturesOf(
  tx: Tx,
  tenantId: string,
  files: readonly StoredFile[],
): Promise<boolean> {
  const pictures = files.flatMap(({ sha256, picture }) =>
    picture === null ? [] : [{ sha256, ...picture }],
  );
  if (pictures.length > 0) await keepPictures(tx, tenantId, pictures);
  return pictures.length > 0;
}
