import { readdirSync, readFileSync } from 'node:fs';
import {
  clarifications,
  fixtureUrl,
  kimGroups,
  officialRegistry,
  staff,
  submissions,
  tenants,
} from '@saring/demo';
import { describe, expect, it } from 'vitest';

/** Nine digits and more, however people space them, are a number somebody could own. */
const LONG_NUMBER = /(?<!\d)\+?\d(?:[ -]?\d){8,}/gu;
/** Mobile and office numbers of the block 0000; no operator gives them out. */
const FAKE_PHONE = /^(?:0|62)(?:812|511|513)0000\d{3,4}$/u;
/** Valid in form, and the serial 0000 is never issued. */
const FAKE_NIK = /^6[23]03\d{2}(?:0[1-9]|[1-6]\d|7[01])(?:0[1-9]|1[0-2])\d{2}0000$/u;
const FAKE_ACCOUNT = /^0000\d{5,16}$/u;

const sources = readdirSync(fixtureUrl('../src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => [path, readFileSync(fixtureUrl(`../src/${path}`), 'utf8')] as const);
const fixtures = readdirSync(fixtureUrl(''), { encoding: 'utf8' }).map(
  (path) => [path, readFileSync(fixtureUrl(path), 'utf8')] as const,
);

const digits = (text: string): string => text.replace(/\D/gu, '');
const longNumbers = (text: string): string[] =>
  [...text.matchAll(LONG_NUMBER)].map((match) => digits(match[0]));
const harmless = (number: string): boolean =>
  FAKE_PHONE.test(number) || FAKE_NIK.test(number) || FAKE_ACCOUNT.test(number);

describe('the demo names nobody', () => {
  it.each([...sources, ...fixtures])('%s holds no real-looking number', (_, text) => {
    expect(longNumbers(text).filter((number) => !harmless(number))).toEqual([]);
  });

  it('telephone numbers of offices and groups are of the reserved block', () => {
    const phones = [
      ...tenants.map((each) => each.phone),
      ...kimGroups.map((each) => each.phone),
      ...officialRegistry.flatMap((each) => each.phones).filter((phone) => phone.length > 4),
    ];
    for (const phone of phones) expect(digits(phone), phone).toMatch(FAKE_PHONE);
  });

  it('mail addresses end in a reserved domain', () => {
    const addresses = [...sources, ...fixtures].flatMap(([, text]) =>
      [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu)].map((match) => match[0]),
    );
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of [...addresses, ...staff.map((each) => each.email)]) {
      expect(address).toMatch(/\.(?:example|test|invalid)$/u);
    }
  });

  it('links go to reserved domains or to official ones', () => {
    const official = new Set(officialRegistry.flatMap((each) => each.domains));
    const hosts = [...sources, ...fixtures].flatMap(([, text]) =>
      [...text.matchAll(/https?:\/\/([\w.-]+)/gu)].map((match) => match[1] ?? ''),
    );
    const strange = hosts.filter(
      (host) =>
        !/\.(?:example|test|invalid)$/u.test(host) &&
        !official.has(host.replace(/^www\./u, '')) &&
        !['t.me', 'purl.org', 'www.w3.org', 'wordpress.org'].includes(host),
    );
    expect(strange).toEqual([]);
  });
});

describe('labels of personal data', () => {
  it.each(submissions.map((each) => [each.key, each] as const))('%s', (_, submission) => {
    const numbers = longNumbers(submission.text);
    const masks = new Set(submission.masks ?? []);
    expect(masks.has('PHONE')).toBe(numbers.some((number) => FAKE_PHONE.test(number)));
    expect(masks.has('NIK')).toBe(numbers.some((number) => FAKE_NIK.test(number)));
    expect(masks.has('ACCOUNT')).toBe(numbers.some((number) => FAKE_ACCOUNT.test(number)));
    expect(masks.has('EMAIL')).toBe(/[\w.+-]+@[\w-]+\.\w/u.test(submission.text));
  });

  it('a published text never repeats a NIK or an account', () => {
    for (const { key, title, claim, summary, explanation, tips } of clarifications) {
      const text = [title, claim, summary, ...explanation, ...tips].join('\n');
      const numbers = longNumbers(text).filter((number) => !FAKE_PHONE.test(number));
      expect(numbers, key).toEqual([]);
    }
  });
});
