import { expect, it } from 'vitest';
import { SaringError } from './error.ts';
import { fillTemplate, placeholdersIn, requireFilled } from './template.ts';

const TEXT = 'Kepada {{nama media}}, menurut {{ instansi }} dan {{nama media}}.';

it('names the placeholders of a text once each', () => {
  expect(placeholdersIn(TEXT)).toEqual(['nama media', 'instansi']);
  expect(placeholdersIn('tanpa { kurung } atau {{patah\nbaris}}')).toEqual([]);
});

it('fills what it knows and leaves the rest', () => {
  const filled = fillTemplate(TEXT, { 'nama media': 'Suara Riam' });
  expect(filled).toBe('Kepada Suara Riam, menurut {{ instansi }} dan Suara Riam.');
});

it('refuses a text while anything is unfilled, and says what', () => {
  expect(() => requireFilled('lengkap', TEXT)).toThrow(/TEMPLATE_UNFILLED/u);
  expect(() =>
    requireFilled('lengkap', fillTemplate(TEXT, { 'nama media': 'a', instansi: 'b' })),
  ).not.toThrow();
  try {
    requireFilled(TEXT);
  } catch (error) {
    expect(error instanceof SaringError && error.details.placeholders).toEqual([
      'nama media',
      'instansi',
    ]);
  }
});
