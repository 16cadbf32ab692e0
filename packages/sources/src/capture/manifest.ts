import { z } from 'zod';

const Sha256Text = z.string().regex(/^[0-9a-f]{64}$/u);
/** A file name inside a capture: no folders, nothing hidden. */
const FileName = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,60}$/u);

export const CaptureFile = z.object({
  name: FileName,
  sha256: Sha256Text,
  bytes: z.number().int().min(0),
  contentType: z.string().max(200),
});
export type CaptureFile = z.infer<typeof CaptureFile>;

/** What was captured from one address, and the hash of every file of it. */
export const CaptureManifest = z.object({
  format: z.literal('saring-capture/1'),
  requestedUrl: z.string().max(4_000),
  finalUrl: z.string().max(4_000),
  capturedAt: z.iso.datetime(),
  /** HTTP status of the last answer; `null` if there was none. */
  status: z.number().int().nullable(),
  /** Why nothing was captured; `null` if something was. */
  failure: z.string().nullable(),
  /** The body is only a beginning. */
  truncated: z.boolean(),
  /** What could not be added, such as the screenshot, and why. */
  notes: z.array(z.string().max(300)),
  /** Address of a copy at the Internet Archive, where one was asked for. */
  archivedAt: z.string().max(4_000).nullable(),
  files: z.array(CaptureFile).max(20),
});
export type CaptureManifest = z.infer<typeof CaptureManifest>;
