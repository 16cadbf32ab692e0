import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeInternet, openTestDoor, readBody } from '../../../../../test/servers/index.ts';
import { factChecksSignal } from './fact-checks-signal.ts';
import { googleFactCheck } from './google-fact-check.ts';
import { queryOf } from './known-fact-check.ts';
import { mafindoFactCheck } from './mafindo-fact-check.ts';

let net: FakeInternet;
beforeEach(() => {
  net = new FakeInternet();
});
afterEach(() => net.close());

const GOOGLE = 'http://factchecktools.googleapis.com/v1alpha1/claims:search';
const MAFINDO = 'http://yudistira.turnbackhoax.id/api/antihoax/search/';
const CLAIM = 'Pemerintah membagikan kompor listrik gratis lewat tautan';

/** Answers as the service documents it; refuses a wrong key as it does. */
async function serveGoogle(): Promise<void> {
  await net.site('factchecktools.googleapis.com', (request, response) => {
    const url = new URL(request.url ?? '', GOOGLE);
    response.setHeader('content-type', 'application/json');
    if (request.headers['x-goog-api-key'] !== 'kunci') {
      response.writeHead(403).end('{"error":{"code":403,"status":"PERMISSION_DENIED"}}');
    } else if (url.searchParams.get('query') !== CLAIM || url.searchParams.has('key')) {
      response.end('{}');
    } else {
      response.end(
        JSON.stringify({
          claims: [
            {
              text: 'Kompor listrik gratis dibagikan',
              claimant: 'Pesan berantai',
              claimReview: [
                {
                  publisher: { name: 'Contoh Cek', site: 'cek.example' },
                  url: 'https://cek.example/kompor',
                  title: 'Keliru: kompor gratis',
                  reviewDate: '2024-05-01T00:00:00Z',
                  textualRating: 'Keliru',
                  languageCode: 'id',
                },
              ],
            },
          ],
          nextPageToken: 'CAo',
        }),
      );
    }
  });
}

async function serveMafindo(): Promise<void> {
  await net.site('yudistira.turnbackhoax.id', async (request, response) => {
    const form = new URLSearchParams((await readBody(request)).toString());
    response.setHeader('content-type', 'application/json');
    if (
      request.method !== 'POST' ||
      form.get('key') !== 'kunci' ||
      form.get('method') !== 'content'
    ) {
      response.writeHead(401).end('{"status":false,"message":"Invalid API Key"}');
      return;
    }
    const news = {
      id: '891',
      authors: '1',
      status: '2',
      classification: 'Fabricated Content',
      title: '[SALAH] Kompor listrik gratis',
      content: form.get('value'),
      fact: '...',
      references: 'https://esdm.example/rilis https://turnbackhoax.id/2024/05/01/kompor',
      tanggal: '2024-05-01',
      conclusion: '...',
      picture1: '',
    };
    response.end(
      JSON.stringify([news, { ...news, id: 892, references: '', classification: null }]),
    );
  });
}

describe('Google Fact Check Tools', () => {
  it('sends the key in a header and reads reviews', async () => {
    await serveGoogle();
    const answer = await googleFactCheck(openTestDoor(net), 'kunci', GOOGLE).search(CLAIM);
    expect(answer).toEqual({
      kind: 'found',
      checks: [
        {
          title: 'Keliru: kompor gratis',
          url: 'https://cek.example/kompor',
          publisher: 'Contoh Cek',
          rating: 'Keliru',
          reviewedOn: '2024-05-01',
          claim: 'Kompor listrik gratis dibagikan',
        },
      ],
    });
  });

  it('finds nothing in an empty answer', async () => {
    await serveGoogle();
    const source = googleFactCheck(openTestDoor(net), 'kunci', GOOGLE);
    expect(await source.search('hal lain')).toEqual({ kind: 'found', checks: [] });
  });
});

it('MAFINDO is asked by form, and its labels are read from the titles', async () => {
  await serveMafindo();
  const answer = await mafindoFactCheck(openTestDoor(net), 'kunci', MAFINDO).search(CLAIM);
  expect(answer).toMatchObject({
    kind: 'found',
    checks: [
      {
        rating: 'SALAH',
        url: 'https://turnbackhoax.id/2024/05/01/kompor',
        reviewedOn: '2024-05-01',
      },
      {
        rating: 'SALAH',
        url: 'https://turnbackhoax.id/?s=%5BSALAH%5D%20Kompor%20listrik%20gratis',
      },
    ],
  });
});

describe('factChecksSignal', () => {
  const sources = (key: string) => [
    googleFactCheck(openTestDoor(net), key, GOOGLE),
    mafindoFactCheck(openTestDoor(net), 'kunci', MAFINDO),
  ];

  it('shows what one source has when the other refuses', async () => {
    await serveGoogle();
    await serveMafindo();
    const signal = await factChecksSignal(CLAIM, sources('salah'), new Date(0));
    expect(signal).toMatchObject({
      state: 'attention',
      readFrom: 'Google Fact Check Tools, MAFINDO',
      value: { checks: [{ publisher: 'MAFINDO' }, {}], unanswered: [{}] },
    });
  });

  it('is unknown without a key, and when nobody answers', async () => {
    expect((await factChecksSignal(CLAIM, [], new Date(0))).state).toBe('unknown');
    const signal = await factChecksSignal(CLAIM, sources('kunci'), new Date(0));
    expect(signal.state).toBe('unknown');
    expect(JSON.stringify(signal)).not.toContain('kunci');
  });
});

it('queryOf cuts long claims at a word', () => {
  expect(queryOf(`${'kata '.repeat(100)}`).length).toBeLessThanOrEqual(200);
  expect(queryOf('x'.repeat(500))).toHaveLength(200);
  expect(queryOf('  satu\n dua ')).toBe('satu dua');
});
