import {
  type ClaimLexiconFile,
  type PreparedText,
  WORTH_FEATURES,
  worthFeatures,
} from '@saring/matching/training';
import { trainLogistic } from './logistic.ts';

export interface Pair {
  readonly post: PreparedText;
  readonly title: PreparedText;
}

/** Fewer pairs than this say nothing about a word by itself. */
const FEWEST = 4;
const EM_ROUNDS = 5;
const FEWEST_TRANSLATION = 0.02;
const MOST_TRANSLATIONS = 30_000;
const SHRINK = 8;

/** Counts how many texts hold each word; the commonest `most` are kept. */
export function countWords(
  texts: readonly PreparedText[],
  most: number,
): { documents: number; words: string } {
  const counts = new Map<string, number>();
  for (const { words } of texts) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const kept = [...counts].filter(([word, count]) => count >= 3 && !word.includes(' '));
  kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    documents: texts.length,
    words: kept
      .slice(0, most)
      .map(([word, count]) => `${word} ${count}`)
      .join(' '),
  };
}

/** Learns what words of posts and titles have to do with each other. */
export function learnTables(
  pairs: readonly Pair[],
  titleIdf: (stem: string) => number,
  usualShare: (stem: string) => number,
): ClaimLexiconFile {
  const missing = learnMissing(pairs, titleIdf);
  const worth = learnWorth(pairs, titleIdf, usualShare);
  const translation = learnTranslations(pairs);
  return { ...missing, ...worth, ...translation };
}

function learnMissing(pairs: readonly Pair[], titleIdf: (stem: string) => number) {
  const byStem = new Map<string, { all: number; missing: number }>();
  const byIdf: { all: number; missing: number }[] = [];
  for (const { post, title } of pairs) {
    const held = new Set(post.stems);
    for (const stem of new Set(title.stems)) {
      const step = Math.floor(titleIdf(stem));
      const ofStep = byIdf[step] ?? { all: 0, missing: 0 };
      byIdf[step] = ofStep;
      for (const cell of [cellOf(byStem, stem), ofStep]) {
        cell.all++;
        if (!held.has(stem)) cell.missing++;
      }
    }
  }
  const steps = Array.from({ length: byIdf.length }, (_, i) => {
    const cell = byIdf[i] ?? { all: 0, missing: 0 };
    return round((cell.missing + 2) / (cell.all + 5));
  });
  const table = [...byStem]
    .filter(([stem, { all }]) => all >= FEWEST && !stem.includes(' '))
    .map(([stem, { all, missing }]) => {
      const prior = steps[Math.floor(titleIdf(stem))] ?? 0.4;
      return `${stem} ${round(clamp((missing + SHRINK * prior) / (all + SHRINK)))}`;
    });
  return { missing: table.join(' '), missingByIdf: steps.map(clamp) };
}

