import { fingerprint, fold, maskPersonalData } from '@saring/text';

export interface PreparedText {
  readonly text: string;
  /** With personal data masked: what every page and export shows. */
  readonly maskedText: string;
  /** Equal for exact repeats; `null` when no word is left after folding. */
  readonly fingerprint: string | null;
}

/** What is done to every text on arrival, whatever channel it came by. */
export function prepareText(text: string): PreparedText {
  return {
    text,
    maskedText: maskPersonalData(text).text,
    fingerprint: fingerprint(fold(text)),
  };
}
