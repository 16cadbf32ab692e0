import { findIdentifiers } from './find-identifiers.ts';
import type { IdentifierKind } from './identifier.ts';
import { PLACEHOLDERS } from './identifier.ts';

/** A masked stretch, by offsets into the original text (UTF-16 units). */
export interface MaskedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: IdentifierKind;
}

/** A text that may be shown and exported, and where it was masked. */
export interface MaskedText {
  readonly text: string;
  readonly spans: readonly MaskedSpan[];
}

/**
 * Replaces telephone numbers, NIK and family card numbers, e-mail addresses, bank accounts, payment
 * cards and vehicle plates by fixed Indonesian placeholders, also when they are disguised. Prices,
 * dates, times, public service lines, verses and law numbers stay. Masking a masked text changes
 * nothing. The same text always gives the same result; the work is linear in its length.
 */
export function maskPersonalData(text: string): MaskedText {
  const spans = findIdentifiers(text).map(({ start, end, kind }) => ({ start, end, kind }));
  let masked = '';
  let from = 0;
  for (const span of spans) {
    masked += text.slice(from, span.start) + PLACEHOLDERS[span.kind];
    from = span.end;
  }
  return { text: masked + text.slice(from), spans };
}
