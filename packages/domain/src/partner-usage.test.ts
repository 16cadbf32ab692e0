import { describe, expect, it } from 'vitest';
import { summarizeUsage, type UsageFacts, type UsageProof, usageLine } from './partner-usage.ts';

const releasedAt = new Date('2026-11-02T00:00:00Z');
const hours = (count: number) => new Date(releasedAt.getTime() + count * 3_600_000);
const proof = (change: Partial<UsageProof> = {}): UsageProof => ({
  version: 1,
  url: 'https://suara.example/1',
  place: null,
  publishedAt: hours(5),
  reportedAt: hours(6),
  result: 'MATCHES',
  checkedVersion: 1,
  checkedAt: hours(6),
  captureSha256: 'ab',
  ...change,
});
const facts = (change: Partial<UsageFacts> = {}): UsageFacts => ({
  partnerId: 'p',
  partner: 'Suara Uji',
  medium: 'ONLINE',
  clarificationId: 'c',
  slug: 's',
  title: 't',
  releasedAt,
  currentVersion: 1,
  fetchedAt: hours(1),
  acknowledgedVersion: 0,
  receipts: [proof()],
  ...change,
});
const at = {
  now: hours(480),
  silentAfterDays: 7,
  editions: [
    { readyAt: hours(-2), madeAt: hours(-2) },
    { readyAt: hours(8), madeAt: hours(8) },
  ],
};
const line = (change: Partial<UsageFacts> = {}) => usageLine(facts(change), at);

describe('a line of the sheet', () => {
  it('says when the outlet published first, and in which edition it stood', () => {
    const receipts = [proof({ publishedAt: hours(9) }), proof({ publishedAt: hours(5) })];
    expect(line({ receipts })).toMatchObject({
      state: 'PUBLISHED',
      used: true,
      publishedAt: hours(5),
      hoursToPublish: 5,
      inEditionAt: hours(8),
      correction: 'NOT_NEEDED',
    });
  });

  it('counts a page without the text as reported, not as used; what cannot be checked counts', () => {
    expect(
      line({ receipts: [proof({ result: 'NOT_FOUND', checkedVersion: null })] }),
    ).toMatchObject({ used: false, hoursToPublish: null });
    expect(line({ receipts: [proof({ result: 'UNKNOWN' })] }).used).toBe(true);
    expect(line({ receipts: [] })).toMatchObject({ used: false, state: 'SILENT' });
  });

  it('says whether a use of a replaced version was corrected', () => {
    const old = proof({ result: 'OLDER' });
    expect(line({ currentVersion: 2, receipts: [old] }).correction).toBe('NO');
    const renewed = proof({ result: 'MATCHES', checkedVersion: 2 });
    expect(line({ currentVersion: 2, receipts: [renewed] }).correction).toBe('YES');
    expect(line({ currentVersion: 2, receipts: [proof({ version: 2 })] }).correction).toBe(
      'NOT_NEEDED',
    );
  });
});

describe('the month of an outlet', () => {
  const terms = { number: '12', from: null, until: null, itemsPerMonth: 2, hoursToPublish: 24 };
  const partner = { partnerId: 'p', partner: 'Suara Uji', medium: 'ONLINE' as const, terms };
  const month = { since: hours(-24), until: hours(600) };

  it('is counted against what was agreed', () => {
    const late = [proof({ publishedAt: hours(30) })];
    const lines = [
      line(),
      line({ receipts: late }),
      line({ receipts: [] }),
      line({ partnerId: 'q' }),
    ];
    expect(summarizeUsage(partner, lines, month)).toMatchObject({
      released: 3,
      used: 2,
      proven: 2,
      medianHours: 17.5,
      silent: 1,
      itemsKept: true,
      inTime: 1,
    });
  });

  it('asks for no more than was released, and for nothing outside the agreement', () => {
    expect(summarizeUsage(partner, [line()], month).itemsKept).toBe(true);
    expect(summarizeUsage(partner, [line({ receipts: [] })], month).itemsKept).toBe(false);
    const over = { ...partner, terms: { ...terms, until: hours(-48) } };
    expect(summarizeUsage(over, [line()], month)).toMatchObject({ itemsKept: null, inTime: null });
    expect(summarizeUsage(partner, [], month).medianHours).toBeNull();
  });
});
