import { type Bilingual, type Json, notSeen, type Signal, seen } from '../signal.ts';
import { defangUrl } from '../url/defang-url.ts';
import type { FactCheckSource, KnownFactCheck } from './known-fact-check.ts';

const MOST = 10;
const NO_KEY: Bilingual = {
  id: 'Belum ada kunci akses untuk mencari periksa fakta di tempat lain.',
  en: 'No access key is set for looking up fact-checks elsewhere.',
};

/**
 * Fact-checks of the claim that others have published. What one source cannot answer does not hide
 * what another has.
 */
export async function factChecksSignal(
  claim: string,
  sources: readonly FactCheckSource[],
  at: Date,
): Promise<Signal<Json>> {
  const from = sources.map(({ name }) => name).join(', ');
  if (sources.length === 0) return notSeen('fact-checks', { at, from: 'fact-checks' }, NO_KEY);
  const answers = await Promise.all(sources.map((source) => source.search(claim)));
  const checks = answers.flatMap((answer) => (answer.kind === 'found' ? answer.checks : []));
  const failed = answers.flatMap((answer) => (answer.kind === 'unknown' ? [answer.why] : []));
  if (failed.length === answers.length) {
    return notSeen('fact-checks', { at, from }, failed[0] ?? NO_KEY);
  }
  const value = {
    checks: checks.slice(0, MOST).map(toJson),
    unanswered: failed.map(({ id, en }) => ({ id, en })),
  };
  if (checks.length === 0) {
    return seen(
      'fact-checks',
      'known',
      value,
      { at, from },
      {
        id: 'Belum ditemukan periksa fakta lain tentang hal ini.',
        en: 'No other fact-check about this was found.',
      },
    );
  }
  return seen(
    'fact-checks',
    'attention',
    value,
    { at, from },
    {
      id: `Ditemukan ${checks.length} periksa fakta lain yang mungkin tentang hal ini; baca dan bandingkan klaimnya.`,
      en: `Found ${checks.length} other fact-checks that may be about this; read them and compare the claims.`,
    },
  );
}

const toJson = (check: KnownFactCheck): Json => ({ ...check, shown: defangUrl(check.url).text });
