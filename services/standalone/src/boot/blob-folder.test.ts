import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { createBlobFolder } from './blob-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'saring-blobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const blobs = createBlobFolder(folder);
const drafts = () => readdirSync(folder).filter((name) => name.startsWith('draft.'));

it('keeps a file that came in pieces under the hash of the whole', async () => {
  const draft = await blobs.draft();
  for (const piece of ['satu ', '', 'dua ', 'tiga']) await draft.write(Buffer.from(piece));
  expect(drafts()).toHaveLength(1);
  const kept = await draft.keep();
  await draft.drop();
  const sha256 = createHash('sha256').update('satu dua tiga').digest('hex');
  expect(kept).toEqual({ sha256, bytes: 13 });
  expect(await blobs.put(Buffer.from('satu dua tiga'))).toEqual({ sha256 });
  const stream = await blobs.read(sha256);
  // Whoever reads it when it is removed reads it to its end.
  await blobs.remove(sha256);
  expect(stream === null ? null : await text(stream)).toBe('satu dua tiga');
  expect(await blobs.read(sha256)).toBeNull();
  expect(await blobs.read('../etc/passwd')).toBeNull();
  expect(drafts()).toEqual([]);
});

it('leaves nothing of a draft that was dropped, nor of one whose writer was killed', async () => {
  const dropped = await blobs.draft();
  await dropped.write(Buffer.from('setengah'));
  await dropped.drop();
  expect(drafts()).toEqual([]);
  const [old, young] = ['draft.lama', 'draft.baru'].map((name) => join(folder, name));
  for (const path of [old, young]) writeFileSync(path ?? '', 'setengah');
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  utimesSync(old ?? '', yesterday, yesterday);
  await (await blobs.draft()).drop();
  expect([old, young].map((path) => existsSync(path ?? ''))).toEqual([false, true]);
});
