import type { SubmissionState } from '@saring/domain';
import type { Choice } from '../channel.ts';
import { type ChatLanguage, chatWords } from './words.ts';

export { type AnswerFacts, answerText } from './answer-text.ts';
export { CHAT_WORDS, type ChatLanguage, type ChatWords } from './words.ts';

/** A text with the answers that may be tapped. */
export interface Composed {
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly menuTitle: string;
}

const plain = (language: ChatLanguage, ...parts: readonly string[]): Composed => ({
  text: parts.filter((part) => part !== '').join('\n\n'),
  choices: [],
  menuTitle: chatWords(language).menu,
});

/** The ticket, with the privacy notice for somebody new. */
export function composeReceipt(
  language: ChatLanguage,
  facts: {
    readonly ticket: string;
    readonly ticketUrl: string;
    /** Waiting for an answer of theirs: the question follows in a message of its own. */
    readonly asked: boolean;
    /** An answer or a reason for delay comes within so many hours. */
    readonly hours: number;
    readonly notice: { readonly office: string; readonly url: string } | null;
  },
): Composed {
  const t = chatWords(language);
  return plain(
    language,
    t.receipt(facts.ticket),
    facts.asked ? '' : t.receiptNext(facts.hours),
    t.look(facts.ticketUrl),
    facts.notice === null ? '' : t.notice(facts.notice.office, facts.notice.url),
  );
}

export type AskedPiece = 'FULL_TEXT' | 'LINK' | 'WHEN' | 'WHERE' | 'SOURCE';

/** Ids of choices begin with it; what follows is the piece and the answer. */
export const ANSWER_PREFIX = 'jawab:';
/** Comes back from the button of a template: the person wants to read what waits. */
export const OPEN_PAYLOAD = 'buka';

/** One question of the coach, with buttons where the answer is one of few. */
export function composeQuestion(
  language: ChatLanguage,
  piece: AskedPiece,
  ticket: string,
): Composed {
  const t = chatWords(language);
  const choice = (title: string): Choice => ({ id: `${ANSWER_PREFIX}${piece}:${title}`, title });
  const choices: Readonly<Record<AskedPiece, readonly string[]>> = {
    FULL_TEXT: [],
    LINK: [t.dontKnow],
    WHEN: [t.today, t.yesterday, t.dontKnow],
    WHERE: [t.dontKnow],
    SOURCE: [t.whatsAppGroup, t.facebook, t.tiktok, t.newsSite, t.spoken],
  };
  return {
    text: `${t.question[piece]}\n\n${t.questionEnd(ticket)}`,
    choices: choices[piece].map(choice),
    menuTitle: t.menu,
  };
}

/** What a tapped answer says; `null` when it is none of the coach's. */
export function readAnswerChoice(id: string): { piece: string; text: string } | null {
  if (!id.startsWith(ANSWER_PREFIX)) return null;
  const [piece = '', ...text] = id.slice(ANSWER_PREFIX.length).split(':');
  return { piece, text: text.join(':') };
}

export const composeLapsed = (language: ChatLanguage, ticket: string, hours: number): Composed =>
  plain(language, chatWords(language).lapsed(ticket, hours));

/** The public reason for a delay, from the state of the case. */
export function composeDelay(
  language: ChatLanguage,
  facts: { readonly ticket: string; readonly ticketUrl: string; readonly caseState: string | null },
): Composed {
  const t = chatWords(language);
  return plain(
    language,
    t.delay(facts.ticket),
    t.delayReason[delayReasonOf(facts.caseState)],
    t.delayEnd,
    t.look(facts.ticketUrl),
  );
}

/** Which public reason a case that is not decided has. */
export function delayReasonOf(caseState: string | null): 'WAITING' | 'REVIEW' | 'CHECKING' {
  if (caseState === 'WAITING_FOR_SOURCE') return 'WAITING';
  const reviewed = ['READY_FOR_REVIEW', 'SECOND_REVIEW', 'DISPUTED', 'APPROVED', 'UNPROVEN'];
  return caseState !== null && reviewed.includes(caseState) ? 'REVIEW' : 'CHECKING';
}

/** How a ticket stands. */
export function composeTicket(
  language: ChatLanguage,
  facts: { readonly ticket: string; readonly state: SubmissionState; readonly url: string } | null,
): Composed {
  const t = chatWords(language);
  if (facts === null) return plain(language, t.unknownTicket);
  return plain(language, `${facts.ticket}: ${t.state[facts.state]}.`, t.look(facts.url));
}

export const composeHelp = (language: ChatLanguage): Composed =>
  plain(language, chatWords(language).help);
export const composeUnsupported = (language: ChatLanguage): Composed =>
  plain(language, chatWords(language).unsupported);
export const composeStopped = (language: ChatLanguage): Composed =>
  plain(language, chatWords(language).stopped);
/** A village group's chat was connected. */
export const composeJoined = (language: ChatLanguage, group: string): Composed =>
  plain(language, chatWords(language).joined(group));
/** The friendly reminder for a group that has been quiet. */
export const composeNudge = (language: ChatLanguage, group: string, url: string): Composed =>
  plain(language, chatWords(language).nudge(group, url));
export const composeStarted = (language: ChatLanguage): Composed =>
  plain(language, chatWords(language).started);
