import { z } from 'zod';

/** What source checks may use. */
export interface SourcesConfig {
  /** A Chromium that takes pictures of captured pages; `null`: none are taken. */
  readonly chromium: { readonly path: string; readonly sandbox: boolean } | null;
  /** An S3-compatible bucket for captures; `null`: a folder in the data folder. */
  readonly s3: {
    readonly endpoint: string;
    readonly bucket: string;
    readonly region: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly prefix: string;
  } | null;
  readonly googleFactCheckKey: string | null;
  readonly mafindoKey: string | null;
  /** Whether registries are asked how old a domain is. */
  readonly rdap: boolean;
  /** Of an archive.org account; without them pages are saved more slowly. */
  readonly wayback: { readonly accessKey: string; readonly secretKey: string } | null;
  /** Days a capture is kept that no case rests on. */
  readonly captureDays: number;
}

/** On unless it is turned off. */
const onByDefault = z
  .enum(['0', '1', 'true', 'false'])
  .default('1')
  .transform((value) => value === '1' || value === 'true');

/** Settings that mean something only together. */
const TOGETHER = [
  [
    'SARING_S3_ENDPOINT',
    'SARING_S3_BUCKET',
    'SARING_S3_ACCESS_KEY_ID',
    'SARING_S3_SECRET_ACCESS_KEY',
  ],
  ['SARING_WAYBACK_ACCESS_KEY', 'SARING_WAYBACK_SECRET_KEY'],
] as const;

/** The variables source checks read, as one configuration. */
export const SourcesEnvironment = z
  .object({
    SARING_CHROMIUM: z.string().optional(),
    SARING_CHROMIUM_SANDBOX: onByDefault,
    SARING_S3_ENDPOINT: z.url({ protocol: /^https?$/u }).optional(),
    SARING_S3_BUCKET: z.string().optional(),
    SARING_S3_REGION: z.string().default('us-east-1'),
    SARING_S3_ACCESS_KEY_ID: z.string().optional(),
    SARING_S3_SECRET_ACCESS_KEY: z.string().optional(),
    SARING_S3_PREFIX: z
      .string()
      .default('captures')
      .transform((value) => value.replace(/^\/+|\/+$/gu, '')),
    GOOGLE_FACT_CHECK_KEY: z.string().optional(),
    MAFINDO_KEY: z.string().optional(),
    SARING_RDAP: onByDefault,
    SARING_WAYBACK_ACCESS_KEY: z.string().optional(),
    SARING_WAYBACK_SECRET_KEY: z.string().optional(),
    SARING_CAPTURE_DAYS: z.coerce.number().int().min(1).max(36_500).default(365),
  })
  .superRefine((v, context) => {
    for (const names of TOGETHER) {
      const missing = names.filter((name) => v[name] === undefined);
      if (missing.length === 0 || missing.length === names.length) continue;
      const message = `goes with ${names.join(', ')}`;
      for (const name of missing) context.addIssue({ code: 'custom', path: [name], message });
    }
  })
  .transform((v): SourcesConfig => {
    const { SARING_S3_ENDPOINT: endpoint, SARING_S3_BUCKET: bucket } = v;
    const { SARING_S3_ACCESS_KEY_ID: accessKeyId, SARING_S3_SECRET_ACCESS_KEY: secretAccessKey } =
      v;
    const { SARING_WAYBACK_ACCESS_KEY: accessKey, SARING_WAYBACK_SECRET_KEY: secretKey } = v;
    const region = v.SARING_S3_REGION;
    const prefix = v.SARING_S3_PREFIX;
    const bucketSet = endpoint !== undefined && bucket !== undefined;
    const keysSet = accessKeyId !== undefined && secretAccessKey !== undefined;
    return {
      chromium:
        v.SARING_CHROMIUM === undefined
          ? null
          : { path: v.SARING_CHROMIUM, sandbox: v.SARING_CHROMIUM_SANDBOX },
      s3:
        bucketSet && keysSet
          ? { endpoint, bucket, accessKeyId, secretAccessKey, region, prefix }
          : null,
      googleFactCheckKey: v.GOOGLE_FACT_CHECK_KEY ?? null,
      mafindoKey: v.MAFINDO_KEY ?? null,
      rdap: v.SARING_RDAP,
      wayback: accessKey !== undefined && secretKey !== undefined ? { accessKey, secretKey } : null,
      captureDays: v.SARING_CAPTURE_DAYS,
    };
  });
