import { loadPlaceNames, type PlaceNames } from '@saring/text';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { explain } from '../explain/explain.ts';
import { templateOf } from '../families/claim-family.ts';
import { compareTexts } from '../guard/compare-texts.ts';
import { prepareText } from '../prepare/prepared-text.ts';
import { decide } from './decide.ts';
import { haveSameLink } from './same-link.ts';

let places: PlaceNames;
beforeAll(async () => {
  places = await loadPlaceNames();
});

const THRESHOLDS = { suggested: 0.3, confirmed: 0.95 };
const TEMPLATE =
  'Undian berhadiah Bank Kalsel membagikan lima unit mobil untuk nasabah setia, segera isi data diri lewat tautan resmi sebelum akhir bulan';

function judge(query: string, target: string, probability: number, automatic = true) {
  const compared = compareTexts(prepareText(query), prepareText(target), places);
  const decision = decide({
    compared,
    probability,
    thresholds: THRESHOLDS,
    sameLink: false,
    automatic,
  });
  return { ...explain(compared, decision), codes: decision.reasons.map(({ code }) => code) };
}

it('confirms a copy', () => {
  const { band, codes, score, threshold } = judge(TEMPLATE, TEMPLATE.toUpperCase(), 0.99);
  expect({ band, codes, score, threshold }).toEqual({
    band: 'confirmed',
    codes: ['same_text'],
    score: 0.99,
    threshold: 0.95,
  });
});

it('calls another bank in the same template a family', () => {
  const { band, family, codes } = judge(
    TEMPLATE.replace('Bank Kalsel', 'Bank Kalteng'),
    TEMPLATE,
    0.999,
  );
  expect(band).toBe('suggested');
  expect(family?.exchanged).toContain('institution');
  expect(codes[0]).toBe('claim_family');
});

it('gives members of a family one template', () => {
  const template = (text: string) => {
    const prepared = prepareText(text);
    return templateOf(compareTexts(prepared, prepared, places).query);
  };
  expect(template(TEMPLATE.replace('Bank Kalsel', 'BRI'))).toBe(template(TEMPLATE));
});

it('leaves fewer than five words to the search', () => {
  expect(judge('bansos cair besok', 'bansos cair besok', 1).codes).toEqual(['too_short']);
  expect(judge('bansos cair besok', 'bansos cair besok', 1).band).toBe('none');
});

it('never confirms five to seven words', () => {
  const text = 'bansos cair besok di kantor desa';
  const { band, codes } = judge(text, text, 1);
  expect(band).toBe('suggested');
  expect(codes).toContain('short_text');
});

it('suggests by a link alone, and no more', () => {
  const compared = compareTexts(
    prepareText('silakan cek hadiah di bit.ly/abc123 sekarang juga'),
    prepareText('Formulir beasiswa daerah dibuka bit.ly/abc123'),
    places,
  );
  const decision = decide({ compared, probability: 0.01, thresholds: THRESHOLDS, sameLink: true });
  expect(decision.band).toBe('suggested');
});

it('knows the same link by its key, and no bare host', () => {
  const links = (text: string) => prepareText(text).folded.links;
  expect(
    haveSameLink(links('https://www.contoh.id/promo?utm_source=wa'), links('contoh.id/promo')),
  ).toBe(true);
  expect(haveSameLink(links('contoh.id'), links('https://contoh.id'))).toBe(false);
});

it('confirms nothing where automatic confirmation is off', () => {
  expect(judge(TEMPLATE, TEMPLATE, 1, false)).toMatchObject({
    band: 'suggested',
    codes: ['automatic_off'],
  });
});

it('never confirms what differs, whatever the probability', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
      expect(judge(TEMPLATE.replace('lima', 'enam'), TEMPLATE, probability).band).not.toBe(
        'confirmed',
      );
    }),
    { numRuns: 25 },
  );
});

it('shows what is shared, by offsets into both originals', () => {
  const query = `Kata tetangga saya: ${TEMPLATE}`;
  const { passages, summary } = judge(query, TEMPLATE, 0.98);
  expect(passages).toHaveLength(1);
  const [passage] = passages;
  expect(query.slice(passage?.query.start, passage?.query.end)).toBe(TEMPLATE);
  expect(TEMPLATE.slice(passage?.target.start, passage?.target.end)).toBe(TEMPLATE);
  expect(summary.id).toContain('100 %');
  expect(summary.en).toContain('no fact differs');
});
