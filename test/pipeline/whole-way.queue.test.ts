import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Anything, call, Problem, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

const received: Received[] = [];
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += String(chunk);
  });
  request.on('end', () => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    received.push({ headers, body });
    // The first try fails, so that the second one is seen too.
    response.writeHead(received.length === 1 ? 500 : 204).end();
  });
});
await new Promise<void>((resolve) => {
  receiver.listen(0, '127.0.0.1', resolve);
});
const receiverPort = (receiver.address() as AddressInfo).port;
afterAll(() => {
  receiver.close();
});

const world = await testHouse({ env: { SARING_EGRESS_ALLOW: `127.0.0.1:${receiverPort}` } });
const office = await makeOffice(world);
const api = `${world.url}/api/v1`;

const Ticket = z.object({ ticket: z.string(), status: z.string() });
const TicketState = z.object({
  status: z.string(),
  answer: z.object({ title: z.string(), verdict: z.string(), version: z.number() }).nullable(),
});
const CaseList = z.object({
  items: z.array(z.object({ id: z.string(), state: z.string(), itemCount: z.number() })),
});
const CaseDetail = z.object({
  state: z.string(),
  assessment: z.object({ verdict: z.string().nullable(), reasons: z.array(z.unknown()).min(1) }),
  matches: z.array(
    z.object({ rank: z.number(), status: z.string(), target: z.object({ kind: z.string() }) }),
  ),
  decisions: z.array(z.object({ round: z.string() })),
});
const State = z.object({ state: z.string() });
const Clarifications = z.object({
  items: z.array(z.object({ id: z.string(), slug: z.string(), verdict: z.string() })),
  nextCursor: z.string().nullable(),
});

const RUMOUR =
  'Info valid!! Bantuan beras 20 kg utk warga Martapura cair besok, daftar di http://beras-martapura.example sebelum kehabisan';
const DECISION = {
  verdict: 'FALSE',
  techniques: ['FABRICATED_CONTENT'],
  harms: ['FRAUD'],
  title: 'Pendaftaran beras 20 kg lewat tautan itu tidak ada',
  claim: 'Bantuan beras 20 kg untuk warga Martapura cair besok lewat pendaftaran daring.',
  summary: 'Tidak ada pendaftaran daring untuk bantuan beras. Jangan mengisi data di tautan itu.',
  explanation: 'Kantor kecamatan menyatakan bantuan beras dibagikan lewat desa, tanpa pendaftaran.',
  sources: [
    {
      title: 'Pernyataan kantor kecamatan',
      publisher: 'Kecamatan Martapura',
      excerpt: 'Tidak ada pendaftaran daring untuk bantuan beras.',
    },
  ],
};

let reviewer = '';
let second = '';
let partner = '';
beforeAll(async () => {
  reviewer = (await office.person(['REVIEWER', 'EDITOR'])).key;
  second = (await office.person(['INDEPENDENT_REVIEWER'], false)).key;
  partner = await office.key(['clarifications:read', 'partner:manage'], {
    partnerId: office.partnerId,
  });
});

const submit = async (text: string) =>
  (await call(`${api}/submissions`, Ticket, { body: { text, tenant: office.slug } })).body.ticket;
const ticketState = async (ticket: string) =>
  (await call(`${api}/submissions/${ticket}`, TicketState)).body;
const caseOf = (ticket: string) =>
  until(
    async () => {
      const { items } = (await call(`${api}/cases?ticket=${ticket}`, CaseList, { key: reviewer }))
        .body;
      return items[0] !== undefined && items[0].state !== 'NEW' ? items[0] : null;
    },
    { what: 'a triaged case' },
  );

