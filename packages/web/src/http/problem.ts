import { ERRORS, SaringError } from '@saring/domain';
import type { Language } from '../i18n/language.ts';

/** RFC 9457 problem details, with the code as the part that programs read. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly detail_id: string;
  readonly detail_en: string;
  readonly mend: string;
  readonly request_id: string;
  readonly [extra: string]: unknown;
}

/** The problem that stands for `error`; anything that is not ours becomes `INTERNAL`. */
export function problemOf(error: unknown, language: Language, requestId: string): Problem {
  const known =
    error instanceof SaringError ? error : new SaringError('INTERNAL', { cause: error });
  const facts = ERRORS[known.code];
  return {
    type: `/api/problems/${known.code.toLowerCase().replaceAll('_', '-')}`,
    title: facts[language],
    status: facts.status,
    code: known.code,
    detail: facts[language],
    detail_id: facts.id,
    detail_en: facts.en,
    mend: facts.mend[language],
    request_id: requestId,
    ...(known.fields.length === 0 ? {} : { errors: known.fields }),
    ...(Object.keys(known.details).length === 0 ? {} : { details: known.details }),
  };
}
