import { expect, it } from 'vitest';
import { createBackground } from '../index/background.ts';
import { houseModel } from '../model/matcher-model.ts';
import { prepareText } from '../prepare/prepared-text.ts';
import { ClaimIndex } from './claim-index.ts';
import { createClaimLexicon } from './claim-lexicon.ts';
import { ClaimStore } from './claim-store.ts';
import { ClaimTerms } from './claim-terms.ts';

const CLAIMS: Readonly<Record<string, string>> = {
  water: 'Air sungai Riam beracun karena limbah tambang',
  rice: 'Beras bantuan pemerintah dicampur plastik',
  lock: 'Rumah yang tidak dihuni akan disita kelurahan mulai Maret',
  bridge: 'Jembatan gantung Selat roboh menelan korban',
  quota: 'Pemerintah membagikan kuota internet gratis 75 GB',
  vaccine: 'Vaksin polio menyebabkan anak lumpuh di Kapuas',
};

function filled(): ClaimStore {
  const model = houseModel();
  const index = new ClaimIndex(new ClaimTerms(createBackground(model.background, 'stem')));
  const store = new ClaimStore(index, createClaimLexicon(model.claims.lexicon), model.claims);
  for (const [refId, title] of Object.entries(CLAIMS)) {
    store.put({ kind: 'known_fact_check', refId, caseId: null, title, text: '' });
  }
  return store;
}

it.each([
  ['jgn minum air riam dulu gaess, katanya kena limbah tambang jadi beracun!!', 'water'],
  ['Hati2 bu, beras yg dibagikan kemaren ada plastiknya', 'rice'],
  ['KUOTA GRATIS 75GB DARI PEMERINTAH klik link ini', 'quota'],
  ['anak tetangga di kapuas lumpuh sehabis divaksin polio', 'vaccine'],
])('finds the claim of %j', (post, wanted) => {
  const [best, next] = filled().query(prepareText(post), 5);
  expect(best?.ref.refId).toBe(wanted);
  expect(best?.rank).toBeGreaterThan(next?.rank ?? Number.NEGATIVE_INFINITY);
});

it('shows which words of the title were found, and where', () => {
  const post = prepareText('Sudah tahu? Jembatan gantung di Selat roboh tadi pagi');
  const [best] = filled().query(post, 1);
  const title = prepareText(CLAIMS.bridge ?? '');
  const found = [...(best?.alignment.documentToQuery ?? [])].flatMap((at, i) =>
    at < 0 ? [] : [[title.words[i], post.words[at]]],
  );
  expect(found.slice(0, 4)).toEqual([
    ['jembatan', 'jembatan'],
    ['gantung', 'gantung'],
    ['selat', 'selat'],
    ['roboh', 'roboh'],
  ]);
});

it('is surer of a claim that is told than of one that only shares a word', () => {
  const store = filled();
  const [told] = store.query(prepareText('Jembatan gantung Selat roboh, banyak korban'), 1);
  const [other] = store.query(prepareText('Pasar malam di Selat ramai sekali, parkir penuh'), 1);
  expect(told?.probability).toBeGreaterThan(other?.probability ?? 0);
});

it('forgets a claim that is removed', () => {
  const store = filled();
  expect(store.remove('known_fact_check', 'rice')).toBe(true);
  expect(store.remove('known_fact_check', 'rice')).toBe(false);
  const found = store.query(prepareText('beras bantuan dicampur plastik'), 10);
  expect(found.map(({ ref }) => ref.refId)).not.toContain('rice');
});
