import { expect, it } from 'vitest';
import { createLexicon, houseLexicon } from './lexicon.ts';

it('every meaning of the house is final: no word of it is a form with another meaning', () => {
  const { words } = houseLexicon();
  const open = [...words].filter(([, meaning]) => meaning.some((word) => words.has(word)));
  expect(open).toEqual([]);
});

it('forms and meanings are lower-case words', () => {
  const wrong = [...houseLexicon().words].filter(
    ([form, meaning]) => ![form, ...meaning].every((word) => /^[a-z]+$/u.test(word)),
  );
  expect(wrong).toEqual([]);
});

it('follows a meaning to its end and survives a circle', () => {
  const { words } = createLexicon({ entries: { aa: 'bb', bb: 'cc', xx: 'yy', yy: 'xx' } });
  expect(words.get('aa')).toEqual(['cc']);
  expect(words.get('xx')).toBeDefined();
});

it('has another version after any change, and the same for the same words', () => {
  const { version } = houseLexicon();
  expect(createLexicon().version).toBe(version);
  expect(createLexicon({ entries: { gadang: 'besar' } }).version).not.toBe(version);
  expect(createLexicon({ entries: { gak: null } }).version).not.toBe(version);
  expect(createLexicon({ phrases: ['habar kampung'] }).version).not.toBe(version);
});
