import { findIdentifiers } from '../mask/find-identifiers.ts';
import type { FactKind } from './fact.ts';
import type { Reading } from './reading.ts';

const KINDS: ReadonlyMap<string, FactKind> = new Map([
  ['phone', 'phone'],
  ['bank_account', 'account'],
  ['payment_card', 'account'],
  ['national_id', 'account'],
]);

/** Finds telephone and account numbers, disguised ones too. Their keys are personal data. */
export function findPersonalNumbers(reading: Reading): void {
  let at = 0;
  for (const { kind, value, start, end } of findIdentifiers(reading.text)) {
    const fact = KINDS.get(kind);
    if (fact === undefined) continue;
    while (at < reading.tokens.length && (reading.tokens[at]?.end ?? 0) <= start) at++;
    let after = at;
    while (after < reading.tokens.length && (reading.tokens[after]?.start ?? end) < end) after++;
    if (after > at) reading.add(fact, value, at, after);
  }
}
