import { parseArgs } from 'node:util';
import {
  type Band,
  compareTexts,
  createMatcher,
  decide,
  haveSameLink,
  houseModel,
  prepareText,
} from '@saring/matching';
import { loadPlaceNames } from '@saring/text';
import { linesOf } from '../shared-data/shared-data.ts';
import { builtPairs } from './fact-pairs/built-pairs.ts';
import { printTable } from './table.ts';

/** Two texts, what they are to each other, and which half they belong to. */
interface Pair {
  readonly set: string;
  readonly kind: string;
  readonly query: string;
  readonly target: string;
}

interface Count {
  n: number;
  /** By the guard, the length rules and the wording alone, as if every probability were 1. */
  guard: number;
  /** With the verifier's probability, as in use. */
  confirmed: number;
}

/**
 * Pairs of texts that state the same or not: how many come out `confirmed`? Everything was chosen
 * looking at one half (even numbers); the figures are those of the other unless `--half dev`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      half: { type: 'string', default: 'report' },
      show: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const rest = values.half === 'dev' ? 0 : 1;
  const judge = await createJudge();
  const counts = new Map<string, Map<string, Count>>();
  for (const pair of pairsOf(rest)) {
    const judged = judge(pair);
    for (const kind of [pair.kind, 'all']) {
      const ofSet = counts.get(pair.set) ?? new Map<string, Count>();
      const count = ofSet.get(kind) ?? { n: 0, guard: 0, confirmed: 0 };
      count.n++;
      if (judged.guard === 'confirmed') count.guard++;
      if (judged.confirmed === 'confirmed') count.confirmed++;
      counts.set(pair.set, ofSet.set(kind, count));
    }
    if (values.show === pair.set) show(pair, judged);
  }
  for (const [set, kinds] of counts) {
    printTable(
      `${set}: share that comes out confirmed (${values.half} half)`,
      ['kind', 'pairs', 'guard alone %', 'with verifier %'],
      [...kinds].map(([kind, { n, guard, confirmed }]) => [
        kind,
        n,
        percent(guard, n),
        percent(confirmed, n),
      ]),
    );
  }
  if (values.json) console.log(JSON.stringify({ half: values.half, sets: toJson(counts) }));
}

function* pairsOf(rest: number): Generator<Pair> {
  for (const pair of builtPairs()) {
    if (pair.group % 2 === rest) yield pair;
  }
  for (const file of ['val', 'test_lay', 'test_expert']) {
    for (const [number, row] of (shared(`id-indonli/${file}.jsonl`) ?? []).entries()) {
      if (number % 2 !== rest || row.label !== 'c') continue;
      const { premise, hypothesis } = row;
      yield {
        set: 'indonli contradictions',
        kind: file,
        query: String(hypothesis),
        target: String(premise),
      };
    }
  }
  for (const [number, row] of (shared('id-near-duplicates/pairs.jsonl') ?? []).entries()) {
    if (number % 2 !== rest) continue;
    const { a_text: query, b_text: target } = row;
    yield {
      set: 'near-duplicates',
      kind: String(row.silver),
      query: String(query),
      target: String(target),
    };
  }
}

function shared(path: string): ReturnType<typeof linesOf> {
  const rows = linesOf(path);
  if (rows === null) console.error(`left out: ${path} is not among the shared data`);
  return rows;
}

interface Judged {
  readonly guard: Band;
  readonly confirmed: Band;
  readonly probability: number;
  readonly why: string;
}

async function createJudge(): Promise<(pair: Pair) => Judged> {
  const places = await loadPlaceNames();
  const model = houseModel();
  const tenantId = '00000000-0000-7000-8000-000000000001';
  const matcher = createMatcher({ sharedTenantId: tenantId, model });
  return ({ query, target }) => {
    const ours = prepareText(query);
    const theirs = prepareText(target);
    const { probability } = matcher.verify(tenantId, ours, theirs);
    const compared = compareTexts(ours, theirs, places);
    const sameLink = haveSameLink(ours.folded.links, theirs.folded.links);
    const thresholds = model.thresholds.message;
    const decision = decide({ compared, probability, thresholds, sameLink });
    const alone = decide({ compared, probability: 1, thresholds, sameLink });
    const reasons = decision.reasons.map(({ code }) => code).join('+');
    const facts = compared.differences.map(({ message }) => message.id).join(' ');
    const { ofShorter, inRuns, shorterWords } = compared.agreement;
    const how = `${shorterWords} words ${ofShorter.toFixed(2)} ${inRuns.toFixed(2)}`;
    return {
      guard: alone.band,
      confirmed: decision.band,
      probability,
      why: `${reasons} (${how}) ${facts}`,
    };
  };
}

/** What went wrong, for the development half. */
function show({ set, kind, query, target }: Pair, { confirmed, probability, why }: Judged): void {
  const wanted = set === 'harmless' || kind === 'same_article_rescraped';
  if ((confirmed === 'confirmed') === wanted) return;
  console.log(
    `\n${kind} ${confirmed} ${probability.toFixed(3)} ${why}\n  Q ${query}\n  T ${target}`,
  );
}

const percent = (part: number, of: number): number => Math.round((part / of) * 10_000) / 100;

const toJson = (counts: ReadonlyMap<string, ReadonlyMap<string, Count>>) =>
  Object.fromEntries(
    [...counts].map(([set, kinds]) => [
      set,
      Object.fromEntries(
        [...kinds].map(([kind, { n, guard, confirmed }]) => [
          kind,
          { n, guard: guard / n, confirmed: confirmed / n },
        ]),
      ),
    ]),
  );
