import { resolve } from 'node:path';
import { z } from 'zod';
import { type SourcesConfig, SourcesEnvironment } from './sources-config.ts';

/** Everything the environment decides, read once at boot. An absent feature is `null`. */
export interface Config {
  readonly demo: boolean;
  readonly production: boolean;
  readonly http: {
    readonly port: number;
    /** Address to listen on; loopback unless an operator says otherwise. */
    readonly host: string;
    /** How the public reaches us; links in answers, feeds and cards start with it. */
    readonly publicUrl: string;
    /** Reverse proxies whose forwarding headers are believed. */
    readonly trustedProxies: number;
    /** Requests a minute of one API key; callers without a key get a fifth of it. */
    readonly apiPerMinute: number;
    /**
     * Seconds between the stop signal and the last new request: what stands in front of us needs
     * them to learn from `/health/ready` that this process is going.
     */
    readonly drainSeconds: number;
  };
  readonly dataDir: string;
  readonly database: {
    /** `null`: the embedded PostgreSQL in the data folder. */
    readonly url: string | null;
    /** Connections each process may hold for each of its roles. */
    readonly poolSize: number;
    /** Milliseconds a request waits for a connection before it is told that the store is away. */
    readonly waitMs: number;
  };
  readonly redis: { readonly url: string } | null;
  /** Where the match index lives: in each match process, or in PostgreSQL for all of them. */
  readonly matchIndex: 'memory' | 'postgres';
  /** Days after which a message that nobody repeated is no longer looked for. */
  readonly matchDays: number;
  /** Base64 of 32 bytes from outside the database; `null`: a key file in the data folder. */
  readonly secretKey: string | null;
  /** Master keys used before; what they sealed is still read. Base64, newest first. */
  readonly olderSecretKeys: readonly string[];
  readonly chat: {
    /** Graph API with its version. */
    readonly whatsAppUrl: string;
    readonly telegramUrl: string;
    /**
     * How long a provider has to report a message whose answer was lost, before it is sent again or
     * handed to a person.
     */
    readonly reconcileSeconds: number;
    /** Days after the last message in which a correction is still sent; then the address is forgotten. */
    readonly keepAddressDays: number;
  };
  readonly log: { readonly level: string; readonly file: string | null };
  readonly egress: {
    /** An operator's own proxy for everything that leaves. */
    readonly proxy: string | null;
    /** Who to write to about our requests; part of the User-Agent. */
    readonly contact: string;
    /** `host:port` pairs that may be reached although they are private. Never set it in public. */
    readonly allow: readonly string[];
    /** Ports beside 80 and 443. */
    readonly extraPorts: readonly number[];
  };
  readonly sources: SourcesConfig;
}

const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
const flag = z
  .enum(['0', '1', 'true', 'false'])
  .default('0')
  .transform((value) => value === '1' || value === 'true');
const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be a URL starting with ${protocols.map((each) => `${each}//`).join(' or ')}`,
  });

const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  SARING_DEMO: flag,
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  SARING_HOST: z.string().default('127.0.0.1'),
  SARING_PUBLIC_URL: url('http:', 'https:').optional(),
  SARING_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  SARING_API_PER_MINUTE: z.coerce.number().int().min(5).max(10_000_000).default(600),
  SARING_DRAIN_SECONDS: z.coerce.number().min(0).max(60).default(0),
  SARING_DATA_DIR: z.string().default('.saring'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  SARING_DATABASE_WAIT_MS: z.coerce.number().int().min(100).max(60_000).default(1500),
  SARING_DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(8),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  SARING_MATCH_INDEX: z.enum(['memory', 'postgres']).default('memory'),
  SARING_MATCH_DAYS: z.coerce.number().int().min(30).max(36_500).default(400),
  SARING_SECRET_KEY: z
    .string()
    .refine((value) => Buffer.from(value, 'base64').length === 32, {
      message: 'must be 32 bytes in base64',
    })
    .optional(),
  SARING_SECRET_KEYS_OLD: list.refine(
    (keys) => keys.every((key) => Buffer.from(key, 'base64').length === 32),
    { message: 'must be keys of 32 bytes in base64, separated by commas' },
  ),
  SARING_WHATSAPP_URL: url('http:', 'https:').default('https://graph.facebook.com/v24.0'),
  SARING_TELEGRAM_URL: url('http:', 'https:').default('https://api.telegram.org'),
  SARING_RECONCILE_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
  SARING_KEEP_ADDRESS_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  SARING_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info'),
  SARING_LOG_FILE: z.string().optional(),
  SARING_EGRESS_PROXY: url('http:', 'https:').optional(),
  SARING_CONTACT: z.string().default('https://github.com/saring-id/saring'),
  SARING_EGRESS_ALLOW: list,
  SARING_EGRESS_PORTS: list
    .transform((ports) => ports.map(Number))
    .pipe(z.array(z.number().int().min(1).max(65_535))),
});

/** Every variable that is read, for the checks of what is deployed. */
export const ENVIRONMENT_NAMES: readonly string[] = Object.keys(Environment.shape);

/** What is wrong with the environment, all of it at once; each line names its variable. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Configuration: ${problems.join('; ')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * Reads the configuration from environment variables. An empty variable counts as unset.
 *
 * @throws ConfigError with one line per wrong variable
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(set);
  const sources = SourcesEnvironment.safeParse(set);
  if (!parsed.success || !sources.success) {
    const issues = [...(parsed.error?.issues ?? []), ...(sources.error?.issues ?? [])];
    throw new ConfigError(issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const v = parsed.data;
  const publicUrl = v.SARING_PUBLIC_URL ?? `http://localhost:${v.PORT}`;
  return {
    demo: v.SARING_DEMO,
    production: v.NODE_ENV === 'production',
    http: {
      port: v.PORT,
      host: v.SARING_HOST,
      publicUrl: publicUrl.replace(/\/+$/u, ''),
      trustedProxies: v.SARING_TRUSTED_PROXIES,
      apiPerMinute: v.SARING_API_PER_MINUTE,
      drainSeconds: v.SARING_DRAIN_SECONDS,
    },
    dataDir: resolve(v.SARING_DATA_DIR),
    database: {
      url: v.DATABASE_URL ?? null,
      poolSize: v.SARING_DATABASE_POOL,
      waitMs: v.SARING_DATABASE_WAIT_MS,
    },
    redis: v.REDIS_URL === undefined ? null : { url: v.REDIS_URL },
    matchIndex: v.SARING_MATCH_INDEX,
    matchDays: v.SARING_MATCH_DAYS,
    secretKey: v.SARING_SECRET_KEY ?? null,
    olderSecretKeys: v.SARING_SECRET_KEYS_OLD,
    chat: {
      whatsAppUrl: v.SARING_WHATSAPP_URL.replace(/\/+$/u, ''),
      telegramUrl: v.SARING_TELEGRAM_URL.replace(/\/+$/u, ''),
      reconcileSeconds: v.SARING_RECONCILE_SECONDS,
      keepAddressDays: v.SARING_KEEP_ADDRESS_DAYS,
    },
    log: { level: v.SARING_LOG_LEVEL, file: v.SARING_LOG_FILE ?? null },
    egress: {
      proxy: v.SARING_EGRESS_PROXY ?? null,
      contact: v.SARING_CONTACT,
      allow: v.SARING_EGRESS_ALLOW,
      extraPorts: v.SARING_EGRESS_PORTS,
    },
    sources: sources.data,
  };
}
