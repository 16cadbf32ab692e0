import { after } from './clocks.ts';

type Label = Readonly<{ readonly id: string; readonly en: string }>;

/** What a partner did with a clarification, as far as it is known; each goes before the next. */
export const RECEIPT_STATES = ['AVAILABLE', 'FETCHED', 'PUBLISHED', 'CORRECTED', 'SILENT'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];
export const RECEIPT_STATE: Readonly<Record<ReceiptState, Label>> = {
  AVAILABLE: { id: 'Tersedia', en: 'Available' },
  FETCHED: { id: 'Diambil', en: 'Fetched' },
  PUBLISHED: { id: 'Dimuat', en: 'Published' },
  CORRECTED: { id: 'Dimuat dan dikoreksi', en: 'Published and corrected' },
  SILENT: { id: 'Tanpa kabar', en: 'Silent' },
};

/** What the page at a reported address says. */
export const RECEIPT_RESULTS = ['PENDING', 'MATCHES', 'OLDER', 'NOT_FOUND', 'UNKNOWN'] as const;
export type ReceiptResult = (typeof RECEIPT_RESULTS)[number];
export const RECEIPT_RESULT: Readonly<Record<ReceiptResult, Label>> = {
  PENDING: { id: 'Belum diperiksa', en: 'Not checked yet' },
  MATCHES: { id: 'Sesuai versi terbaru', en: 'Has the newest version' },
  OLDER: { id: 'Masih versi lama', en: 'Has an older version' },
  NOT_FOUND: { id: 'Teks tidak ditemukan', en: 'Text not found' },
  UNKNOWN: { id: 'Tidak dapat diperiksa', en: 'Could not be checked' },
};

export const FETCH_WAYS = ['FEED', 'API', 'WEBHOOK', 'PORTAL', 'EDITION'] as const;
export type FetchWay = (typeof FETCH_WAYS)[number];

export const REPORT_WAYS = ['API', 'PORTAL', 'LINK', 'CHECK'] as const;
export type ReportWay = (typeof REPORT_WAYS)[number];

/** One place where a partner says it published a clarification. */
export interface ReportedUse {
  /** The version that counted when it was reported. */
  readonly version: number;
  readonly url: string | null;
  readonly result: ReceiptResult;
  readonly checkedVersion: number | null;
}

export interface UseFacts {
  readonly releasedAt: Date;
  /** The version that counts now. */
  readonly currentVersion: number;
  /** When the partner first took any version; `null` for never, as far as we know. */
  readonly fetchedAt: Date | null;
  readonly receipts: readonly ReportedUse[];
  /** The newest version it confirmed; 0 for none. */
  readonly acknowledgedVersion: number;
}

/**
 * Where a partner stands with one clarification. A use is corrected when its page shows the version
 * that counts now; where a page cannot show it (print, radio, a page taken down or unreadable) the
 * partner's word counts, unless the page still shows the older text.
 */
export function receiptState(facts: UseFacts, silentAfterDays: number, now: Date): ReceiptState {
  const { receipts, currentVersion, acknowledgedVersion } = facts;
  if (receipts.length > 0) {
    const older = receipts.filter((receipt) => receipt.version < currentVersion);
    if (older.length === 0) return 'PUBLISHED';
    const corrected = older.every(
      ({ result, checkedVersion }) =>
        (result === 'MATCHES' && checkedVersion === currentVersion) ||
        (result !== 'OLDER' && acknowledgedVersion >= currentVersion),
    );
    return corrected ? 'CORRECTED' : 'PUBLISHED';
  }
  if (after(facts.releasedAt, silentAfterDays * 24) <= now) return 'SILENT';
  return facts.fetchedAt === null ? 'AVAILABLE' : 'FETCHED';
}

/** Hours between two reminders of a recall: often on the first day, then daily. */
const REMIND_HOURS = [4, 8, 12, 24] as const;

/** When a partner is reminded again of a recall, after so many reminders. */
export const nextReminder = (reminders: number, at: Date): Date =>
  after(at, REMIND_HOURS[Math.min(reminders, REMIND_HOURS.length - 1)] ?? 24);
