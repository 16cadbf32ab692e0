import { z } from 'zod';

/** What a backup folder says about itself in `manifest.json`. */
export const BackupManifest = z.object({
  format: z.literal('saring-backup-1'),
  createdAt: z.iso.datetime(),
  /** Of the server the copy was taken from. */
  serverVersion: z.string(),
  /** Migrations the database had; a restore applies exactly these before it loads. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_][a-z0-9_]*$/u),
      columns: z.array(z.string().regex(/^[a-z_][a-z0-9_]*$/u)),
      rows: z.number().int().min(0),
      /** Of the rows in COPY's text format, before compression. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    }),
  ),
  sequences: z.array(
    z.object({
      name: z.string().regex(/^[a-z_][a-z0-9_]*$/u),
      value: z.string(),
      called: z.boolean(),
    }),
  ),
});
export type BackupManifest = z.infer<typeof BackupManifest>;
export type BackupTable = BackupManifest['tables'][number];
