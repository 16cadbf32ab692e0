import type { Decision } from '../decide/decide.ts';
import type { Reason } from '../decide/reasons.ts';
import type { ClaimFamily } from '../families/claim-family.ts';
import type { ComparedTexts } from '../guard/compare-texts.ts';
import type { Bilingual, Difference } from '../guard/difference.ts';
import { type SharedPassage, sharedPassages } from './shared-passages.ts';

/** What console, why-matched card and API show of a match. Plain data: it can be stored as JSON. */
export interface Explanation {
  readonly band: Decision['band'];
  /** Calibrated probability of the same claim, and what it was measured by. */
  readonly score: number;
  readonly threshold: number;
  readonly summary: Bilingual;
  readonly passages: readonly SharedPassage[];
  readonly differences: readonly Difference[];
  readonly reasons: readonly Reason[];
  readonly family: ClaimFamily | null;
  /** Share of the shorter text that the longer one holds, 0 to 1. */
  readonly coverage: number;
}

/** Explains a decision by the comparison it was made from. */
export function explain(compared: ComparedTexts, decision: Decision): Explanation {
  const { band, probability, threshold, reasons, family } = decision;
  const passages = sharedPassages(compared);
  return {
    band,
    score: probability,
    threshold,
    summary: summaryOf(compared, decision, passages),
    passages,
    differences: compared.differences,
    reasons,
    family,
    coverage: compared.agreement.ofShorter,
  };
}

const BANDS: Readonly<Record<Decision['band'], Bilingual>> = {
  confirmed: { id: 'Dipastikan sama', en: 'Confirmed as the same' },
  suggested: { id: 'Perlu diputuskan orang', en: 'A person decides' },
  none: { id: 'Tidak disarankan', en: 'Not suggested' },
};

function summaryOf(
  { agreement, differences }: ComparedTexts,
  { band, probability, threshold }: Decision,
  passages: readonly SharedPassage[],
): Bilingual {
  const share = Math.round(agreement.ofShorter * 100);
  const score = Math.round(probability * 1000) / 10;
  const limit = Math.round(threshold * 1000) / 10;
  const count = passages.length;
  const differ = differences.length;
  return {
    id:
      `${BANDS[band].id}: ${share} % kata teks yang lebih pendek sama (${count} bagian), ` +
      `${differ === 0 ? 'tanpa fakta yang berbeda' : `${differ} fakta berbeda`}. ` +
      `Kemungkinan ${decimal(score)} %, batas ${decimal(limit)} %.`,
    en:
      `${BANDS[band].en}: ${share} % of the shorter text's words are shared (${count} ` +
      `${count === 1 ? 'passage' : 'passages'}), ` +
      `${differ === 0 ? 'no fact differs' : `${differ} ${differ === 1 ? 'fact differs' : 'facts differ'}`}. ` +
      `Probability ${score} %, limit ${limit} %.`,
  };
}

const decimal = (value: number): string => String(value).replace('.', ',');
