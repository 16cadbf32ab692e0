import { clarifications, kimGroups, submissions } from '@saring/demo';
import { CHANNELS, MAX_TEXT_LENGTH } from '@saring/domain';
import { describe, expect, it } from 'vitest';

const published = new Map(clarifications.map((text) => [text.key, text]));
const words = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** Share of the shorter text's words that the longer one holds too. */
function overlap(a: string, b: string): number {
  const [less, more] = [words(a), words(b)].sort((x, y) => x.size - y.size);
  if (less === undefined || more === undefined || less.size === 0) return 0;
  return [...less].filter((word) => more.has(word)).length / less.size;
}

describe('submissions', () => {
  it('fit the limits and use every channel', () => {
    for (const { key, text, minutesAgo } of submissions) {
      expect(text.trim().length, key).toBeGreaterThan(5);
      expect(text.length, key).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
      expect(minutesAgo, key).toBeGreaterThan(0);
    }
    expect(new Set(submissions.map((each) => each.channel))).toEqual(new Set(CHANNELS));
  });

  it('from a KIM group fit what its record says of its last report', () => {
    const last = new Map(kimGroups.map((group) => [group.key, group.lastReportDaysAgo]));
    for (const { key, channel, kimGroup, minutesAgo } of submissions) {
      if (channel === 'KIM_APP') expect(kimGroup, key).not.toBeNull();
      if (kimGroup === null) continue;
      expect(minutesAgo / 1_440, key).toBeGreaterThanOrEqual(last.get(kimGroup) ?? Infinity);
    }
  });

  it('come in after the text they repeat was published', () => {
    for (const { key, minutesAgo, expect: expected } of submissions) {
      if (!('of' in expected) || expected.kind === 'new') continue;
      const days = published.get(expected.of)?.publishedDaysAgo ?? 0;
      expect(minutesAgo, key).toBeLessThan(days * 24 * 60);
    }
  });

  it('an exact repeat is the circulated text itself', () => {
    for (const { key, text, expect: expected } of submissions) {
      if (expected.kind !== 'repeat' || expected.how !== 'EXACT') continue;
      expect(text, key).toBe(published.get(expected.of)?.circulated);
    }
  });

  it('a repeat shares most of its words with the rumour', () => {
    for (const { key, text, expect: expected } of submissions) {
      if (expected.kind !== 'repeat') continue;
      expect(overlap(text, published.get(expected.of)?.circulated ?? ''), key).toBeGreaterThan(0.5);
    }
  });

  it('a trap looks like its rumour and never is it', () => {
    for (const { key, text, expect: expected } of submissions) {
      if (expected.kind !== 'trap') continue;
      const rumour = published.get(expected.of)?.circulated ?? '';
      expect(text, key).not.toBe(rumour);
      expect(overlap(text, rumour), key).toBeGreaterThan(0.2);
    }
  });

  it('are long and short as people write them', () => {
    const lengths = submissions.map((each) => each.text.length);
    expect(lengths.filter((length) => length >= 600 && length <= 2_000).length).toBeGreaterThan(4);
    expect(lengths.filter((length) => length < 40).length).toBeGreaterThan(2);
  });
});
