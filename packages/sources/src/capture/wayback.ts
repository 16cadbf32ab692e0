import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Door } from '../fetch/types.ts';
import { parseJson } from '../parse-json.ts';
import type { Bilingual } from '../signals/signal.ts';

/** Keys of an archive.org account; saving with them is quicker and tells how it went. */
export interface WaybackKeys {
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface WaybackOptions {
  readonly keys: WaybackKeys | null;
  readonly origin?: string;
  /** Milliseconds between two questions how far it is, and how often it is asked. */
  readonly pace?: number;
  readonly questions?: number;
}

export type WaybackAnswer =
  | { readonly kind: 'saved'; readonly url: string }
  /** The archive is still at it; the copy may appear later. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'unknown'; readonly why: Bilingual };

const ORIGIN = 'https://web.archive.org';
const Job = z.object({ job_id: z.string().min(1) });
const Status = z.object({
  status: z.enum(['success', 'pending', 'error']),
  timestamp: z
    .string()
    .regex(/^\d{14}$/u)
    .optional(),
  original_url: z.string().optional(),
});

/**
 * Asks the Internet Archive to keep a copy of a page ("Save Page Now"). An option an operator turns
 * on: it tells the archive which page is looked at. Never throws.
 */
export async function saveToWayback(
  url: string,
  door: Door,
  { keys, origin = ORIGIN, pace = 5_000, questions = 6 }: WaybackOptions,
): Promise<WaybackAnswer> {
  if (keys === null) return saveOpenly(url, door, origin);
  const headers = {
    accept: 'application/json',
    authorization: `LOW ${keys.accessKey}:${keys.secretKey}`,
  };
  const form = new URLSearchParams({ url, skip_first_archive: '1' });
  const asked = await door.safeFetch({
    url: `${origin}/save`,
    method: 'POST',
    headers,
    body: {
      contentType: 'application/x-www-form-urlencoded',
      bytes: Buffer.from(form.toString()),
    },
  });
  if (asked.kind === 'failure') return { kind: 'unknown', why: asked.explanation };
  const job = Job.safeParse(parseJson(asked.body.toString('utf8')));
  if (!job.success) return { kind: 'unknown', why: REFUSED };
  for (let question = 0; question < questions; question++) {
    await sleep(pace, undefined, { ref: false });
    const told = await door.safeFetch({
      url: `${origin}/save/status/${encodeURIComponent(job.data.job_id)}`,
      headers,
    });
    const status =
      told.kind === 'response' ? Status.safeParse(parseJson(told.body.toString('utf8'))) : null;
    if (status?.success !== true || status.data.status === 'pending') continue;
    const { timestamp, original_url: original } = status.data;
    return timestamp === undefined
      ? { kind: 'unknown', why: REFUSED }
      : { kind: 'saved', url: `${origin}/web/${timestamp}/${original ?? url}` };
  }
  return { kind: 'pending' };
}

/** Without keys the archive saves at the call and leads to the copy. */
async function saveOpenly(url: string, door: Door, origin: string): Promise<WaybackAnswer> {
  const result = await door.safeFetch({ url: `${origin}/save/${url}`, partial: 'keep' });
  if (result.kind === 'failure') {
    return result.code === 'TIMEOUT'
      ? { kind: 'pending' }
      : { kind: 'unknown', why: result.explanation };
  }
  const copy = /^\/web\/\d{14}/u.test(new URL(result.url).pathname)
    ? result.url
    : result.rawHeaders.find(([name]) => name.toLowerCase() === 'content-location')?.[1];
  return copy === undefined || !URL.canParse(copy, origin)
    ? { kind: 'unknown', why: REFUSED }
    : { kind: 'saved', url: new URL(copy, origin).href };
}

const REFUSED: Bilingual = {
  id: 'Internet Archive tidak menyimpan halaman ini.',
  en: 'The Internet Archive did not save the page.',
};
