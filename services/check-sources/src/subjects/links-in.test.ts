import { unopenedLinksSignal } from '@saring/sources';
import { expect, it } from 'vitest';
import { linksIn } from './links-in.ts';

it('opens the first ten links of a message and says how many it left', () => {
  const text = Array.from({ length: 13 }, (_, at) => `https://situs${at}.example/a`).join(' dan ');
  const { links, left } = linksIn(text);
  expect(links.map(({ url }) => url)).toHaveLength(10);
  expect(left).toBe(3);
  const signal = unopenedLinksSignal({ opened: links.length, left }, new Date());
  expect(signal).toMatchObject({ state: 'attention', value: { opened: 10, left: 3 } });
  expect(signal?.why.id).toContain('3 tautan lain');
  expect(unopenedLinksSignal({ opened: 2, left: 0 }, new Date())).toBeNull();
});
