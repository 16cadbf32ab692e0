// Long because one month is played through and compared with what it left behind, to the item.
import { createServer } from 'node:http';
import { createPartner, listRecalls, partnerUses, type RecallRow } from '@saring/database';
import { after, nextReminder, receiptState } from '@saring/domain';
import { loadUsage, remindRecalls, signPartnerLink, usageFile } from '@saring/publish';
import { issuePartnerLink } from '@saring/review';
import { call, receiver, until } from '@saring/test';
import { makeOffice, testHouse } from '@saring/test/house';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { Anything } from '../support/client.ts';
import { type FormClient, formClient } from '../support/form-client.ts';
import { correctText, type PublishedText, publishText } from '../support/publish-text.ts';

const DAYS = 30;
const PUBLICATIONS = 60;
/** Which of the sixty are corrected, and on which day. */
const CORRECTIONS = new Map([
  [4, 5],
  [11, 9],
  [20, 14],
  [21, 14],
  [38, 22],
  [55, 29],
]);
const START = new Date('2026-10-01T00:00:00Z');

const pages = new Map<string, string>();
const site = createServer((request, response) => {
  const body = pages.get(request.url ?? '') ?? '';
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
});
await new Promise<void>((resolve) => {
  site.listen(0, '127.0.0.1', resolve);
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});
const bound = site.address();
const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
const hooks = await receiver();

let clock = START;
const world = await testHouse({
  stages: ['publish'],
  env: {
    SARING_EGRESS_ALLOW: `127.0.0.1:${port},127.0.0.1:${hooks.port}`,
    SARING_API_PER_MINUTE: '1000000',
  },
  now: () => clock,
});
const office = await makeOffice(world);
const { tenantId, slug } = office;
const api = `${world.url}/api/v1`;

const WAYS = ['FEED', 'API', 'WEBHOOK', 'PORTAL', 'EDITION', 'SILENT'] as const;
const HOW_MANY = { FEED: 5, API: 4, WEBHOOK: 3, PORTAL: 2, EDITION: 2, SILENT: 3 } as const;

interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly way: (typeof WAYS)[number];
  readonly index: number;
  /** Prints or broadcasts: has no addresses to report. */
  readonly onAir: boolean;
  readonly key: string;
  readonly token: string;
  readonly portal: FormClient;
}

/** What happened, as the simulation knows it. */
interface Item {
  readonly number: number;
  readonly text: PublishedText;
  readonly releasedAt: Date[];
}
interface Use {
  readonly fetched: Map<number, Date>;
  readonly receipt: {
    readonly version: number;
    readonly path: string | null;
    readonly at: Date;
    right: number | null;
  } | null;
  readonly acknowledged: Map<number, Date>;
  recall: { readonly openedAt: Date; reminders: number; next: Date } | null;
}
const items: Item[] = [];
const uses = new Map<string, Use>();
const useOf = (outlet: Outlet, item: Item): Use => {
  const key = `${outlet.name} ${item.number}`;
  const known = uses.get(key);
  if (known !== undefined) return known;
  const fresh: Use = { fetched: new Map(), receipt: null, acknowledged: new Map(), recall: null };
  uses.set(key, fresh);
  return fresh;
};
const change = (outlet: Outlet, item: Item, part: Partial<Use>): void => {
  uses.set(`${outlet.name} ${item.number}`, { ...useOf(outlet, item), ...part });
};
const fetches = (outlet: Outlet, item: Item): void => {
  const { fetched } = useOf(outlet, item);
  const version = item.releasedAt.length;
  if (!fetched.has(version)) fetched.set(version, clock);
};

const at = (day: number, hour: number): void => {
  clock = after(START, day * 24 + hour);
};
const drained = () =>
  until(
    async () =>
      (
        await world.database.sql(
          `SELECT 1 FROM work_item WHERE tenant_id = $1 AND state <> 'DEAD' LIMIT 1`,
          [tenantId],
        )
      ).length === 0,
    { ms: 60_000, what: 'the end of all work' },
  );
const text120 = async (item: Item) =>
  z
    .object({ words120: z.string() })
    .parse((await call(`${api}/clarifications/${item.text.clarificationId}/texts`, Anything)).body)
    .words120;
const article = (text: string) =>
  `<!doctype html><title>Berita</title><article><p>Redaksi menelusuri kabar ini.</p><p>${text}</p></article>`;

