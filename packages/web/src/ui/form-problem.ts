import { ERRORS, SaringError } from '@saring/domain';
import type { Language } from '../i18n/language.ts';

/**
 * What to say above a form that was refused, with how to mend it.
 *
 * @throws whatever the person can do nothing about
 */
export function formProblem(error: unknown, language: Language): { text: string; status: number } {
  if (!(error instanceof SaringError) || error.status >= 500) throw error;
  const { mend, ...message } = ERRORS[error.code];
  const fields = error.fields.map((field) => field[language]);
  const how = fields.length > 0 ? fields : [mend[language]];
  return { text: [message[language], ...new Set(how)].join(' '), status: error.status };
}
