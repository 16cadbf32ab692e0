import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchChange, MatchDocument } from '../document/match-document.ts';
import { houseModel } from '../model/matcher-model.ts';
import { prepareText } from '../prepare/prepared-text.ts';
import { createMatcher } from './create-matcher.ts';
import type { Matcher } from './matcher.ts';

const OFFICE = '00000000-0000-7000-8000-000000000002';
const WORDS = (
  'air sungai hulu hijau bantuan beras balai desa jembatan ditutup minggu pendaftaran gratis buaya ' +
  'dermaga listrik padam vaksin anak sekolah libur banjir jalan rusak 2024 10 rp500000'
).split(' ');

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 14 })
  .map((words) => words.join(' '));
const kind = fc.constantFrom('item' as const, 'known_fact_check' as const);
const change = fc.record({
  type: fc.constantFrom('add', 'add', 'remove'),
  id: fc.nat(9),
  kind,
  text,
});

function documentOf(
  id: number,
  of: MatchDocument['kind'],
  body: string,
  seq: number,
): MatchDocument {
  const title = of === 'item' ? null : body;
  return { kind: of, refId: `${of}-${id}`, tenantId: OFFICE, caseId: null, title, text: body, seq };
}

const fresh = (): Matcher => createMatcher({ sharedTenantId: OFFICE, model: houseModel() });

function answers(matcher: Matcher, question: string) {
  return matcher
    .query({ tenantId: OFFICE, prepared: prepareText(question), from: 0, limit: 50 })
    .map(({ document, probability, found }) =>
      [document.refId, found, probability.toFixed(9)].join(' '),
    )
    .sort();
}

describe('after any changes', () => {
  it('answers like a matcher built anew from what is left, and like its own snapshot', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 20 }),
        fc.array(text, { minLength: 1, maxLength: 3 }),
        async (changes, questions) => {
          const live = fresh();
          const left = new Map<string, MatchDocument>();
          changes.forEach(({ type, id, kind: of, text: body }, seq) => {
            const document = documentOf(id, of, body, seq + 1);
            const applied: MatchChange =
              type === 'remove' ? { type: 'remove', document } : { type: 'add', document };
            live.apply(applied);
            if (type === 'remove') left.delete(document.refId);
            else left.set(document.refId, document);
          });
          const rebuilt = fresh();
          for (const document of left.values()) rebuilt.apply({ type: 'add', document });
          const pieces: Uint8Array[] = [];
          for await (const piece of live.snapshot()) pieces.push(piece.slice());
          const loaded = fresh();
          await loaded.load(pieces);
          for (const question of questions) {
            expect(answers(live, question)).toEqual(answers(rebuilt, question));
            expect(answers(loaded, question)).toEqual(answers(live, question));
          }
          expect(loaded.stats().documents).toBe(left.size);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe('hostile texts', () => {
  const LENGTH = 20_000;
  const hostile: Record<string, string> = {
    'one word repeated': 'bantuan '.repeat(LENGTH / 8),
    'all unique words': Array.from({ length: LENGTH / 7 }, (_, i) => `k${i.toString(36)}z`).join(
      ' ',
    ),
    'emoji only': '🙏'.repeat(LENGTH / 2),
    'one letter apart': 'a b '.repeat(LENGTH / 4),
    'combining marks': `a${'\u0301'.repeat(LENGTH - 1)}`,
    'no spaces': 'x'.repeat(LENGTH),
  };

  it.each(Object.keys(hostile))('takes %s as document and as query', (name) => {
    const matcher = fresh();
    const body = hostile[name] ?? '';
    matcher.apply({ type: 'add', document: documentOf(1, 'item', body, 1) });
    matcher.apply({ type: 'add', document: documentOf(2, 'known_fact_check', body, 2) });
    matcher.apply({
      type: 'add',
      document: documentOf(3, 'item', 'bantuan beras di balai desa', 3),
    });
    const found = matcher.query({ tenantId: OFFICE, prepared: prepareText(body), from: 0 });
    for (const { alignment, probability } of found) {
      expect(alignment.queryToDocument.length).toBeLessThanOrEqual(1024);
      expect(alignment.documentToQuery.length).toBeLessThanOrEqual(1024);
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
    matcher.apply({ type: 'remove', document: documentOf(1, 'item', body, 4) });
    expect(matcher.stats().documents).toBe(2);
  });
});
