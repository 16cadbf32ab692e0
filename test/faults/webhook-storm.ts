import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WEBHOOK_SECRET } from '@saring/publish';
import type { Secrets } from '@saring/runtime';
import type pg from 'pg';
import { Webhook } from 'standardwebhooks';
import { seeded } from '../seeded/random.ts';

const SENDER = join(import.meta.dirname, 'webhook-sender.mjs');

interface StormOptions {
  /** On the owner's role. */
  readonly owner: Pick<pg.Pool, 'query'>;
  readonly ownerUrl: string;
  readonly dataDir: string;
  readonly secrets: Secrets;
  /** Base64 of the key of `secrets`. */
  readonly secretKey: string;
  readonly events: number;
  /** Share of requests that the receiver refuses, 0 to 1. */
  readonly refuses: number;
  /** How long a sender lives, in milliseconds from its first success, before it is killed. */
  readonly livesMs: number;
  /** After so many the last sender may live on. */
  readonly kills: number;
  readonly deadlineMs: number;
}

export interface StormResult {
  readonly delivered: number;
  readonly failed: number;
  /** Different ids that the receiver took, each once. */
  readonly accepted: number;
  /** Repeats of an id that was taken, which the receiver recognised. */
  readonly repeats: number;
  readonly refused: number;
  /** Requests whose signature did not verify. */
  readonly unverified: number;
  readonly kills: number;
  /** Senders that ended before they were killed; none does when all is well. */
  readonly ended: number;
  readonly seconds: number;
}

/** Events to a receiver that often fails, from a sender that is killed again and again. */
export async function webhookStorm(options: StormOptions): Promise<StormResult> {
  const started = performance.now();
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const random = seeded(7);
  const taken = new Set<string>();
  const count = { repeats: 0, refused: 0, unverified: 0 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      try {
        new Webhook(secret).verify(Buffer.concat(chunks), headers);
      } catch {
        count.unverified += 1;
        response.writeHead(400).end();
        return;
      }
      if (random.chance(options.refuses)) {
        count.refused += 1;
        response.writeHead(503).end();
        return;
      }
      const id = headers['webhook-id'] ?? '';
      if (taken.has(id)) count.repeats += 1;
      taken.add(id);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const tenantId = await putEvents(options, `http://127.0.0.1:${port}/`, secret);
  const left = async (state: string): Promise<number> => {
    const { rows } = await options.owner.query<{ count: string }>(
      'SELECT count(*) FROM webhook_delivery WHERE tenant_id = $1 AND state = $2',
      [tenantId, state],
    );
    return Number(rows[0]?.count ?? 0);
  };

  let kills = 0;
  let ended = 0;
  let sender = startSender(options, port);
  const over = () => performance.now() - started > options.deadlineMs;
  try {
    while ((await left('PENDING')) > 0 && !over()) {
      // One that ended by itself is followed by another, or nothing would be sent any more.
      if (hasEnded(sender)) {
        ended += 1;
        sender = startSender(options, port);
      }
      if (kills >= options.kills) {
        await sleep(100);
        continue;
      }
      // It is killed in the middle of its work: neither while it still starts, nor without having
      // got anything done, or a busy machine would never see the end.
      const before = await left('SENT');
      while ((await left('SENT')) === before && (await left('PENDING')) > 0) {
        if (hasEnded(sender) || over()) break;
        await sleep(50);
      }
      if (hasEnded(sender) || over()) continue;
      await sleep(options.livesMs * (0.5 + random.next()));
      await killed(sender);
      kills += 1;
      sender = startSender(options, port);
    }
    return {
      delivered: await left('SENT'),
      failed: await left('FAILED'),
      accepted: taken.size,
      ...count,
      kills,
      ended,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await killed(sender);
    server.closeAllConnections();
    server.close();
  }
}

/** Events, deliveries and their work, as a publication leaves them; returns the tenant. */
async function putEvents(
  { owner, secrets, events }: StormOptions,
  url: string,
  secret: string,
): Promise<string> {
  const [tenantId, partnerId, endpointId] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(
    `INSERT INTO tenant (id, slug, name, region_code) VALUES ($1, $2, 'Kabupaten Badai', '63.03')`,
    [tenantId, `badai-${tenantId.slice(0, 8)}`],
  );
  await owner.query(
    `INSERT INTO partner (id, tenant_id, name, medium) VALUES ($1, $2, 'Suara Badai', 'ONLINE')`,
    [partnerId, tenantId],
  );
  await owner.query(
    `INSERT INTO webhook_endpoint (id, tenant_id, partner_id, url, sealed_secret) VALUES ($1, $2, $3, $4, $5)`,
    [endpointId, tenantId, partnerId, url, secrets.encrypt(WEBHOOK_SECRET, secret)],
  );
  await owner.query(
    `WITH made AS (
       INSERT INTO webhook_event (id, tenant_id, type, subject, data, occurred_at)
       SELECT gen_random_uuid(), $1, 'clarification.published', 'badai:' || n,
              jsonb_build_object('id', gen_random_uuid(), 'slug', 'badai-' || n), now()
       FROM generate_series(1, $3::int) n RETURNING id),
     due AS (
       INSERT INTO webhook_delivery (id, tenant_id, event_id, endpoint_id)
       SELECT gen_random_uuid(), $1, id, $2 FROM made RETURNING id)
     INSERT INTO work_item (id, tenant_id, stage, job, payload)
     SELECT gen_random_uuid(), $1, 'publish', 'deliver-webhook', jsonb_build_object('deliveryId', id)
     FROM due`,
    [tenantId, endpointId, events],
  );
  return tenantId;
}

function startSender(options: StormOptions, port: number): ChildProcess {
  const { REDIS_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=DeprecationWarning', SENDER], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...env,
      DATABASE_URL: options.ownerUrl,
      SARING_DATA_DIR: options.dataDir,
      SARING_SECRET_KEY: options.secretKey,
      SARING_PUBLIC_URL: 'https://saring.example',
      SARING_EGRESS_ALLOW: `127.0.0.1:${port}`,
      SARING_LOG_LEVEL: 'error',
      // A crowded machine is not an outage.
      SARING_DATABASE_WAIT_MS: '20000',
    },
  });
  return child;
}

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;

function killed(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (hasEnded(child)) {
      done();
      return;
    }
    child.once('exit', () => done());
    child.kill('SIGKILL');
  });
}
