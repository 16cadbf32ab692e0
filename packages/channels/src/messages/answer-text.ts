import { CLARIFICATION_KIND, type ClarificationKind, VERDICT, type Verdict } from '@saring/domain';
import { ANSWER_BYTES, bytesOf, cutToBytes } from '../limits.ts';
import { type ChatLanguage, chatWords } from './words.ts';

/** A published version as far as a chat tells it. */
export interface AnswerFacts {
  readonly kind: ClarificationKind;
  readonly state: 'PUBLISHED' | 'CORRECTED' | 'WITHDRAWN' | 'EXPIRED' | 'DRAFT';
  readonly verdict: Verdict | null;
  readonly title: string;
  readonly summary: string;
  readonly explanation: string;
  readonly sources: readonly { readonly title: string; readonly url: string | null }[];
  /** Why it was corrected or withdrawn. */
  readonly reason: string | null;
  readonly url: string;
  /** Said before anything else: that they asked before. */
  readonly lead?: string;
}

/**
 * The answer as a text of at most 1,024 bytes, so that it also fits under a picture. What carries the
 * meaning (verdict, title, link) is never cut; reasons are, and then the summary.
 */
export function answerText(facts: AnswerFacts, language: ChatLanguage): string {
  const t = chatWords(language);
  const change =
    facts.state === 'CORRECTED'
      ? t.corrected
      : facts.state === 'WITHDRAWN'
        ? t.withdrawn
        : facts.state === 'EXPIRED'
          ? t.expired
          : null;
  const over = facts.state === 'WITHDRAWN' || facts.state === 'EXPIRED';
  const label =
    facts.verdict === null
      ? CLARIFICATION_KIND[facts.kind][language]
      : VERDICT[facts.verdict][language];
  const source = facts.sources[0];
  const head = [
    facts.lead ?? null,
    change,
    change === null || facts.reason === null ? null : t.because(cutToBytes(facts.reason, 200)),
    over ? cutToBytes(facts.title, 200) : `${label.toUpperCase()}: ${cutToBytes(facts.title, 240)}`,
  ].filter((line) => line !== null);
  const tail = [
    over || source === undefined ? null : `${t.source}: ${cutToBytes(source.title, 120)}`,
    `${t.more}: ${facts.url}`,
  ].filter((line) => line !== null);
  const fixed = bytesOf([...head, ...tail].join('\n')) + 8;
  const room = Math.max(0, ANSWER_BYTES - fixed);
  const summary = over ? '' : cutToBytes(facts.summary.trim(), room);
  const left = room - bytesOf(summary) - bytesOf(t.reasons) - 8;
  const reasons = over || left < 40 ? '' : cutToBytes(facts.explanation.trim(), left);
  return [
    head.join('\n'),
    summary,
    reasons === '' ? '' : `${t.reasons}: ${reasons}`,
    tail.join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
