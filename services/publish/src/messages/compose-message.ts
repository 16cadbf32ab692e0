import {
  type AnswerFacts,
  answerText,
  CHAT_WORDS,
  type ChatLanguage,
  type Composed,
  composeDelay,
  composeHelp,
  composeJoined,
  composeLapsed,
  composeNudge,
  composeQuestion,
  composeReceipt,
  composeStarted,
  composeStopped,
  composeTicket,
  composeUnsupported,
  cutToBytes,
  OPEN_PAYLOAD,
  type TemplateMessage,
} from '@saring/channels';
import {
  type ChatMessageRow,
  type ContactRow,
  clocksOf,
  groupOfContact,
  lockSubmission,
  questionsOf,
  type Tx,
  type VersionForAnswer,
  versionForAnswer,
} from '@saring/database';
import { CLARIFICATION_KIND, VERDICT } from '@saring/domain';
import { SourceList } from '../clarifications/view.ts';

export interface Draft extends Composed {
  readonly replyTo: string | null;
  /** Set for answers: the version whose card goes with it. */
  readonly version: VersionForAnswer | null;
  readonly url: string;
  readonly ticket: string | null;
}

interface Facts {
  readonly message: ChatMessageRow;
  readonly contact: ContactRow;
  readonly office: string;
  readonly publicUrl: string;
}

/**
 * Writes a message from what it is about, at the moment it is sent: nothing that it says is kept
 * anywhere else.
 *
 * @returns `null` when what it is about is gone
 */
export async function composeMessage(tx: Tx, facts: Facts): Promise<Draft | null> {
  const { message, contact, publicUrl } = facts;
  const language: ChatLanguage = contact.language === 'en' ? 'en' : 'id';
  const submission =
    message.submissionId === null ? null : await lockSubmission(tx, message.submissionId);
  const ticket = submission?.ticket ?? null;
  const ticketUrl = `${publicUrl}/t/${ticket ?? ''}`;
  const draft = (composed: Composed): Draft => ({
    ...composed,
    replyTo: contact.quiet ? (submission?.replyTo ?? null) : null,
    version: null,
    url: ticketUrl,
    ticket,
  });
  switch (message.kind) {
    case 'HELP':
      return draft(composeHelp(language));
    case 'UNSUPPORTED':
      return draft(composeUnsupported(language));
    case 'STOPPED':
      return draft(composeStopped(language));
    case 'STARTED':
      return draft(composeStarted(language));
    case 'TICKET': {
      const state = submission?.state;
      if (ticket === null || state === undefined) return draft(composeTicket(language, null));
      return draft(composeTicket(language, { ticket, state, url: ticketUrl }));
    }
    case 'JOINED':
    case 'NUDGE': {
      const group = await groupOfContact(tx, contact.id);
      // The group left the register while this waited.
      if (group === null) return null;
      return draft(
        message.kind === 'JOINED'
          ? composeJoined(language, group.name)
          : composeNudge(language, group.name, publicUrl),
      );
    }
    case 'ANSWER':
    case 'AGAIN':
      return answer(tx, facts, language, draft);
    default:
      if (submission === null || ticket === null) return null;
      return aboutSubmission(tx, facts, language, { submission, ticket, ticketUrl, draft });
  }
}

async function aboutSubmission(
  tx: Tx,
  { message, contact, office, publicUrl }: Facts,
  language: ChatLanguage,
  parts: {
    readonly submission: NonNullable<Awaited<ReturnType<typeof lockSubmission>>>;
    readonly ticket: string;
    readonly ticketUrl: string;
    readonly draft: (composed: Composed) => Draft;
  },
): Promise<Draft | null> {
  const { submission, ticket, ticketUrl, draft } = parts;
  if (message.kind === 'LAPSED') {
    const { lapseHours } = await clocksOf(tx);
    return draft(composeLapsed(language, ticket, lapseHours));
  }
  if (message.kind === 'DELAY') {
    const caseState = submission.item.case?.state ?? null;
    return draft(composeDelay(language, { ticket, ticketUrl, caseState }));
  }
  if (message.kind === 'QUESTION') {
    const open = (await questionsOf(tx, submission.itemId)).find((one) => one.answeredAt === null);
    // Answered while it waited in the line.
    return open === undefined ? null : draft(composeQuestion(language, open.piece, ticket));
  }
  const notice = contact.noticeAt === null ? { office, url: `${publicUrl}/privasi` } : null;
  const asked = submission.state === 'NEEDS_INFO';
  const { verdictHours: hours } = await clocksOf(tx);
  return draft(composeReceipt(language, { ticket, ticketUrl, asked, hours, notice }));
}

async function answer(
  tx: Tx,
  { message, publicUrl }: Facts,
  language: ChatLanguage,
  draft: (composed: Composed) => Draft,
): Promise<Draft | null> {
  const { clarificationId, version: number } = message;
  const version =
    clarificationId === null || number === null
      ? null
      : await versionForAnswer(tx, clarificationId, number);
  if (version === null) return null;
  const url = `${publicUrl}/klarifikasi/${version.slug}`;
  const facts: AnswerFacts = {
    ...version,
    sources: SourceList.parse(version.sources),
    url,
    ...(message.kind === 'AGAIN' && message.submissionId !== null
      ? { lead: CHAT_WORDS[language].again }
      : {}),
  };
  const composed = { text: answerText(facts, language), choices: [], menuTitle: '' };
  return { ...draft(composed), version, url };
}

/** Bytes of the headline in a template: its text is paid for and cannot be long. */
const HEADLINE_BYTES = 200;

/**
 * The template that tells an answer in short when only a template may be sent: the ticket, the label
 * with the title, and a button that asks for the whole. `null` for what is not worth paying for.
 */
export function templateOf(
  message: ChatMessageRow,
  draft: Draft,
  settings: { readonly template: string | null; readonly templateLanguage: string },
): TemplateMessage | null {
  const { version, ticket } = draft;
  if (settings.template === null || version === null || ticket === null) return null;
  const label =
    version.verdict === null ? CLARIFICATION_KIND[version.kind].id : VERDICT[version.verdict].id;
  const words = CHAT_WORDS.id;
  const change =
    version.state === 'CORRECTED'
      ? words.corrected
      : version.state === 'WITHDRAWN'
        ? words.withdrawn
        : '';
  const headline = [change, `${label}: ${version.title}`].filter((part) => part !== '').join(' ');
  return {
    name: settings.template,
    language: settings.templateLanguage,
    parameters: [ticket, oneLine(cutToBytes(headline, HEADLINE_BYTES))],
    buttonPayload: `${OPEN_PAYLOAD}:${message.id}`,
  };
}

/** Template parameters may hold no line break, no tab and no run of more than four spaces. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