async function makeOutlets(): Promise<Outlet[]> {
  const outlets: Outlet[] = [];
  for (const way of WAYS) {
    for (let number = 1; number <= HOW_MANY[way]; number += 1) {
      const index = outlets.length;
      const name = `Media ${String(index + 1).padStart(2, '0')} ${way}`;
      const onAir = way === 'EDITION';
      const id = await world.house.app.withTenant(tenantId, (tx) =>
        createPartner(tx, {
          tenantId,
          name,
          medium: onAir ? 'PRINT' : 'ONLINE',
          website: null,
          createdAt: after(START, -24),
        }),
      );
      const key = await office.key(['clarifications:read', 'partner:manage'], { partnerId: id });
      const token = signPartnerLink(world.house.publishContext, 'feed', {
        tenantId,
        partnerId: id,
        about: null,
      });
      const portal = formClient(world.url);
      if (way === 'PORTAL') {
        const context = { ...world.house.publishContext, database: world.house.app };
        const link = await issuePartnerLink(context, { tenantId, actor: 'operator:cli' }, id);
        await portal.post(new URL(link).pathname);
      }
      if (way === 'WEBHOOK') {
        const url = `http://127.0.0.1:${hooks.port}/${index}`;
        await call(`${api}/webhook-endpoints`, Anything, { key, body: { url } });
      }
      outlets.push({ id, name, way, index, onAir, key, token, portal });
    }
  }
  return outlets;
}

/** Each outlet takes what is new, in its own way. */
async function collect(outlet: Outlet, today: readonly Item[]): Promise<void> {
  const { way, token, key } = outlet;
  const byUpdate = [...items].sort(
    (a, b) => (b.releasedAt.at(-1)?.getTime() ?? 0) - (a.releasedAt.at(-1)?.getTime() ?? 0),
  );
  if (way === 'FEED') {
    await fetch(`${world.url}/feeds/clarifications.rss?tenant=${slug}&mitra=${token}`);
    for (const item of byUpdate.slice(0, 50)) fetches(outlet, item);
  }
  if (way === 'API') {
    await call(`${api}/clarifications?limit=100`, Anything, { key });
    for (const item of items) fetches(outlet, item);
  }
  if (way === 'PORTAL') {
    for (const item of today) {
      const page = await outlet.portal.get(`/mitra/klarifikasi/${item.text.clarificationId}`);
      expect(page.status).toBe(200);
      fetches(outlet, item);
    }
  }
  if (way === 'EDITION') {
    await fetch(`${world.url}/mitra/rangkuman/${token}`);
    const since = after(clock, -7 * 24);
    for (const item of byUpdate)
      if ((item.releasedAt.at(-1) ?? START) >= since) fetches(outlet, item);
  }
}

/** Some outlets publish some of it; now and then one prints something else than it was given. */
async function publishSome(outlet: Outlet, item: Item): Promise<void> {
  const { index } = outlet;
  const wrong = (item.number + index) % 13 === 0;
  if (outlet.way === 'SILENT' || !(wrong || (item.number * 7 + index * 3) % 8 === 0)) return;
  const path = outlet.onAir ? null : `/${index}/${item.number}`;
  if (path !== null) {
    pages.set(path, article(wrong ? 'Hujan lebat turun di tiga kecamatan.' : await text120(item)));
  }
  const where =
    path === null
      ? { place: `Edisi ${item.number}, halaman 2` }
      : { url: `http://127.0.0.1:${port}${path}` };
  const answer = await call(
    `${api}/clarifications/${item.text.clarificationId}/receipts`,
    Anything,
    { key: outlet.key, body: where },
  );
  expect(answer.status).toBe(201);
  const version = item.releasedAt.length;
  const right = path === null || wrong ? null : version;
  change(outlet, item, { receipt: { version, path, at: clock, right } });
}

/** After a correction: a third mends its page, a third only confirms, a third does nothing. */
async function answerRecall(outlet: Outlet, item: Item): Promise<void> {
  const use = useOf(outlet, item);
  if (use.recall === null || outlet.index % 3 === 2) return;
  const version = item.releasedAt.length;
  const { receipt } = use;
  if (outlet.index % 3 === 0 && receipt !== null && receipt.path !== null) {
    pages.set(receipt.path, article(await text120(item)));
    const url = `http://127.0.0.1:${port}${receipt.path}`;
    const body = { key: outlet.key, body: { url } };
    await call(`${api}/clarifications/${item.text.clarificationId}/receipts`, Anything, body);
    receipt.right = version;
  } else {
    const body = { key: outlet.key, body: { version } };
    await call(
      `${api}/clarifications/${item.text.clarificationId}/acknowledgements`,
      Anything,
      body,
    );
  }
  use.acknowledged.set(version, clock);
}

