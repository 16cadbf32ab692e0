import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prepareText } from '../prepare/prepared-text.ts';
import { align, placesOf } from './align.ts';
import { type Side, sidesOf } from './side.ts';

const sides = (query: string, document: string) =>
  sidesOf(prepareText(query), prepareText(document), () => 1);

function pairs(query: string, document: string): string[] {
  const both = sides(query, document);
  const { queryToDocument } = align(both.query, both.document, placesOf(both.query));
  const [ours, theirs] = [prepareText(query).words, prepareText(document).words];
  return [...queryToDocument].flatMap((at, i) => (at < 0 ? [] : [`${ours[i]}=${theirs[at]}`]));
}

it('pairs the same words, abbreviations and misspellings', () => {
  expect(pairs('pmbagian bantuan brsa kpd warga', 'pembagian beras bantuan kepada warga')).toEqual(
    expect.arrayContaining(['bantuan=bantuan', 'warga=warga']),
  );
  expect(pairs('jmbatan', 'jembatan')).toEqual(['jmbatan=jembatan']);
});

it('never pairs one number with another', () => {
  expect(pairs('bantuan 500000', 'bantuan 600000')).toEqual(['bantuan=bantuan']);
});

it('goes on from the pair before where a word stands in several places', () => {
  const both = sides('satu dua tiga dua empat', 'tiga dua empat');
  const { documentToQuery } = align(both.query, both.document, placesOf(both.query));
  expect([...documentToQuery]).toEqual([2, 3, 4]);
});

it('pairs each token at most once, both ways the same', () => {
  const text = fc
    .array(fc.constantFrom('air', 'banjir', 'bnjr', 'desa', 'dsa', '10', '20', 'kapal'), {
      maxLength: 20,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (query, document) => {
      const both = sides(query, document);
      const { queryToDocument, documentToQuery } = align(
        both.query,
        both.document,
        placesOf(both.query),
      );
      queryToDocument.forEach((at, i) => {
        if (at >= 0) expect(documentToQuery[at]).toBe(i);
      });
      documentToQuery.forEach((at, i) => {
        if (at >= 0) expect(queryToDocument[at]).toBe(i);
      });
    }),
  );
});

it('reads each token a bounded number of times, whatever repeats', () => {
  let reads = 0;
  const counted = (side: Side): Side => ({
    ...side,
    ids: new Proxy([...Array.from({ length: side.length }, (_, i) => side.ids[i] ?? 0)], {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/u.test(key)) reads++;
        return Reflect.get(target, key);
      },
    }),
  });
  const both = sides('air '.repeat(1000).split(' ').join(' x '), 'air x '.repeat(500));
  const query = counted(both.query);
  const document = counted(both.document);
  align(query, document, placesOf(query));
  expect(reads).toBeLessThanOrEqual(4 * (query.length + document.length));
});
