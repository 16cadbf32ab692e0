import { expect, it } from 'vitest';
import type { MatchDocument } from '../document/match-document.ts';
import { houseModel } from '../model/matcher-model.ts';
import { prepareText } from '../prepare/prepared-text.ts';
import { createMatcher } from './create-matcher.ts';

const SHARED = '00000000-0000-7000-8000-000000000001';
const OFFICE = '00000000-0000-7000-8000-000000000002';
const OTHER = '00000000-0000-7000-8000-000000000003';

const texts = [
  'Air sungai di hulu berwarna hijau sejak kemarin, warga diminta jangan mandi dulu',
  'Bantuan beras sepuluh kilogram dibagikan Jumat pagi di balai desa, bawa kartu keluarga',
  'Jembatan gantung ditutup dua minggu karena talinya diganti, pakai perahu penyeberangan',
  'Pendaftaran pelatihan menjahit gratis dibuka lagi untuk ibu rumah tangga sampai akhir bulan',
  'Ada buaya sepanjang empat meter terlihat di dekat dermaga lama, hati hati memancing',
];

function document(number: number, changes: Partial<MatchDocument> = {}): MatchDocument {
  return {
    kind: 'item',
    refId: `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`,
    tenantId: OFFICE,
    caseId: null,
    text: texts[number % texts.length] ?? '',
    seq: number,
    ...changes,
  };
}

function filled() {
  const matcher = createMatcher({ sharedTenantId: SHARED, model: houseModel() });
  texts.forEach((_, i) => {
    matcher.apply({ type: 'add', document: document(i) });
  });
  return matcher;
}

const ask = (matcher: ReturnType<typeof filled>, text: string, tenantId = OFFICE) =>
  matcher.query({ tenantId, prepared: prepareText(text) });

it('finds a message again that was abbreviated and forwarded', () => {
  const [best] = ask(
    filled(),
    'Diteruskan berkali-kali\nADA BUAYA spnjang 4 meter trlihat di dkt drmaga lama, hati2 mancing',
  );
  expect(best?.document.refId).toBe(document(4).refId);
});

it('shows a tenant its own documents and the shared ones, never those of others', () => {
  const matcher = filled();
  matcher.apply({ type: 'add', document: document(11, { tenantId: SHARED }) });
  const text = texts[1] ?? '';
  expect(ask(matcher, text).map((each) => each.document.tenantId)).toEqual([OFFICE, SHARED]);
  expect(ask(matcher, text, OTHER).map((each) => each.document.tenantId)).toEqual([SHARED]);
});

it('forgets what is removed and follows what is changed', () => {
  const matcher = filled();
  matcher.apply({ type: 'remove', document: document(0) });
  matcher.apply({ type: 'update', document: document(1, { text: texts[0] ?? '', seq: 9 }) });
  const found = ask(matcher, texts[0] ?? '').map((each) => each.document.refId);
  expect(found[0]).toBe(document(1).refId);
  expect(found).not.toContain(document(0).refId);
  expect(matcher.stats()).toMatchObject({ documents: 4, lastSeq: 9 });
});

it('answers the same from its snapshot, and refuses a damaged one', async () => {
  const matcher = filled();
  matcher.apply({ type: 'remove', document: document(2) });
  const pieces: Uint8Array[] = [];
  for await (const piece of matcher.snapshot()) pieces.push(piece.slice());
  const again = createMatcher({ sharedTenantId: SHARED, model: houseModel() });
  await again.load(pieces);
  for (const text of texts) expect(ask(again, text)).toEqual(ask(matcher, text));
  expect(again.stats()).toMatchObject({ documents: 4, lastSeq: 4 });

  const bytes = Buffer.concat(pieces);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  await expect(again.load([bytes])).rejects.toThrow('damaged');
  await expect(again.load([bytes.subarray(0, 60)])).rejects.toThrow();
  expect(ask(again, texts[1] ?? '')).not.toEqual([]);
});

it('answers the same from a snapshot whose postings are packed, and goes on from there', async () => {
  const matcher = filled();
  const many = 3000;
  const said = (i: number) =>
    `${texts[i % texts.length]} kabar nomor ${i * 37} dari RT ${i % 91} untuk kelompok ${i * 13}`;
  for (let i = 10; i < many; i++) {
    matcher.apply({ type: 'add', document: document(i, { text: said(i) }) });
  }
  for (const i of [12, 1500, many - 1]) {
    matcher.apply({ type: 'remove', document: document(i) });
  }
  matcher.apply({ type: 'update', document: document(20, { text: said(7000), seq: many }) });
  const pieces: Uint8Array[] = [];
  for await (const piece of matcher.snapshot()) pieces.push(piece.slice());
  const again = createMatcher({ sharedTenantId: SHARED, model: houseModel() });
  await again.load(pieces);
  const questions = [...texts, ...[11, 12, 20, 1500, 2500, many - 2, 7000].map(said)];
  for (const text of questions) expect(ask(again, text)).toEqual(ask(matcher, text));
  // What comes after a load lands where it would have without one.
  for (const each of [matcher, again]) {
    each.apply({ type: 'remove', document: document(2500) });
    each.apply({ type: 'add', document: document(8000, { text: said(8000), seq: 8000 }) });
  }
  for (const text of [...questions, said(8000)]) {
    expect(ask(again, text)).toEqual(ask(matcher, text));
  }
  expect(ask(again, said(8000))[0]?.document.refId).toBe(document(8000).refId);
  expect(again.stats().documents).toBe(matcher.stats().documents);

  // A length that cannot be is not believed, and asks for no memory.
  const damaged = Buffer.concat(pieces);
  damaged.writeUInt32LE(0xffffffff, 8);
  await expect(again.load([damaged])).rejects.toThrow('damaged');
});

it('takes a text without words', () => {
  expect(ask(filled(), '🙏🙏🙏')).toEqual([]);
});

it('verifies a candidate from elsewhere as its own', () => {
  const matcher = filled();
  const [first = '', second = ''] = texts;
  const same = matcher.verify(OFFICE, prepareText(`${first} !!`), prepareText(first));
  const other = matcher.verify(OFFICE, prepareText(second), prepareText(first));
  expect(same.probability).toBeGreaterThan(other.probability);
  expect(matcher.rarestTerms(OFFICE, prepareText(first), 3)).toHaveLength(3);
});
