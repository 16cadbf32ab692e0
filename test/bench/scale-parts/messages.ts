import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { seeded } from '../../seeded/random.ts';
import type { EngineDoc } from '../engines/engine.ts';
import { MUTATIONS } from '../mutations/kinds.ts';

const Line = z.object({ text: z.string() });
const LONGEST = 40;
const SHARED = '../../../../shared/data/id-retrieval-dev/queries.jsonl';

/**
 * As many messages as wanted out of some thousand real ones: each joins two stretches of different
 * texts and replaces a fifth of the words by words drawn from all texts as often as they occur, and
 * carries a number of its own. The queries are mutations of messages that were made, of all kinds
 * but `heavy`.
 */
export function makeMessages(options: {
  n: number;
  queries: number;
  seed: number;
  texts: string | null;
}): { docs: EngineDoc[]; queries: { text: string; id: string }[] } {
  const random = seeded(options.seed);
  const texts = readTexts(options.texts);
  const split = texts.map((text) => text.split(/\s+/u).filter((word) => word !== ''));
  const vocabulary = split.flat();
  const docs = Array.from({ length: options.n }, (_, i): EngineDoc => {
    const one = random.pick(split);
    const two = random.pick(split);
    const length = random.int(8, LONGEST);
    const cut = Math.ceil(length / 2);
    const from = random.int(0, Math.max(0, one.length - cut));
    const then = random.int(0, Math.max(0, two.length - (length - cut)));
    const words = [...one.slice(from, from + cut), ...two.slice(then, then + length - cut)].map(
      (word) => (random.chance(0.2) ? random.pick(vocabulary) : word),
    );
    words.splice(random.int(0, words.length), 0, String(random.int(100, 99_999)));
    const hex = i.toString(16).padStart(12, '0');
    return { id: `0190b3c4-5d6e-7f80-91a2-${hex}`, title: '', text: words.join(' ') };
  });
  const kinds = Object.entries(MUTATIONS).filter(([kind]) => kind !== 'heavy');
  const queries = Array.from({ length: options.queries }, (_, i) => {
    const doc = random.pick(docs);
    const mutate = kinds[i % kinds.length]?.[1];
    const text = mutate === undefined ? doc.text : mutate(doc.text, random, texts);
    return { text, id: doc.id };
  });
  return { docs, queries };
}

function readTexts(path: string | null): string[] {
  const file = path ?? resolve(import.meta.dirname, SHARED);
  if (!existsSync(file)) throw new Error(`no ${file}: give --texts FILE`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Line.parse(JSON.parse(line)).text);
}
