import { describe, expect, it } from 'vitest';
import { after } from './clocks.ts';
import { nextReminder, type ReportedUse, receiptState, type UseFacts } from './receipt.ts';

const releasedAt = new Date('2026-11-02T02:00:00Z');
const now = after(releasedAt, 24);
const facts = (change: Partial<UseFacts> = {}): UseFacts => ({
  releasedAt,
  currentVersion: 1,
  fetchedAt: null,
  receipts: [],
  acknowledgedVersion: 0,
  ...change,
});
const use = (change: Partial<ReportedUse> = {}): ReportedUse => ({
  version: 1,
  url: 'https://suara.example/1',
  result: 'MATCHES',
  checkedVersion: 1,
  ...change,
});

describe('state of a receipt', () => {
  it('goes from available over fetched to silent', () => {
    expect(receiptState(facts(), 7, now)).toBe('AVAILABLE');
    expect(receiptState(facts({ fetchedAt: now }), 7, now)).toBe('FETCHED');
    const late = after(releasedAt, 7 * 24);
    expect(receiptState(facts({ fetchedAt: now }), 7, late)).toBe('SILENT');
    expect(receiptState(facts({ receipts: [use()] }), 7, late)).toBe('PUBLISHED');
  });

  it('is corrected when the page has the newest version', () => {
    const state = (change: Partial<ReportedUse>, acknowledgedVersion = 0) =>
      receiptState(
        facts({ currentVersion: 2, receipts: [use(change)], acknowledgedVersion }),
        7,
        now,
      );
    expect(state({ result: 'MATCHES', checkedVersion: 1 })).toBe('PUBLISHED');
    expect(state({ result: 'MATCHES', checkedVersion: 2 })).toBe('CORRECTED');
    expect(state({ result: 'OLDER', checkedVersion: 1 }, 2)).toBe('PUBLISHED');
    expect(state({ result: 'NOT_FOUND', checkedVersion: null }, 2)).toBe('CORRECTED');
    expect(state({ url: null, result: 'PENDING', checkedVersion: null })).toBe('PUBLISHED');
    expect(state({ url: null, result: 'PENDING', checkedVersion: null }, 2)).toBe('CORRECTED');
    // Published with the newest text from the start: nothing to correct.
    expect(state({ version: 2, checkedVersion: 2 })).toBe('PUBLISHED');
  });

  it('waits for every place to be corrected', () => {
    const receipts = [
      use({ checkedVersion: 2 }),
      use({ url: 'https://suara.example/2', result: 'OLDER' }),
    ];
    expect(receiptState(facts({ currentVersion: 2, receipts }), 7, now)).toBe('PUBLISHED');
  });
});

it('reminds often first, then daily', () => {
  const hours = [0, 1, 2, 3, 4, 9].map(
    (reminders) => (nextReminder(reminders, now).getTime() - now.getTime()) / 3_600_000,
  );
  expect(hours).toEqual([4, 8, 12, 24, 24, 24]);
});
