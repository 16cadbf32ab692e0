import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import type { FetchFailure, FetchResponse } from '../../fetch/types.ts';
import { storeCapture } from '../capture-page.ts';
import { sha256Of } from '../store/blob-store.ts';
import { DiskBlobStore } from '../store/disk-blob-store.ts';
import { verifyEvidencePack } from './verify-evidence-pack.ts';
import { writeEvidencePack } from './write-evidence-pack.ts';

const AT = new Date('2024-05-01T07:30:00Z');
let folder: string;
let store: DiskBlobStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saring-pack-'));
  store = new DiskBlobStore(join(folder, 'blobs'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const hop = {
  url: 'https://warta.id/a',
  method: 'GET' as const,
  at: AT.toISOString(),
  via: 'request' as const,
  status: 200,
  address: { ip: '8.20.0.1', family: 4 as const },
  tls: null,
  downgraded: false,
};
const response: FetchResponse = {
  kind: 'response',
  requestedUrl: hop.url,
  url: hop.url,
  status: 200,
  headers: { 'content-type': 'text/html' },
  rawHeaders: [['Content-Type', 'text/html']],
  contentType: 'text/html',
  charset: null,
  body: Buffer.from('<p>Halo</p>'),
  wire: Buffer.from('mampat'),
  encodings: ['gzip'],
  truncated: false,
  chain: [hop],
  clientRedirect: null,
  timings: { connected: 1, headers: 2, done: 3 },
};
const failure: FetchFailure = {
  kind: 'failure',
  code: 'DNS_NOT_FOUND',
  explanation: { id: 'x', en: 'x' },
  detail: '',
  requestedUrl: 'http://hilang.id/',
  url: 'http://hilang.id/',
  chain: [{ ...hop, status: null }],
  retryAfter: null,
  timings: { connected: null, headers: null, done: 1 },
};

async function write(name: string): Promise<{ path: string; manifest: string }> {
  const parts = { page: null, archivedAt: null, notes: [], capturedAt: AT };
  const screenshot = Buffer.from('gambar');
  const captures = [
    (await storeCapture({ ...parts, result: response, screenshot }, store)).id,
    (await storeCapture({ ...parts, result: failure, screenshot: null }, store)).id,
  ];
  const path = join(folder, name);
  const manifest = await writeEvidencePack(
    {
      caseId: 'kasus-7',
      claim: 'Kompor gratis dibagikan',
      createdAt: AT,
      captures,
      statements: [{ from: 'Dinas Energi', text: 'Tidak ada program itu.' }],
      signals: [],
      decisionLog: [{ step: 1 }],
    },
    store,
    createWriteStream(path),
  );
  return { path, manifest };
}

/** Every file of a pack by path. */
async function contents(path: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry))
      chunks.push(Buffer.from(chunk));
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  zip.close();
  return files;
}

async function rewrite(path: string, files: Iterable<readonly [string, Buffer]>): Promise<void> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

describe('evidence pack', () => {
  it('holds captures, statements and log, and verifies', async () => {
    const { path, manifest } = await write('a.zip');
    const names = [...(await contents(path)).keys()];
    expect(names[0]).toBe('manifest.json');
    for (const ending of ['body.bin', 'wire.bin', 'headers.json', 'chain.json', 'screenshot.png']) {
      expect(names.some((name) => name.startsWith('captures/') && name.endsWith(ending))).toBe(
        true,
      );
    }
    expect(names).toEqual(
      expect.arrayContaining(['README.txt', 'statements/0001.json', 'decision-log.json']),
    );
    expect(await verifyEvidencePack(path)).toEqual({
      ok: true,
      manifestSha256: manifest,
      caseId: 'kasus-7',
      files: names.length - 1,
    });
  });

  it('has the same bytes for the same case, in every time zone', async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Asia/Jakarta';
      const one = await readFile((await write('a.zip')).path);
      process.env.TZ = 'America/New_York';
      const other = await readFile((await write('b.zip')).path);
      expect(sha256Of(one)).toBe(sha256Of(other));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('fails, and leaves no whole archive, when a capture is gone', async () => {
    const target = createWriteStream(join(folder, 'c.zip'));
    const pack = {
      caseId: 'x',
      claim: 'x',
      createdAt: AT,
      statements: [],
      signals: [],
      decisionLog: null,
    };
    const missing = 'a'.repeat(64);
    await expect(
      writeEvidencePack({ ...pack, captures: [missing] }, store, target),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });

    const { id, manifest } = await storeCapture(
      {
        result: response,
        page: null,
        screenshot: null,
        archivedAt: null,
        notes: [],
        capturedAt: AT,
      },
      store,
    );
    const [file] = manifest.files;
    await store.delete(file?.sha256 ?? '');
    await expect(
      writeEvidencePack(
        { ...pack, captures: [id] },
        store,
        createWriteStream(join(folder, 'd.zip')),
      ),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await verifyEvidencePack(join(folder, 'd.zip'))).ok).toBe(false);
  });
});

