import { mkdtemp, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { S3Server } from '../../../../../test/servers/index.ts';
import { type BlobStore, type StoredBlob, sha256Of, shardedPath } from './blob-store.ts';
import { DiskBlobStore, storeError } from './disk-blob-store.ts';
import { S3BlobStore, type S3Settings } from './s3-blob-store.ts';
import { sweepBlobs } from './sweep-blobs.ts';

const HELLO = Buffer.from('halo');
const KEYS = { accessKeyId: 'AKIDCONTOH', secretAccessKey: 'rahasia/+=', region: 'ap-southeast-3' };

let folder: string;
let server: S3Server;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saring-blobs-'));
  server = new S3Server({ ...KEYS, bucket: 'bukti', capacity: 1_000_000, pageSize: 2 });
  await server.start();
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const s3 = (settings: Partial<S3Settings> = {}): S3BlobStore =>
  new S3BlobStore({
    ...KEYS,
    endpoint: `${server.endpoint}/`,
    bucket: 'bukti',
    prefix: 'dinas a',
    ...settings,
  });
const all = async (store: BlobStore): Promise<StoredBlob[]> => {
  const found: StoredBlob[] = [];
  for await (const blob of store.list()) found.push(blob);
  return found;
};

describe.each([
  ['disk', (): BlobStore => new DiskBlobStore(folder)],
  ['S3', (): BlobStore => s3()],
  ['S3 without a prefix', (): BlobStore => s3({ prefix: '' })],
])('blobs on %s', (_, make) => {
  it('are kept once under their hash, and read back', async () => {
    const store = make();
    const sha256 = await store.put(HELLO);
    expect(sha256).toBe(sha256Of(HELLO));
    expect(await store.put(HELLO)).toBe(sha256);
    expect((await store.get(sha256))?.equals(HELLO)).toBe(true);
    expect((await all(store)).map(({ bytes }) => bytes)).toEqual([4]);
  });

  it('are absent until put and after deletion', async () => {
    const store = make();
    const sha256 = sha256Of(HELLO);
    expect(await store.get(sha256)).toBeNull();
    await store.delete(sha256);
    await store.put(HELLO);
    await store.delete(sha256);
    expect(await store.get(sha256)).toBeNull();
    expect(await store.get('../../etc/passwd')).toBeNull();
    await store.delete('..');
  });

  it('may be empty, and may be put at once by many', async () => {
    const store = make();
    const puts = Array.from({ length: 20 }, (_, at) => store.put(Buffer.from(String(at % 3))));
    expect(new Set(await Promise.all(puts)).size).toBe(3);
    expect((await store.get(await store.put(new Uint8Array())))?.length).toBe(0);
    expect(await all(store)).toHaveLength(4);
  });

  it('are swept when old and not needed', async () => {
    const store = make();
    const needed = await store.put(Buffer.from('dipakai'));
    const idle = await store.put(Buffer.from('menganggur'));
    const early = new Date(Date.now() - 60_000);
    const late = new Date(Date.now() + 60_000);
    const isNeeded = (sha256: string): boolean => sha256 === needed;
    expect(await sweepBlobs(store, early, isNeeded)).toEqual({
      kept: 2,
      deleted: 0,
      bytesFreed: 0,
    });
    expect(await sweepBlobs(store, late, isNeeded)).toEqual({
      kept: 1,
      deleted: 1,
      bytesFreed: 10,
    });
    expect(await store.get(idle)).toBeNull();
    expect(await store.get(needed)).not.toBeNull();
  });
});

describe('DiskBlobStore', () => {
  it('notices a damaged blob and mends it at the next put', async () => {
    const store = new DiskBlobStore(folder);
    const sha256 = await store.put(HELLO);
    await truncate(join(folder, shardedPath(sha256)), 2);
    await expect(store.get(sha256)).rejects.toMatchObject({ code: 'EVIDENCE_DAMAGED' });
    await store.put(HELLO);
    expect((await store.get(sha256))?.equals(HELLO)).toBe(true);
  });

  it('leaves nothing beside the blobs, and removes what a crash left', async () => {
    const store = new DiskBlobStore(folder);
    const sha256 = await store.put(HELLO);
    const shard = join(folder, shardedPath(sha256), '..');
    expect(await readdir(shard)).toEqual([sha256]);
    const left = join(shard, '.part-0123');
    await writeFile(left, 'sepa');
    expect(await all(store)).toHaveLength(1);
    await utimes(left, 0, 0);
    await all(store);
    expect(await readdir(shard)).toEqual([sha256]);
  });

  it('tells a full disk from a broken one', async () => {
    const withCode = (code: string): Error => Object.assign(new Error(code), { code });
    expect(storeError(withCode('ENOSPC')).code).toBe('STORE_FULL');
    expect(storeError(withCode('EDQUOT')).code).toBe('STORE_FULL');
    expect(storeError(withCode('EIO')).code).toBe('STORE_UNAVAILABLE');
    await writeFile(join(folder, 'berkas'), '');
    const broken = new DiskBlobStore(join(folder, 'berkas'));
    await expect(broken.put(HELLO)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});

describe('S3BlobStore', () => {
  it('lists page by page', async () => {
    const store = s3();
    for (const word of ['a', 'b', 'c', 'd', 'e']) await store.put(Buffer.from(word));
    expect(await all(store)).toHaveLength(5);
  });

  it('says that the store is full', async () => {
    await expect(s3().put(Buffer.alloc(1_000_001))).rejects.toMatchObject({ code: 'STORE_FULL' });
  });

  it.each([
    ['a wrong secret', { secretAccessKey: 'salah' }],
    ['a wrong bucket', { bucket: 'lain' }],
    ['a store that is gone', { endpoint: 'http://127.0.0.1:1' }],
  ])('is unavailable with %s', async (_, settings) => {
    const store = s3(settings);
    await expect(store.put(HELLO)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(all(store)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('notices a damaged blob', async () => {
    const store = s3({ prefix: '' });
    const sha256 = await store.put(HELLO);
    server.objects.set(shardedPath(sha256), { bytes: Buffer.from('lain'), storedAt: new Date() });
    await expect(store.get(sha256)).rejects.toMatchObject({ code: 'EVIDENCE_DAMAGED' });
  });
});
