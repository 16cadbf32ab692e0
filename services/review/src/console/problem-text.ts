import { ERRORS, type SaringError } from '@saring/domain';
import type { Language } from '@saring/web';

/** What a reviewer is told about an error of a step, with how to mend it. */
export function problemText(error: SaringError, language: Language): string {
  const { mend, ...facts } = ERRORS[error.code];
  const fields = error.fields.map((each) => `${each[language]} (${each.pointer})`);
  return [facts[language], ...(fields.length > 0 ? fields : [mend[language]])].join(' ');
}
