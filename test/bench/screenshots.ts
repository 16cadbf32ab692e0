import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { clarifications } from '@saring/demo';
import { z } from 'zod';
import { chatScreenshot, lookOf } from '../pictures/chat-screenshot.ts';
import { startChromium } from './chromium.ts';
import { type DemoHouse, demoHouse } from './demo-house.ts';
import { printTable } from './table.ts';

const GOAL = 0.9;
const PATIENCE_MS = 180_000;

interface Outcome {
  readonly hoax: string;
  readonly right: boolean;
  readonly certainty: number;
  /** Claim of the first match where it is the wrong one. */
  readonly instead: string;
}

/**
 * Renders hoaxes of the demo as screenshots of chats on five kinds of phone, sends each as a picture
 * without a word, and looks whether what the real pipeline reads off it leads to the right case as
 * first match. One at a time, as they would arrive.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      hoaxes: { type: 'string', default: '50' },
      json: { type: 'boolean', default: false },
    },
  });
  const demo = await demoHouse(['ingest', 'match', 'check-sources', 'triage']);
  const browser = await startChromium();
  const outcomes: Outcome[] = [];
  try {
    const page = await browser.newPage();
    const wanted = clarifications.slice(0, Number(values.hoaxes));
    for (const [index, hoax] of wanted.entries()) {
      const shot = await chatScreenshot(page, hoax.circulated, lookOf(index));
      outcomes.push(await judge(demo, hoax, shot));
      console.error(`${index + 1}/${wanted.length} ${outcomes.at(-1)?.right ? 'right' : 'WRONG'}`);
    }
  } finally {
    await browser.close();
    await demo.close();
  }
  report(outcomes, values.json);
}

const Accepted = z.object({ ticket: z.string() });
const Found = z.array(
  z.object({
    state: z.string(),
    certainty: z.number().nullable(),
    expected: z.string().nullable(),
    first: z.string().nullable(),
    claim: z.string().nullable(),
  }),
);

async function judge(
  { url, house }: DemoHouse,
  hoax: (typeof clarifications)[number],
  shot: Buffer,
): Promise<Outcome> {
  const form = new FormData();
  form.append('tenant', hoax.tenant);
  form.append('image', new Blob([new Uint8Array(shot)], { type: 'image/png' }), 'tangkapan.png');
  const answer = await fetch(`${url}/api/v1/submissions`, { method: 'POST', body: form });
  if (answer.status !== 202) throw new Error(`${answer.status}: ${await answer.text()}`);
  const { ticket } = Accepted.parse(await answer.json());
  const tenant = await house.tenants.bySlug(hoax.tenant);
  if (tenant === null) throw new Error(`no office ${hoax.tenant}`);
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(200)) {
    const rows = await house.app.withTenant(
      tenant.id,
      (tx) => tx.$queryRaw`
        SELECT s.state::text, p.certainty, m.claim,
               (SELECT o.case_id::text FROM item o
                WHERE o.text = ${hoax.circulated} AND o.case_id IS NOT NULL
                ORDER BY o.received_at LIMIT 1) AS expected,
               m.case_id::text AS first
        FROM submission s
        JOIN attachment a ON a.item_id = s.item_id
        JOIN picture p ON p.tenant_id = a.tenant_id AND p.sha256 = a.sha256
        LEFT JOIN LATERAL (
          SELECT coalesce(c.id, cl.case_id) AS case_id, coalesce(c.claim, k.claim, cc.claim) AS claim
          FROM match
          LEFT JOIN cases c ON target_kind = 'case' AND c.id = target_id
          LEFT JOIN clarification cl ON target_kind = 'clarification' AND cl.id = target_id
          LEFT JOIN cases cc ON cc.id = cl.case_id
          LEFT JOIN known_fact_check k ON target_kind = 'known_fact_check' AND k.id = target_id
          WHERE match.item_id = s.item_id ORDER BY rank LIMIT 1) m ON true
        WHERE s.ticket = ${ticket}`,
    );
    const row = Found.parse(rows)[0];
    if (row === undefined || ['RECEIVED', 'MATCHING'].includes(row.state)) continue;
    const right = row.expected !== null && row.first === row.expected;
    return {
      hoax: hoax.key,
      right,
      certainty: Math.round(row.certainty ?? 0),
      instead: right ? '' : (row.claim ?? 'nothing').slice(0, 60),
    };
  }
  return { hoax: hoax.key, right: false, certainty: 0, instead: 'no outcome in time' };
}

function report(outcomes: readonly Outcome[], asJson: boolean): void {
  const right = outcomes.filter((outcome) => outcome.right).length;
  const share = outcomes.length === 0 ? 0 : right / outcomes.length;
  printTable(
    'Screenshots of hoaxes, read and matched by the pipeline',
    ['hoax', 'first match', 'certainty of the words', 'instead'],
    outcomes.map(({ hoax, right: good, certainty, instead }) => [
      hoax,
      good ? 'right' : 'WRONG',
      certainty,
      instead,
    ]),
  );
  const verdict = share >= GOAL ? 'met' : 'MISSED';
  console.log(
    `\n${right} of ${outcomes.length} right, ${(share * 100).toFixed(1)} % (goal ${GOAL * 100} %: ${verdict})`,
  );
  if (asJson) console.log(JSON.stringify({ hoaxes: outcomes.length, right, share, outcomes }));
}