it('takes a message the whole way to a published clarification, an answer and a webhook', async () => {
  const endpoint = await call(
    `${api}/webhook-endpoints`,
    z.object({ id: z.string(), secret: z.string() }),
    { key: partner, body: { url: `http://127.0.0.1:${receiverPort}/hook` } },
  );
  expect(endpoint.status).toBe(201);

  const ticket = await submit(RUMOUR);
  const found = await caseOf(ticket);
  expect(found.state).toBe('TRIAGED');
  const path = `${api}/cases/${found.id}`;
  const before = (await call(path, CaseDetail, { key: reviewer })).body;
  expect(before.matches).toEqual([]);

  // Nothing goes public without two people, one of them from outside the government.
  const early = await call(`${path}/publication`, Problem, { key: reviewer, body: {} });
  expect(early).toMatchObject({ status: 409, body: { code: 'ILLEGAL_STEP' } });
  const bare = await call(`${path}/decisions`, Problem, {
    key: reviewer,
    body: { ...DECISION, sources: [] },
  });
  expect(bare).toMatchObject({ status: 409, body: { code: 'NEEDS_EVIDENCE' } });
  const first = await call(`${path}/decisions`, State, { key: reviewer, body: DECISION });
  expect(first).toMatchObject({ status: 201, body: { state: 'READY_FOR_REVIEW' } });
  const same = await call(`${path}/second-reviews`, Problem, {
    key: reviewer,
    body: { verdict: 'FALSE' },
  });
  expect(same.body.code).toBe('SAME_PERSON');
  const blind = (await call(path, CaseDetail, { key: second })).body;
  expect(blind.decisions).toEqual([]);
  const colleague = await office.person(['REVIEWER']);
  const government = await call(`${path}/second-reviews`, Problem, {
    key: colleague.key,
    body: { verdict: 'FALSE' },
  });
  expect(government.body.code).toBe('NEEDS_INDEPENDENT_SIGNATURE');
  const confirmed = await call(`${path}/second-reviews`, State, {
    key: second,
    body: { verdict: 'FALSE' },
  });
  expect(confirmed.body.state).toBe('APPROVED');
  const forbidden = await call(`${path}/publication`, Problem, { key: second, body: {} });
  expect(forbidden.status).toBe(403);
  const published = await call(
    `${path}/publication`,
    z.object({ clarification: z.object({ id: z.string(), slug: z.string() }) }),
    { key: reviewer, body: {} },
  );
  expect(published.status).toBe(201);
  const { id, slug } = published.body.clarification;

  // The asker, the page, the API, the feeds and the webhook all have it.
  expect(await ticketState(ticket)).toMatchObject({
    status: 'ANSWERED',
    answer: { title: DECISION.title, verdict: 'FALSE', version: 1 },
  });
  const html = (await call(`${world.url}/klarifikasi/${slug}`, z.string())).body;
  expect(html).toContain(DECISION.title);
  const jsonLd = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(html)?.[1] ?? '';
  expect(JSON.parse(jsonLd)).toMatchObject({
    '@type': 'ClaimReview',
    claimReviewed: DECISION.claim,
    reviewRating: { ratingValue: 1, alternateName: 'Salah' },
  });
  const list = await call(`${api}/clarifications`, Clarifications, { key: partner });
  expect(list.body.items).toMatchObject([{ id, slug, verdict: 'FALSE' }]);
  const unchanged = await call(`${api}/clarifications`, Anything, {
    key: partner,
    headers: { 'if-none-match': list.headers.get('etag') ?? '' },
  });
  expect(unchanged.status).toBe(304);
  for (const format of ['rss', 'atom', 'json']) {
    const feed = await fetch(`${world.url}/feeds/clarifications.${format}?tenant=${office.slug}`);
    expect(await feed.text()).toContain(slug);
  }
  const hooks = await until(() => received.length >= 2 && received, {
    ms: 25_000,
    what: 'a second try of the webhook',
  });
  const ids = new Set(hooks.map((hook) => hook.headers['webhook-id']));
  expect(ids.size).toBe(1);
  for (const hook of hooks) {
    const payload = new Webhook(endpoint.body.secret).verify(hook.body, hook.headers);
    expect(payload).toMatchObject({ type: 'clarification.published', data: { id, version: 1 } });
  }

  // Whoever sends a repeat from now on is answered without a person.
  const repeat = await submit(`Diteruskan berkali-kali\n\n${RUMOUR.toUpperCase()} 🙏🙏`);
  const answered = await until(
    async () => {
      const now = await ticketState(repeat);
      return now.answer === null ? null : now;
    },
    { what: 'an answer' },
  );
  expect(answered).toMatchObject({ status: 'ANSWERED', answer: { verdict: 'FALSE' } });
});

it('joins repeats of an open case and keeps a changed number apart', async () => {
  const text = 'Mulai Senin harga gas 3 kg di pangkalan Gambut jadi 45 ribu, kata orang pangkalan';
  const [first, again] = await Promise.all([submit(text), submit(`${text}!!!`)]);
  const [one, two] = [await caseOf(first), await caseOf(again)];
  const three = await caseOf(await submit(text.replace('45', '65')));
  expect(two.id).toBe(one.id);
  expect(three.id).not.toBe(one.id);
  const detail = (await call(`${api}/cases/${three.id}`, CaseDetail, { key: reviewer })).body;
  expect(detail.matches[0]).toMatchObject({ status: 'SUGGESTED', target: { kind: 'case' } });
});

it('gives the same ticket for the same Idempotency-Key, also at the same moment', async () => {
  const send = (text: string) =>
    call(
      `${api}/submissions`,
      z.object({ ticket: z.string().optional(), code: z.string().optional() }),
      {
        body: { text, tenant: office.slug },
        headers: { 'idempotency-key': '"9b2f-uji"' },
      },
    );
  const answers = await Promise.all(Array.from({ length: 8 }, () => send('Besok sekolah libur?')));
  expect(new Set(answers.map((answer) => answer.body.ticket)).size).toBe(1);
  expect(answers.every((answer) => answer.status === 202)).toBe(true);
  const other = await send('Besok pasar libur?');
  expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
});
