import {
  listRecalls,
  listReceipts,
  openRecalls,
  type ReceiptRow,
  type ReleasedClarification,
  recordReceiptCheck,
  releasedByIds,
  type Tx,
  versionsOf,
} from '@saring/database';
import {
  checkReceipt,
  handle,
  type JobHandler,
  type Schedule,
  Unrecoverable,
} from '@saring/pipeline';
import { type Capture, type FetchResult, type Page, storeCapture } from '@saring/sources';
import type { PublishContext } from '../context.ts';
import { composeTexts } from '../media/compose-texts.ts';
import { storeAcknowledgement } from './acknowledge.ts';
import { findVersion, type PrintedVersion } from './find-version.ts';

/** The page could not be read; the look is on record, and the job is tried again. */
class NotReadable extends Error {}

interface Look {
  readonly result: 'MATCHES' | 'OLDER' | 'NOT_FOUND' | 'UNKNOWN';
  readonly checkedVersion: number | null;
  readonly share: number | null;
  readonly failure: string | null;
}

const PAGES = ['text/html', 'application/xhtml+xml'];
const unknown = (failure: string): Look => ({
  result: 'UNKNOWN',
  checkedVersion: null,
  share: null,
  failure,
});

/**
 * Opens a reported address, keeps what is there, and looks which version it has. A page that shows
 * the newest text closes the recall by itself.
 */
export function checkReceiptHandler(context: PublishContext): JobHandler {
  return handle(checkReceipt, async ({ receiptId }, job) => {
    const { tenantId, database, signal, commit } = job;
    const [receipt] = await database.withTenant(tenantId, (tx) =>
      listReceipts(tx, { tenantId, id: receiptId }),
    );
    if (receipt === undefined) throw new Unrecoverable('the receipt is gone');
    if (receipt.url === null) return;
    const at = context.now();
    const { result, page, capture } = await open(receipt.url, context, at, signal);
    const [row] = await context.publicDatabase.outside((sql) =>
      releasedByIds(sql, { ids: [receipt.clarificationId] }),
    );
    if (row === undefined) throw new Unrecoverable('the clarification is gone');
    const printed = await printedVersions(context, row);
    const look = lookAt(result, page, row, printed, context.config.http.publicUrl);
    const captureFiles =
      capture === null ? [] : [capture.id, ...capture.manifest.files.map((file) => file.sha256)];
    const check = {
      tenantId,
      receiptId,
      at,
      captureSha256: capture?.id ?? null,
      captureFiles,
      ...look,
    };
    const last = job.attempts + 1 >= checkReceipt.maxAttempts;
    if (look.result === 'UNKNOWN' && !last) {
      await database.withTenant(tenantId, (tx) => recordReceiptCheck(tx, check));
      throw new NotReadable(look.failure ?? 'unreadable');
    }
    await commit(async (tx, schedule) => {
      await recordReceiptCheck(tx, check);
      await openRecalls(tx, { tenantId, clarificationId: row.id, at });
      await settleByPages(tx, schedule, { tenantId, receipt, row, at });
    });
  });
}

async function open(
  url: string,
  { door, extractor, captures, logger }: PublishContext,
  at: Date,
  signal: AbortSignal,
): Promise<{ result: FetchResult; page: Page | null; capture: Capture | null }> {
  const result = await door.safeFetch({
    url,
    contentTypes: PAGES,
    partial: 'keep',
    tls: 'record',
    clientRedirects: 'follow',
    signal,
  });
  if (result.kind === 'failure') return { result, page: null, capture: null };
  const { page } = await extractor.extract({
    bytes: result.body,
    contentType: result.headers['content-type'] ?? null,
    url: result.url,
    readAt: at,
  });
  const parts = { result, page, screenshot: null, archivedAt: null, notes: [], capturedAt: at };
  try {
    return { result, page, capture: await storeCapture(parts, captures) };
  } catch (error) {
    logger.warn({ err: error }, 'a capture could not be kept');
    return { result, page, capture: null };
  }
}

function lookAt(
  result: FetchResult,
  page: Page | null,
  row: ReleasedClarification,
  printed: readonly PrintedVersion[],
  publicUrl: string,
): Look {
  if (result.kind === 'failure') return unknown(result.code);
  const { status } = result;
  // The outlet itself says that there is nothing (any more).
  if (status === 404 || status === 410) {
    return { result: 'NOT_FOUND', checkedVersion: null, share: 0, failure: String(status) };
  }
  if (status < 200 || status >= 300) return unknown(String(status));
  // Our frame always shows the version in force.
  const frame = `${publicUrl}/klarifikasi/${row.slug}/sematan`;
  const found = Buffer.from(result.body).includes(frame)
    ? { version: row.currentVersion, share: 1 }
    : page === null
      ? null
      : findVersion(`${page.title ?? ''}\n${page.allText}`, printed);
  if (found === null && page === null) return unknown('unreadable');
  if (found === null) return { result: 'NOT_FOUND', checkedVersion: null, share: 0, failure: null };
  return {
    result: found.version === row.currentVersion ? 'MATCHES' : 'OLDER',
    checkedVersion: found.version,
    share: Math.round(found.share * 1000) / 1000,
    failure: null,
  };
}

/** Every version with all the texts that an outlet was given of it. */
async function printedVersions(
  { publicDatabase, tenants, config }: PublishContext,
  row: ReleasedClarification,
): Promise<PrintedVersion[]> {
  const versions = await publicDatabase.untenanted((tx) => versionsOf(tx, row.id));
  const office = await tenants.byId(row.tenantId);
  return versions.map((version) => {
    const ended = version.state === 'WITHDRAWN' || version.state === 'EXPIRED';
    const then = { ...row, state: version.state, updatedAt: version.publishedAt, version };
    const texts = office === null ? null : composeTexts(then, office, config.http.publicUrl);
    const given =
      texts === null ? [] : [texts.words60, texts.words120, texts.words250, texts.radio30];
    // Who still prints the body of a text that was taken back has the version before.
    const own = ended ? [version.reason ?? ''] : [version.summary, version.explanation];
    return { version: version.version, texts: [...given, ...own] };
  });
}

/** All pages of the partner show the newest text, or are gone where it was withdrawn. */
async function settleByPages(
  tx: Tx,
  schedule: Schedule,
  seen: { tenantId: string; receipt: ReceiptRow; row: ReleasedClarification; at: Date },
): Promise<void> {
  const { tenantId, row, at } = seen;
  const { partnerId } = seen.receipt;
  const mine = { tenantId, partnerId, clarificationId: row.id };
  const open = await listRecalls(tx, { ...mine, open: true });
  if (open.length === 0) return;
  const pages = await listReceipts(tx, mine);
  const right = pages.every(
    ({ url, result, checkedVersion }) =>
      url !== null &&
      ((result === 'MATCHES' && checkedVersion === row.currentVersion) ||
        (row.state === 'WITHDRAWN' && result === 'NOT_FOUND')),
  );
  if (!right) return;
  const version = row.currentVersion;
  const confirmed = { ...mine, version, way: 'CHECK', actor: 'machine:publish' } as const;
  await storeAcknowledgement(tx, schedule, confirmed, at);
}
