import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { CrowdMessage } from './messages.ts';

export interface CrowdOutcome {
  /** Cases that hold messages of the rumour: must be one. */
  readonly rumourCases: number;
  /** Cases that hold messages of more than one claim: must be none. */
  readonly wrongMerges: number;
  /** Claims whose messages ended in more than one case. */
  readonly splitClaims: number;
  readonly cases: number;
  /** Acknowledged and without a case: must be none. */
  readonly lost: number;
  readonly seconds: number;
}

type Sql = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;
const Accepted = z.object({ ticket: z.string() });

/**
 * Sends messages over HTTP, many at a time, waits until every one is worked on, and looks what
 * became of them. Whoever is told to come back later does.
 */
export async function runCrowd(options: {
  readonly url: string;
  readonly tenant: string;
  readonly messages: readonly CrowdMessage[];
  readonly atOnce: number;
  readonly sql: Sql;
  /** Called after each acknowledged message, for faults in the middle. */
  readonly onSent?: (sent: number) => Promise<void>;
  readonly deadlineMs?: number;
}): Promise<CrowdOutcome> {
  const { messages, sql } = options;
  const claimOf = new Map<string, string>();
  const started = performance.now();
  let next = 0;
  const sender = async (): Promise<void> => {
    for (let message = messages[next++]; message !== undefined; message = messages[next++]) {
      claimOf.set(await send(options, message.text), message.claim);
      await options.onSent?.(claimOf.size);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, sender));
  await settled(sql, options.deadlineMs ?? 120_000);
  const seconds = (performance.now() - started) / 1000;
  return { ...(await judge(sql, claimOf)), seconds };
}

async function send(
  { url, tenant }: { readonly url: string; readonly tenant: string },
  text: string,
): Promise<string> {
  // A connection may break after the server has taken the message: the key makes it one.
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  for (;;) {
    const answer = await fetch(`${url}/api/v1/submissions`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ text, tenant }),
    }).catch(() => null);
    if (answer === null) {
      await sleep(300);
      continue;
    }
    if (answer.status === 202) return Accepted.parse(await answer.json()).ticket;
    if (answer.status !== 503 && answer.status !== 429 && answer.status !== 409) {
      throw new Error(`${answer.status}: ${await answer.text()}`);
    }
    await answer.body?.cancel();
    await sleep(300);
  }
}

async function settled(sql: Sql, deadlineMs: number): Promise<void> {
  for (const end = Date.now() + deadlineMs; ; await sleep(100)) {
    const rows = await sql(`SELECT FROM work_item WHERE stage IN ('match', 'triage') LIMIT 1`);
    if (rows.length === 0) return;
    if (Date.now() > end) throw new Error(`not settled within ${deadlineMs} ms`);
  }
}

async function judge(
  sql: Sql,
  claimOf: ReadonlyMap<string, string>,
): Promise<Omit<CrowdOutcome, 'seconds'>> {
  const rows = await sql<{ ticket: string; case_id: string | null }>(
    'SELECT s.ticket, i.case_id FROM submission s JOIN item i ON i.id = s.item_id',
  );
  const claims = new Map<string, Set<string>>();
  const cases = new Map<string, Set<string>>();
  let lost = claimOf.size - rows.filter(({ ticket }) => claimOf.has(ticket)).length;
  for (const { ticket, case_id: caseId } of rows) {
    const claim = claimOf.get(ticket);
    if (claim === undefined) continue;
    if (caseId === null) {
      lost += 1;
      continue;
    }
    cases.set(caseId, (cases.get(caseId) ?? new Set()).add(claim));
    claims.set(claim, (claims.get(claim) ?? new Set()).add(caseId));
  }
  const several = (sets: Iterable<Set<string>>) => [...sets].filter((set) => set.size > 1).length;
  return {
    rumourCases: claims.get('rumour')?.size ?? 0,
    wrongMerges: several(cases.values()),
    splitClaims: several(claims.values()),
    cases: cases.size,
    lost,
  };
}
