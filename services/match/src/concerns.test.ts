import { randomUUID } from 'node:crypto';
import type { FeedEntry } from '@saring/database';
import { createMatcher, houseModel } from '@saring/matching';
import { expect, it } from 'vitest';
import { createConcerns } from './concerns.ts';

const [tenantId, sharedTenantId] = [randomUUID(), randomUUID()];
const matcher = createMatcher({ sharedTenantId, model: houseModel() });
const concerns = createConcerns(matcher, sharedTenantId);
const asked = {
  tenantId,
  text: 'Bantuan beras 20 kg untuk warga Martapura dibagikan besok di kantor kelurahan, bawa KTP dan KK',
  lexicon: undefined,
};
const change = (text: string, other: Partial<FeedEntry> = {}): FeedEntry => ({
  id: randomUUID(),
  seq: 1n,
  xactId: 1n,
  removed: false,
  tenantId,
  kind: 'item',
  refId: randomUUID(),
  caseId: null,
  title: null,
  text,
  ...other,
});
const COPY =
  'Besok bantuan beras 20kg dibagi di kantor kelurahan utk warga Martapura, bawa KTP & KK!!';
const STRANGE = 'Jembatan gantung Desa Pasiraman ditutup dua hari karena papannya diganti dinas';

it('lets an answer stand when what came is about something else', () => {
  expect(concerns(asked, [])).toBe(false);
  expect(concerns(asked, [change(STRANGE), change('Jadwal puskesmas keliling bulan ini')])).toBe(
    false,
  );
});

it('asks again after a copy, a claim in its title, or a change of what all offices see', () => {
  expect(concerns(asked, [change(STRANGE), change(COPY)])).toBe(true);
  expect(concerns(asked, [change('', { kind: 'case', title: COPY })])).toBe(true);
  expect(concerns(asked, [change(COPY, { tenantId: sharedTenantId })])).toBe(true);
});

it('does not see other offices, and asks again when something of its own is gone', () => {
  expect(concerns(asked, [change(COPY, { tenantId: randomUUID() })])).toBe(false);
  expect(concerns(asked, [change(STRANGE, { removed: true })])).toBe(true);
});

it('asks again after more changes than are worth a look each', () => {
  const many = (count: number) => Array.from({ length: count }, () => change(STRANGE));
  expect(concerns(asked, many(50))).toBe(false);
  expect(concerns(asked, many(51))).toBe(true);
});

it('asks again when the same link came, whatever is said around it', () => {
  const link = 'https://bantuan-beras.example/daftar';
  const withLink = { ...asked, text: `${asked.text} ${link}` };
  expect(concerns(withLink, [change(`Cek di sini dulu sebelum percaya: ${link}`)])).toBe(true);
});