function learnWorth(
  pairs: readonly Pair[],
  titleIdf: (stem: string) => number,
  usualShare: (stem: string) => number,
) {
  const rows: number[][] = [];
  const labels: number[] = [];
  const stems: string[] = [];
  for (const { post, title } of pairs) {
    const wanted = new Set(title.stems);
    const counts = new Map<string, number>();
    for (const stem of post.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const seen = new Set<string>();
    post.stems.slice(0, 500).forEach((stem, i) => {
      if (seen.has(stem)) return;
      seen.add(stem);
      const count = counts.get(stem) ?? 1;
      rows.push(
        worthFeatures(post, i, {
          learned: 0,
          claimIdf: titleIdf(stem),
          usualShare: usualShare(stem),
          count,
        }),
      );
      labels.push(wanted.has(stem) ? 1 : 0);
      stems.push(stem);
    });
  }
  const plain = trainLogistic(rows, labels, { rounds: 12, l2: 1e-5 });
  const residual = new Map<string, { expected: number; found: number; all: number }>();
  rows.forEach((row, i) => {
    const stem = stems[i] ?? '';
    const cell = residual.get(stem) ?? { expected: 0, found: 0, all: 0 };
    residual.set(stem, cell);
    cell.expected += plain.predict(row);
    cell.found += labels[i] ?? 0;
    cell.all++;
  });
  const table: string[] = [];
  for (const [stem, { expected, found, all }] of residual) {
    if (all < FEWEST || stem.includes(' ')) continue;
    const odds = Math.log((found + 2) / (expected + 2));
    if (Math.abs(odds) >= 0.05) table.push(`${stem} ${round(odds)}`);
  }
  // The table is given to the model as one more feature with weight one.
  const weights = [...plain.weights];
  weights[WORTH_FEATURES.indexOf('learned')] = 1;
  return { worth: table.join(' '), worthWeights: [plain.bias, ...weights].map(round) };
}

/** IBM model 1 by expectation maximisation, post stems to title stems, with an empty post word. */
function learnTranslations(pairs: readonly Pair[]) {
  const names: string[] = [''];
  const numbers = new Map<string, number>([['', 0]]);
  const number = (stem: string): number => {
    const known = numbers.get(stem);
    if (known !== undefined) return known;
    names.push(stem);
    numbers.set(stem, names.length - 1);
    return names.length - 1;
  };
  const rows = pairs.map(({ post, title }) => ({
    from: [0, ...[...new Set(post.stems.slice(0, 80))].map(number)],
    to: [...new Set(title.stems)].map(number),
  }));
  const width = names.length;
  let table = new Map<number, number>();
  let self = 0.5;
  for (let turn = 0; turn < EM_ROUNDS; turn++) {
    const chance = (source: number, target: number): number => {
      if (turn > 0) return table.get(source * width + target) ?? 0;
      return source === target ? 10 : source === 0 ? 2 : 1;
    };
    const { counts, selfShare } = expect(rows, width, chance);
    table = maximise(counts, width);
    self = selfShare;
  }
  const frequency = new Int32Array(width);
  for (const { from } of rows)
    for (const stem of from) frequency[stem] = (frequency[stem] ?? 0) + 1;
  const triples = [...table].flatMap(([key, chance]) => {
    const source = Math.floor(key / width);
    const target = key % width;
    const often = frequency[source] ?? 0;
    const isKept =
      source !== 0 && target !== source && often >= FEWEST && chance >= FEWEST_TRANSLATION;
    const [from = '', to = ''] = [names[source], names[target]];
    return isKept && !`${from}${to}`.includes(' ') ? [{ from, to, chance, often }] : [];
  });
  triples.sort((a, b) => b.chance * Math.log(b.often) - a.chance * Math.log(a.often));
  return {
    translations: triples
      .slice(0, MOST_TRANSLATIONS)
      .map(({ from, to, chance }) => `${from} ${to} ${round(chance)}`)
      .join(' '),
    selfTranslation: round(self),
  };
}

/** How often each post stem is thought to stand for each title stem. */
function expect(
  rows: readonly { from: readonly number[]; to: readonly number[] }[],
  width: number,
  chance: (source: number, target: number) => number,
): { counts: Map<number, number>; selfShare: number } {
  const counts = new Map<number, number>();
  let selfMass = 0;
  let mass = 0;
  for (const { from, to } of rows) {
    for (const target of to) {
      const chances = from.map((source) => chance(source, target));
      const total = chances.reduce((sum, each) => sum + each, 0);
      if (total === 0) continue;
      from.forEach((source, i) => {
        const share = (chances[i] ?? 0) / total;
        if (share < 1e-3) return;
        const key = source * width + target;
        counts.set(key, (counts.get(key) ?? 0) + share);
        if (source !== 0) mass += share;
        if (source === target) selfMass += share;
      });
    }
  }
  return { counts, selfShare: selfMass / mass };
}

/** One title word more that is none: rare sources do not become sure of what they met once. */
function maximise(counts: ReadonlyMap<number, number>, width: number): Map<number, number> {
  const totals = new Map<number, number>();
  for (const [key, count] of counts) {
    const source = Math.floor(key / width);
    totals.set(source, (totals.get(source) ?? 1.5) + count);
  }
  return new Map(
    [...counts].map(([key, count]) => [key, count / (totals.get(Math.floor(key / width)) ?? 1)]),
  );
}

function cellOf(map: Map<string, { all: number; missing: number }>, key: string) {
  const cell = map.get(key) ?? { all: 0, missing: 0 };
  map.set(key, cell);
  return cell;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
const clamp = (value: number): number => Math.min(0.97, Math.max(0.03, value));
