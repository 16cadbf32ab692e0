import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeInternet, openTestDoor, readBody } from '../../../../test/servers/index.ts';
import { saveToWayback } from './wayback.ts';

const ORIGIN = 'http://web.archive.org';
const PAGE = 'https://warta.id/a?b=1';
const KEYS = { accessKey: 'kunci', secretKey: 'rahasia' };
let net: FakeInternet;
beforeEach(() => {
  net = new FakeInternet();
});
afterEach(() => net.close());

/** "Save Page Now 2" as its documentation describes it; `pending` questions are answered so. */
async function serveJobs(pending: number, end: object): Promise<void> {
  let asked = 0;
  await net.site('web.archive.org', async (request, response) => {
    response.setHeader('content-type', 'application/json');
    const form = new URLSearchParams((await readBody(request)).toString());
    if (request.headers.authorization !== 'LOW kunci:rahasia') {
      response.writeHead(401).end('{"message":"You need to be logged in to use Save Page Now."}');
    } else if (request.method === 'POST' && form.get('url') === PAGE) {
      response.end(JSON.stringify({ url: PAGE, job_id: 'spn2-123' }));
    } else if (request.url === '/save/status/spn2-123') {
      response.end(JSON.stringify(asked++ < pending ? { status: 'pending' } : end));
    } else response.writeHead(404).end('{}');
  });
}
const save = (keys: typeof KEYS | null, questions = 4) =>
  saveToWayback(PAGE, openTestDoor(net), { keys, origin: ORIGIN, pace: 1, questions });

describe('with keys', () => {
  it('waits until the copy is there', async () => {
    await serveJobs(2, { status: 'success', timestamp: '20240501073000', original_url: PAGE });
    expect(await save(KEYS)).toEqual({
      kind: 'saved',
      url: `${ORIGIN}/web/20240501073000/${PAGE}`,
    });
  });

  it('does not wait for ever', async () => {
    await serveJobs(99, {});
    expect(await save(KEYS, 2)).toEqual({ kind: 'pending' });
  });

  it.each([
    ['the page cannot be saved', KEYS, { status: 'error', status_ext: 'error:no-access' }],
    ['the keys are refused', { accessKey: 'x', secretKey: 'y' }, {}],
  ])('knows nothing when %s', async (_, keys, end) => {
    await serveJobs(0, end);
    expect((await save(keys)).kind).toBe('unknown');
  });
});

describe('without keys', () => {
  it('takes the copy it is led to', async () => {
    await net.site('web.archive.org', (request, response) => {
      if (request.url?.startsWith('/save/') === true) {
        response.writeHead(302, { location: `/web/20240501073000/${PAGE}` }).end();
      } else response.end('salinan');
    });
    expect(await save(null)).toEqual({
      kind: 'saved',
      url: `${ORIGIN}/web/20240501073000/${PAGE}`,
    });
  });

  it('knows nothing when the archive is down', async () => {
    expect((await save(null)).kind).toBe('unknown');
  });
});