it('a month of nineteen outlets stands in the ledger, the receipts and the recalls as it was', async () => {
  const outlets = await makeOutlets();
  expect(outlets).toHaveLength(19);
  const each = (work: (outlet: Outlet) => Promise<void>) => Promise.all(outlets.map(work));

  for (let day = 0; day < DAYS; day += 1) {
    at(day, 1);
    const today = await Promise.all(
      [2 * day, 2 * day + 1].map(async (number): Promise<Item> => {
        const text = await publishText(world, office, {
          title: `Kabar nomor ${number} tidak benar`,
          explanation: `Menurut kecamatan nomor ${number}, pembagian dilakukan hari Rabu di kantor desa.`,
        });
        return { number, text, releasedAt: [clock] };
      }),
    );
    items.push(...today);
    await drained();
    for (const outlet of outlets.filter(({ way }) => way === 'WEBHOOK')) {
      for (const item of today) fetches(outlet, item);
    }

    const corrected = items.filter(({ number }) => CORRECTIONS.get(number) === day);
    if (corrected.length > 0) at(day, 2);
    for (const item of corrected) {
      await correctText(world, office, item.text, {
        title: `Kabar nomor ${item.number} tidak benar`,
        explanation: `Menurut kecamatan nomor ${item.number}, pembagian dilakukan hari Kamis di balai desa.`,
        reason: 'Hari dan tempatnya keliru.',
      });
      item.releasedAt.push(clock);
      for (const outlet of outlets) {
        const had = useOf(outlet, item);
        if (had.fetched.size === 0 && had.receipt === null) continue;
        had.recall = { openedAt: clock, reminders: 0, next: nextReminder(0, clock) };
      }
    }
    if (corrected.length > 0) await drained();
    for (const outlet of outlets.filter(({ way }) => way === 'WEBHOOK')) {
      for (const item of corrected) fetches(outlet, item);
    }

    at(day, 10);
    await each((outlet) => collect(outlet, today));
    at(day, 11);
    await Promise.all(today.map((item) => each((outlet) => publishSome(outlet, item))));
    await drained();
    at(day, 12);
    for (const item of corrected) await each((outlet) => answerRecall(outlet, item));
    if (corrected.length > 0) await drained();
    at(day, 15);
    const reminded = await remindRecalls(world.house.publishContext);
    for (const { recall, acknowledged } of uses.values()) {
      if (recall === null || acknowledged.size > 0 || recall.next > clock) continue;
      recall.reminders += 1;
      recall.next = nextReminder(recall.reminders, clock);
    }
    if (reminded > 0) await drained();
  }
  expect(items).toHaveLength(PUBLICATIONS);

  expect(await ledgerAsItIs()).toEqual(ledgerAsItWas(outlets));
  const { recalls, states } = await world.house.app.withTenant(tenantId, async (tx) => ({
    recalls: await listRecalls(tx, { tenantId }),
    states: await partnerUses(tx, { tenantId, since: START, until: after(START, DAYS * 24) }),
  }));
  expect(recalls.map(recallLine).sort()).toEqual(recallsAsTheyWere(outlets));
  // Not an empty agreement: every kind of ending has happened.
  expect(new Set(recalls.map((recall) => recall.acknowledgedWay))).toEqual(
    new Set(['API', 'CHECK', null]),
  );
  expect(states).toHaveLength(PUBLICATIONS * outlets.length);
  const seen = states.map((use) => {
    const [receipt] = use.receipts;
    const result = receipt === undefined ? '-' : `${receipt.result} ${receipt.checkedVersion}`;
    return `${use.title} | ${use.partner} | ${receiptState(use, 7, clock)} | ${result}`;
  });
  expect(seen.sort()).toEqual(statesAsTheyWere(outlets));
  expect(await sheetAsItIs()).toEqual(sheetAsItWas(outlets));
}, 300_000);

/** What the office's monthly sheet says in its CSV, one line for each outlet and clarification. */
async function sheetAsItIs(): Promise<string[]> {
  const tenant = await world.house.tenants.byId(tenantId);
  if (tenant === null) throw new Error('the office is gone');
  const wanted = { month: '2026-10', partnerId: null, now: clock };
  const usage = await loadUsage(world.house.app, tenant, wanted);
  const publicUrl = 'https://saring.example';
  const file = await usageFile(usage, tenant, { format: 'csv', now: clock, publicUrl });
  const [head = '', ...lines] = file.bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
  const names = head.split(',');
  const columns = ['title', 'partner', 'released_at', 'used', 'published_at', 'corrected'];
  return lines
    .map((each) => {
      const cells = each.split(',');
      return line(...columns.map((name) => cells[names.indexOf(name)]));
    })
    .sort();
}