describe('verifyEvidencePack names the first broken file', () => {
  const tamper = async (
    change: (files: Map<string, Buffer>) => Iterable<readonly [string, Buffer]>,
  ) => {
    const { path } = await write('a.zip');
    await rewrite(path, change(await contents(path)));
    return verifyEvidencePack(path);
  };
  const named = (files: Map<string, Buffer>, ending: string): string =>
    [...files.keys()].find((name) => name.endsWith(ending)) ?? '';

  it('changed', async () => {
    const check = await tamper((files) =>
      files.set('decision-log.json', Buffer.from('[{"step":2}]\n')),
    );
    expect(check).toMatchObject({ ok: false, file: 'decision-log.json', problem: 'changed' });
  });

  it('longer than listed', async () => {
    const check = await tamper((files) => {
      const name = named(files, 'body.bin');
      return files.set(name, Buffer.alloc(5_000_000));
    });
    expect(check).toMatchObject({
      ok: false,
      file: expect.stringMatching(/body\.bin$/u),
      problem: 'unreadable',
    });
  });

  it('missing', async () => {
    const check = await tamper((files) => {
      files.delete('statements/0001.json');
      return files;
    });
    expect(check).toMatchObject({ ok: false, file: 'statements/0001.json', problem: 'missing' });
  });

  it('not listed', async () => {
    const check = await tamper((files) => files.set('tambahan.txt', Buffer.from('x')));
    expect(check).toMatchObject({ ok: false, file: 'tambahan.txt', problem: 'not-listed' });
  });

  it('twice', async () => {
    const check = await tamper((files) => [...files, ['README.txt', Buffer.from('x')] as const]);
    expect(check).toMatchObject({ ok: false, file: 'README.txt', problem: 'twice' });
  });

  it('a capture whose own manifest was replaced along with the list', async () => {
    const check = await tamper((files) => {
      const name =
        [...files.keys()].find((each) => /captures\/.*\/manifest\.json$/u.test(each)) ?? '';
      const forged = Buffer.from(
        (files.get(name)?.toString() ?? '').replace('2024-05-01T07:30:00', '2023-05-01T07:30:00'),
      );
      const list = JSON.parse(files.get('manifest.json')?.toString() ?? '{}');
      for (const file of list.files) {
        if (file.path === name)
          Object.assign(file, { sha256: sha256Of(forged), bytes: forged.length });
      }
      return files.set(name, forged).set('manifest.json', Buffer.from(JSON.stringify(list)));
    });
    expect(check).toMatchObject({ ok: false, problem: 'wrong-capture' });
  });

  it.each([
    ['no archive', Buffer.from('bukan zip')],
    ['nothing', Buffer.alloc(0)],
  ])('%s', async (_, bytes) => {
    const path = join(folder, 'x.zip');
    await writeFile(path, bytes);
    expect(await verifyEvidencePack(path)).toMatchObject({
      ok: false,
      file: path,
      problem: 'not-a-pack',
    });
    expect((await verifyEvidencePack(join(folder, 'tidak-ada.zip'))).ok).toBe(false);
  });

  it('an archive cut short', async () => {
    const { path } = await write('a.zip');
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, bytes.length / 2));
    expect((await verifyEvidencePack(path)).ok).toBe(false);
  });
});
