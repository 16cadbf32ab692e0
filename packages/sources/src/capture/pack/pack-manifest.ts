import { z } from 'zod';

/** A path inside a pack: folders and files of plain names, no way out. */
const PackPath = z
  .string()
  .regex(/^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,120}\/){0,4}[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/u);

export const PackFile = z.object({
  path: PackPath,
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: z.number().int().min(0),
});
export type PackFile = z.infer<typeof PackFile>;

/** The list of everything in an evidence pack but itself; it stands first in the archive. */
export const PackManifest = z.object({
  format: z.literal('saring-evidence-pack/1'),
  caseId: z.string().min(1).max(100),
  claim: z.string().max(20_000),
  createdAt: z.iso.datetime(),
  files: z.array(PackFile).max(20_000),
});
export type PackManifest = z.infer<typeof PackManifest>;

export const MANIFEST_PATH = 'manifest.json';
