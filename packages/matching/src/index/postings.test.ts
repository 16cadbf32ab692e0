import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Postings } from './postings.ts';

const TERMS = 12;

function documentsOf(postings: Postings, term: number): number[] {
  return [...postings.of(term)].sort((a, b) => a - b);
}

it('holds what was added, whenever merges begin and end', () => {
  const pair = fc.tuple(fc.nat(TERMS - 1), fc.nat(2000));
  const distinct = fc.uniqueArray(pair, { maxLength: 400, selector: String });
  fc.assert(
    fc.property(distinct, fc.nat(400), (pairs, settleAt) => {
      const postings = new Postings(() => true);
      const model = Array.from({ length: TERMS }, (): number[] => []);
      pairs.forEach(([term, document], i) => {
        postings.add(term, document);
        model[term]?.push(document);
        if (i === settleAt) for (const _ of postings.settle(3));
      });
      const settling = postings.settle(7);
      settling.next();
      for (let term = 0; term < TERMS; term++) {
        expect(documentsOf(postings, term)).toEqual(model[term]?.sort((a, b) => a - b));
      }
    }),
    { numRuns: 60 },
  );
});

it('enters a document once under each term it names, however often it names it', () => {
  const postings = new Postings(() => true);
  const added = [
    [0, 7],
    [1, 7],
    [0, 7],
    [0, 8],
  ] as const;
  expect(added.map(([term, document]) => postings.add(term, document))).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(documentsOf(postings, 0)).toEqual([7, 8]);
});

it('drops the postings of removed documents when it merges', () => {
  const live = new Set([1, 3]);
  const postings = new Postings((document) => live.has(document));
  for (const document of [1, 2, 3]) postings.add(0, document);
  for (const _ of postings.settle(10));
  expect(documentsOf(postings, 0)).toEqual([1, 3]);
});

it('does a bounded share of a merge with each posting that is added, also of a term of all', () => {
  const postings = new Postings(() => true);
  let most = 0;
  let before = 0;
  for (let i = 0; i < 120_000; i++) {
    for (const term of [0, 1 + (i % 5000)]) {
      postings.add(term, i);
      most = Math.max(most, postings.moved - before);
      before = postings.moved;
    }
  }
  expect(postings.moved).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(256);
});

it('says from which document on what is packed has to be completed, also in the middle of a merge', () => {
  const terms = 30;
  const whole = new Postings(() => true);
  let packed = 0;
  for (let document = 0; document < 6000; document++) {
    for (let term = 0; term < terms; term++) whole.add((document * 7 + term) % 211, document);
    if (document % 97 !== 0) continue;
    const { upTo, ...base } = whole.packed;
    packed = Math.max(packed, upTo);
    const again = new Postings(() => true, base, upTo);
    for (let rest = upTo; rest <= document; rest++) {
      for (let term = 0; term < terms; term++) again.add((rest * 7 + term) % 211, rest);
    }
    for (const term of [0, document % 211, 210]) {
      expect(documentsOf(again, term)).toEqual(documentsOf(whole, term));
    }
  }
  expect(packed).toBeGreaterThan(1000);
});
