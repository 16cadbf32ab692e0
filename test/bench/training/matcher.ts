import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseMatcherModel, prepareText } from '@saring/matching/training';
import { readDocs, readQrels, readQueries } from '../retrieval-parts/collection.ts';
import { countWords } from './claim-tables.ts';
import { type Collection, trainClaims } from './claims.ts';
import { trainVerifier } from './verifier.ts';

const OUT = resolve(import.meta.dirname, '../../../packages/matching/model/matcher.json');
const MOST_WORDS = 6000;

/**
 * Trains the matcher. `--docs`, `--queries`, `--qrels` name a collection and may be given several
 * times, in step; from the first one the word tables are learned too, and its posts, mutated, train
 * the verifier. `--sources a,b` keeps the queries of these sources only (all collections whose
 * queries name a source). The conclusions of the first collection are left out: only some of its
 * documents have one, never the right ones, and the ranker would learn that. `--only
 * claims` keeps the verifier that `--out FILE` holds already.
 */
export function trainMatcher(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      docs: { type: 'string', multiple: true, default: [] },
      queries: { type: 'string', multiple: true, default: [] },
      qrels: { type: 'string', multiple: true, default: [] },
      sources: { type: 'string' },
      only: { type: 'string' },
      out: { type: 'string', default: OUT },
    },
  });
  const started = Date.now();
  const say = (line: string): void => {
    console.log(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`);
  };
  const wanted = values.sources === undefined ? null : new Set(values.sources.split(','));
  const hash = createHash('sha256');
  const collections = values.docs.map((docsFile, i): Collection => {
    const files = [docsFile, values.queries[i] ?? '', values.qrels[i] ?? ''];
    for (const file of files) hash.update(readFileSync(file));
    const [docs = '', queries = '', qrels = ''] = files;
    return {
      docs: readDocs(docs).map((doc) => (i === 0 ? { ...doc, conclusion: '' } : doc)),
      queries: readQueries(queries).filter(
        ({ src }) => i > 0 || wanted === null || (src !== null && wanted.has(src)),
      ),
      qrels: readQrels(qrels),
      learnsWords: i === 0,
    };
  });
  const [first] = collections;
  if (first === undefined) throw new Error('name at least one --docs, --queries and --qrels');
  const texts = first.queries.map(({ text }) => text);
  const background = countWords(
    texts.map((text) => prepareText(text)),
    MOST_WORDS,
  );
  const verifier =
    values.only === 'claims' ? keptVerifier(values.out) : trainVerifier(texts, background, say);
  say(`verifier ${JSON.stringify(verifier.figures)} ${JSON.stringify(verifier.thresholds)}`);
  const claims =
    values.only === 'verifier' ? keptClaims(values.out) : trainClaims(collections, background, say);
  const data = hash.digest('hex');
  const model = {
    version: '',
    origin: { data: `sha256:${data}`, figures: { ...verifier.figures, ...claims.figures } },
    background,
    verifier: verifier.verifier,
    claims: claims.claims,
    thresholds: { message: verifier.thresholds, claim: claims.thresholds },
  };
  const version = createHash('sha256').update(JSON.stringify(model)).digest('hex').slice(0, 12);
  const json = `${JSON.stringify({ ...model, version }, null, 1)}\n`;
  parseMatcherModel(json);
  writeFileSync(values.out, json);
  say(`wrote ${values.out}: ${json.length} bytes, version ${version}`);
}

/** The verifier of a model file; its background must be the one that is counted now. */
function keptVerifier(path: string): ReturnType<typeof trainVerifier> {
  const { verifier, thresholds, origin } = parseMatcherModel(readFileSync(path, 'utf8'));
  const { verifierPairs = 0, confirmedShareOfRight = 0 } = origin.figures;
  return {
    verifier,
    thresholds: thresholds.message,
    figures: { verifierPairs, confirmedShareOfRight },
  };
}

function keptClaims(path: string): ReturnType<typeof trainClaims> {
  const { claims, thresholds, origin } = parseMatcherModel(readFileSync(path, 'utf8'));
  const { verifierPairs: _, confirmedShareOfRight: __, ...figures } = origin.figures;
  return { claims, thresholds: thresholds.claim, figures };
}
