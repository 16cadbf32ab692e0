import { clarifications, staff } from '@saring/demo';
import {
  CLARIFICATION_KIND,
  HARMS,
  MAX_TEXT_LENGTH,
  refusePressContent,
  requireEvidence,
  requireSignatures,
  slugFrom,
  VERDICT,
  type Verdict,
} from '@saring/domain';
import { describe, expect, it } from 'vitest';

const government = new Map(staff.map((each) => [each.key, each.government]));
const texts = clarifications.map((text) => [text.key, text] as const);

/** A verdict word, or a negation in front of what is claimed to be so. */
const DENIAL = /\b(?:hoa(?:ks|x)|tidak benar|bohong|palsu|disinformasi|penipuan|bukan)\b/iu;

function signed(keys: readonly string[], verdict: Verdict | null) {
  const rounds = ['FIRST', 'SECOND', 'THIRD'] as const;
  return keys.map((accountId, index) => ({
    accountId,
    government: government.get(accountId) ?? true,
    verdict,
    round: rounds[index] ?? 'THIRD',
  }));
}

describe.each(texts)('%s', (_, text) => {
  it('claims what is claimed, not its denial', () => {
    expect(text.claim).not.toMatch(DENIAL);
    expect(text.correction?.claim ?? '').not.toMatch(DENIAL);
    expect(text.claim).toMatch(/\.$/u);
    expect(text.claim.length).toBeGreaterThan(30);
  });

  it('keeps to the lengths of page, card and bulletin', () => {
    for (const version of [text, { ...text, ...text.correction }]) {
      expect(version.title.length).toBeLessThanOrEqual(110);
      expect(slugFrom(version.title).length).toBeGreaterThan(10);
      expect(version.summary.length).toBeGreaterThanOrEqual(60);
      expect(version.summary.length).toBeLessThanOrEqual(500);
      expect(version.explanation.join('\n').length).toBeGreaterThan(200);
    }
    expect(text.circulated.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
  });

  it('carries verdict and techniques as its kind allows', () => {
    const verdicts = [text.verdict, text.correction?.verdict ?? text.verdict];
    for (const verdict of verdicts) {
      expect(verdict !== null).toBe(CLARIFICATION_KIND[text.kind].verdict);
      const techniques = verdict === null ? false : VERDICT[verdict].techniques;
      if (techniques) expect(text.techniques.length).toBeGreaterThan(0);
      else expect(text.techniques).toEqual([]);
    }
    expect(new Set(text.techniques).size).toBe(text.techniques.length);
    expect(text.harms.every((harm) => HARMS.includes(harm))).toBe(true);
  });

  it('passes the guards: archived sources, signatures, no press content', () => {
    expect(() => requireEvidence(text.verdict, text.sources)).not.toThrow();
    for (const keys of [
      text.signatures,
      ...(text.correction ? [text.correction.signatures] : []),
    ]) {
      expect(() =>
        requireSignatures(text.kind, text.aboutOwnGovernment, signed(keys, text.verdict)),
      ).not.toThrow();
    }
    expect(() => refusePressContent(text.kind, false)).not.toThrow();
  });

  it('teaches: reasons, a lesson, what to do now', () => {
    expect(text.reasoning.length).toBeGreaterThanOrEqual(2);
    expect(text.reasoning.length).toBeLessThanOrEqual(3);
    expect(text.lesson.length).toBeGreaterThan(30);
    expect(text.tips.length).toBeGreaterThan(0);
    expect(text.regionCodes.length).toBeGreaterThan(0);
  });

  it('happens in order', () => {
    if (text.correction) expect(text.correction.daysAgo).toBeLessThan(text.publishedDaysAgo);
    if (text.withdrawal) expect(text.withdrawal.daysAgo).toBeLessThan(text.publishedDaysAgo);
    if (text.expired) {
      expect(text.kind).toBe('EARLY_WARNING');
      expect(text.signatures).toHaveLength(1);
      expect(text.publishedDaysAgo).toBeGreaterThan(1);
    }
  });
});

describe('the collection', () => {
  it('shows every life of a clarification', () => {
    expect(clarifications.filter((text) => text.correction).length).toBeGreaterThanOrEqual(4);
    expect(clarifications.filter((text) => text.withdrawal)).toHaveLength(1);
    expect(clarifications.filter((text) => text.expired)).toHaveLength(1);
    expect(clarifications.filter((text) => text.recheckAfterDays !== null).length).toBeGreaterThan(
      10,
    );
  });

  it('shows every kind, verdict, technique and harm that a clarification may carry', () => {
    expect(new Set(clarifications.map((text) => text.kind)).size).toBe(3);
    expect(new Set(clarifications.map((text) => text.verdict))).toEqual(
      new Set(['TRUE', 'PARTLY_TRUE', 'MISLEADING', 'FALSE', 'UNPROVEN', null]),
    );
    expect(new Set(clarifications.flatMap((text) => text.techniques)).size).toBe(7);
    expect(new Set(clarifications.flatMap((text) => text.harms)).size).toBe(HARMS.length);
  });

  it('gives no two texts the same title, claim, slug or opening', () => {
    for (const part of ['title', 'claim', 'summary', 'circulated'] as const) {
      expect(new Set(clarifications.map((text) => text[part])).size).toBe(clarifications.length);
    }
    const slugs = clarifications.map((text) => `${text.tenant} ${slugFrom(text.title)}`);
    expect(new Set(slugs).size).toBe(slugs.length);
  });
});
