import {
  type BackgroundCounts,
  calibrated,
  createBackground,
  isotonic,
  logit,
  type MatcherModel,
  MessageIndex,
  MessageTerms,
  prepareText,
  thresholdFor,
  VERIFIER_FEATURES,
} from '@saring/matching/training';
import { makeWorkload } from '../mutations/workload.ts';
import { trainLogistic } from './logistic.ts';
import { withProducts } from './products.ts';

const PLAIN = {
  bias: -8,
  weights: VERIFIER_FEATURES.map((name) => (/overed$/u.test(name) ? 4 : 0)),
  calibration: { scores: [], probabilities: [] },
};
/** Wrong candidates of a query that training looks at beside the right one. */
const MOST_WRONG = 6;

/** Trains the verifier on mutated texts; calibrates it on queries that it did not learn from. */
export function trainVerifier(
  texts: readonly string[],
  background: BackgroundCounts,
  say: (line: string) => void,
): {
  verifier: MatcherModel['verifier'];
  thresholds: MatcherModel['thresholds']['message'];
  figures: Record<string, number>;
} {
  const workload = makeWorkload(texts, { seed: 20_201, each: 450, unrelated: 1600 });
  const index = new MessageIndex(
    new MessageTerms(
      createBackground(background, 'word'),
      createBackground(background, 'skeleton'),
    ),
  );
  workload.stored.forEach((text, i) => {
    index.put({ kind: 'item', refId: String(i), caseId: null }, prepareText(text));
  });
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const importance: number[] = [];
  const held: { rows: Float64Array[]; labels: number[] }[] = [];
  workload.queries.forEach((query, q) => {
    const found = index.query(prepareText(query.text), PLAIN, 30);
    const judged = found.map(({ ref, features }) => ({
      features,
      label: workload.isRight(query, Number(ref.refId)) ? 1 : 0,
    }));
    if (q % 3 === 0) {
      held.push({
        rows: judged.map(({ features }) => features),
        labels: judged.map(({ label }) => label),
      });
      return;
    }
    const right = judged.filter(({ label }) => label === 1);
    const wrong = judged.filter(({ label }) => label === 0).slice(0, MOST_WRONG);
    for (const { features, label } of [...right, ...wrong]) {
      rows.push(withProducts(features));
      labels.push(label);
      importance.push(query.kind === 'heavy' && label === 1 ? 2 : 1);
    }
  });
  say(`verifier: ${rows.length} pairs`);
  const trained = trainLogistic(rows, labels, { rounds: 25, l2: 1e-5, rate: 0.1, importance });
  const model = { bias: round(trained.bias), weights: trained.weights.map(round) };
  const tops = held.flatMap((list) => {
    const scores = list.rows.map((row) => logit(model, row));
    const best = scores.indexOf(Math.max(...scores));
    return best < 0 ? [] : [{ score: scores[best] ?? 0, label: list.labels[best] ?? 0 }];
  });
  const scores = tops.map(({ score }) => score);
  const answers = tops.map(({ label }) => label);
  const calibration = isotonic(scores, answers);
  const probabilities = scores.map((score) => calibrated(calibration, score));
  const confirmed = thresholdFor(probabilities, answers, 0.997, 0.95);
  const above = tops.filter((_, i) => (probabilities[i] ?? 0) >= confirmed);
  return {
    verifier: { features: [...VERIFIER_FEATURES], ...model, calibration },
    thresholds: { confirmed, suggested: 0.2 },
    figures: {
      verifierPairs: rows.length,
      confirmedShareOfRight: round(
        above.length /
          Math.max(
            1,
            answers.reduce((sum, label) => sum + label, 0),
          ),
      ),
    },
  };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