function sheetAsItWas(outlets: readonly Outlet[]): string[] {
  return items
    .flatMap((item) =>
      outlets.map((outlet) => {
        const { receipt, acknowledged } = useOf(outlet, item);
        const current = item.releasedAt.length;
        // A page that never had the text is reported, but nothing was published there.
        const used = receipt !== null && (receipt.path === null || receipt.right !== null);
        const unread = receipt?.path === null || receipt?.right === null;
        const mended = receipt?.right === current || (unread && acknowledged.has(current));
        const old = receipt !== null && receipt.version < current;
        return line(
          `Kabar nomor ${item.number} tidak benar`,
          outlet.name,
          item.releasedAt[0]?.toISOString(),
          used ? 'ya' : 'tidak',
          used ? receipt.at.toISOString() : '',
          old ? (mended ? 'ya' : 'belum') : 'tidak perlu',
        );
      }),
    )
    .sort();
}

const Ledger = z.object({
  items: z.array(
    z.object({
      title: z.string(),
      version: z.number(),
      releasedAt: z.string(),
      partners: z.array(
        z.object({
          name: z.string(),
          fetchedAt: z.string().nullable(),
          publishedAt: z.string().nullable(),
          acknowledgedAt: z.string().nullable(),
        }),
      ),
    }),
  ),
  nextBefore: z.number().nullable(),
});

const line = (...parts: (string | number | null | undefined)[]) => parts.map(String).join(' | ');

async function ledgerAsItIs(): Promise<string[]> {
  const lines: string[] = [];
  for (let before: number | null = 1000; before !== null; ) {
    const address: string = `${api}/release-ledger?tenant=${slug}&limit=25&before=${before}`;
    const { body }: { body: z.infer<typeof Ledger> } = await call(address, Ledger);
    for (const { title, version, releasedAt, partners } of body.items) {
      for (const { name, fetchedAt, publishedAt, acknowledgedAt } of partners) {
        lines.push(line(title, version, releasedAt, name, fetchedAt, publishedAt, acknowledgedAt));
      }
    }
    before = body.nextBefore;
  }
  return lines.sort();
}

function ledgerAsItWas(outlets: readonly Outlet[]): string[] {
  const iso = (date: Date | undefined) => date?.toISOString() ?? null;
  return items
    .flatMap((item) =>
      item.releasedAt.flatMap((releasedAt, index) =>
        outlets.map((outlet) => {
          const version = index + 1;
          const { fetched, receipt, acknowledged } = useOf(outlet, item);
          const known = [...acknowledged].find(([acked]) => acked >= version)?.[1];
          return line(
            `Kabar nomor ${item.number} tidak benar`,
            version,
            iso(releasedAt),
            outlet.name,
            iso(fetched.get(version)),
            receipt?.version === version ? iso(receipt.at) : null,
            iso(known),
          );
        }),
      ),
    )
    .sort();
}

const recallLine = (recall: RecallRow): string =>
  line(
    recall.title,
    recall.partner,
    recall.version,
    recall.openedAt.toISOString(),
    recall.acknowledgedAt?.toISOString(),
    recall.reminders,
  );

function recallsAsTheyWere(outlets: readonly Outlet[]): string[] {
  return items
    .flatMap((item) =>
      outlets.flatMap((outlet) => {
        const { recall, acknowledged } = useOf(outlet, item);
        if (recall === null) return [];
        return [
          line(
            `Kabar nomor ${item.number} tidak benar`,
            outlet.name,
            2,
            recall.openedAt.toISOString(),
            acknowledged.get(2)?.toISOString(),
            recall.reminders,
          ),
        ];
      }),
    )
    .sort();
}

function statesAsTheyWere(outlets: readonly Outlet[]): string[] {
  return items
    .flatMap((item) =>
      outlets.map((outlet) => {
        const { receipt, fetched, acknowledged } = useOf(outlet, item);
        const current = item.releasedAt.length;
        const result = (): string => {
          if (receipt === null) return '-';
          if (receipt.path === null) return 'PENDING null';
          if (receipt.right === null) return 'NOT_FOUND null';
          return receipt.right === current ? `MATCHES ${current}` : `OLDER ${receipt.right}`;
        };
        const state = (): string => {
          if (receipt !== null) {
            const right = receipt.right === current;
            const word = acknowledged.has(current) && !result().startsWith('OLDER');
            return receipt.version < current && (right || word) ? 'CORRECTED' : 'PUBLISHED';
          }
          const age = clock.getTime() - (item.releasedAt[0] ?? START).getTime();
          if (age >= 7 * 24 * 3_600_000) return 'SILENT';
          return fetched.size > 0 ? 'FETCHED' : 'AVAILABLE';
        };
        return line(`Kabar nomor ${item.number} tidak benar`, outlet.name, state(), result());
      }),
    )
    .sort();
}
