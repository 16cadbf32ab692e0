import type { ClarificationKind } from './clarification-kind.ts';
import { CLARIFICATION_KIND } from './clarification-kind.ts';
import { SaringError } from './error.ts';
import type { Verdict } from './verdict.ts';

/** One person's signed verdict, as far as the guards need it. */
export interface Signature {
  readonly accountId: string;
  /** Works for a government body. */
  readonly government: boolean;
  readonly verdict: Verdict | null;
  readonly round: 'FIRST' | 'SECOND' | 'THIRD';
}

/** An archived source; two are independent when their publishers differ. */
export interface ArchivedSource {
  /** Registered domain, agency or person the source comes from. */
  readonly publisher: string;
}

/**
 * Guard 2: nothing goes to review without an archived source; TRUE needs two independent ones.
 *
 * @throws SaringError `NEEDS_EVIDENCE`
 */
export function requireEvidence(verdict: Verdict | null, sources: readonly ArchivedSource[]): void {
  const needed = verdict === 'TRUE' ? 2 : 1;
  const publishers = new Set(sources.map((source) => source.publisher.toLowerCase()));
  if (publishers.size < needed) {
    throw new SaringError('NEEDS_EVIDENCE', { details: { needed, present: publishers.size } });
  }
}

/**
 * Guard 4: the work of a press company is not fact-checked by an office; the law gives a
 * right of reply and of correction instead (UU 40/1999).
 *
 * @throws SaringError `PRESS_CONTENT`
 */
export function refusePressContent(kind: ClarificationKind, pressContent: boolean): void {
  if (pressContent && kind === 'FACT_CHECK') throw new SaringError('PRESS_CONTENT');
}

/**
 * Guard 1: another person, never the one who signed before.
 *
 * @throws SaringError `SAME_PERSON`
 */
export function requireAnotherPerson(
  accountId: string,
  signatures: readonly Pick<Signature, 'accountId'>[],
): void {
  if (signatures.some((signature) => signature.accountId === accountId)) {
    throw new SaringError('SAME_PERSON');
  }
}

/**
 * Guards 3 and 8: enough different people with the same verdict, one of them from outside the
 * government where the kind or the subject asks for it. The database checks the same again.
 *
 * @throws SaringError `NEEDS_SIGNATURES`, `NEEDS_INDEPENDENT_SIGNATURE`
 */
export function requireSignatures(
  kind: ClarificationKind,
  aboutOwnGovernment: boolean,
  signatures: readonly Signature[],
): void {
  const rules = CLARIFICATION_KIND[kind];
  const people = new Set(signatures.map((signature) => signature.accountId));
  if (people.size < rules.signatures) {
    throw new SaringError('NEEDS_SIGNATURES', {
      details: { needed: rules.signatures, present: people.size },
    });
  }
  const independent = rules.independent || (aboutOwnGovernment && kind === 'FACT_CHECK');
  if (independent && signatures.every((signature) => signature.government)) {
    throw new SaringError('NEEDS_INDEPENDENT_SIGNATURE');
  }
  // About itself the government does not have the last word, even when others had the first.
  const outside = signatures.some(({ round, government }) => round !== 'FIRST' && !government);
  if (aboutOwnGovernment && kind === 'FACT_CHECK' && !outside) {
    throw new SaringError('NEEDS_INDEPENDENT_SIGNATURE');
  }
}
