import { type InboundMessage, OPEN_PAYLOAD, readAnswerChoice, readCommand } from '@saring/channels';
import {
  type ContactRow,
  dropWaiting,
  groupOfJoinCode,
  type InfoPiece,
  joinContact,
  loadMessage,
  type MessageKind,
  queueMessage,
  setStopped,
  submissionOfTicket,
  type Tx,
  takeJoinCode,
  waitingSubmission,
} from '@saring/database';
import { MAX_TEXT_LENGTH } from '@saring/domain';
import { type Schedule, sendMessage } from '@saring/pipeline';
import { z } from 'zod';
import { storeSubmission } from '../accept-submission.ts';
import { completeSubmission } from '../coach/complete-submission.ts';
import { missingPiece } from '../coach/missing-piece.ts';
import type { StoredFile } from '../pictures/store-files.ts';

export interface Heard {
  /** Stands for the message wherever something is kept: its own id holds the phone number. */
  readonly eventId: string;
  readonly tenantId: string;
  readonly contact: ContactRow;
  readonly message: InboundMessage;
  readonly files: readonly StoredFile[];
  /** The good group code it names, looked up before; `null` for none. */
  readonly joinCodeId: string | null;
  /** A file could not be had or is of a kind we do not look at. */
  readonly left: boolean;
}

/** A reply to a question is short and written by hand; anything else is a new report. */
const LONGEST_ANSWER = 300;

/** Does what a message asks for: obeys a command, takes an answer, or takes the message in. */
export async function respond(tx: Tx, schedule: Schedule, heard: Heard): Promise<void> {
  const { tenantId, contact, message } = heard;
  const say = async (kind: MessageKind, about: { submissionId?: string | null } = {}) => {
    const messageId = await queueMessage(tx, {
      tenantId,
      contactId: contact.id,
      kind,
      // One reply for one message, however often it is worked on.
      onceKey: `${kind.toLowerCase()}:${heard.eventId}`,
      submissionId: about.submissionId ?? null,
    });
    if (messageId !== null) schedule(sendMessage, { messageId });
  };
  const stop = async (silently: boolean) => {
    await dropWaiting(tx, contact.id, 'stopped');
    if (!silently) await say('STOPPED');
    await setStopped(tx, contact.id, true);
  };

  if (message.blocked) return stop(true);
  if (message.choice !== null) return choose(tx, schedule, heard, message.choice);
  const typed = readCommand(message.text);
  if (typed?.kind === 'join') return (await joins(tx, heard)) ? say('JOINED') : say('HELP');
  const command = message.group ? null : typed;
  const text = command?.kind === 'check' ? command.text : message.text;
  if (command?.kind === 'stop') return stop(false);
  if (command?.kind === 'start') {
    if (contact.stoppedAt !== null) await setStopped(tx, contact.id, false);
    return say(contact.stoppedAt === null ? 'HELP' : 'STARTED');
  }
  if (command?.kind === 'ticket') {
    return say('TICKET', { submissionId: await submissionOfTicket(tx, command.ticket) });
  }
  const nothing = text.trim() === '' && heard.files.length === 0;
  if (command?.kind === 'help' || (command?.kind === 'check' && nothing)) return say('HELP');
  if (message.unsupported !== null || nothing)
    return message.group ? undefined : say('UNSUPPORTED');
  await takeIn(tx, schedule, heard, text);
}

/** This chat writes for the group of the code; false when the code is none, or used up. */
async function joins(tx: Tx, { joinCodeId, contact }: Heard): Promise<boolean> {
  if (joinCodeId === null) return false;
  const group = await groupOfJoinCode(tx, joinCodeId);
  if (group === null || !(await takeJoinCode(tx, joinCodeId))) return false;
  await joinContact(tx, contact.id, group.id);
  return true;
}

async function takeIn(tx: Tx, schedule: Schedule, heard: Heard, text: string): Promise<void> {
  const { tenantId, contact, message, files } = heard;
  // What no office would take from a form is not taken from a chat either; its beginning is.
  const capped = text.slice(0, MAX_TEXT_LENGTH);
  const waiting = contact.quiet ? null : await waitingSubmission(tx, contact.id);
  if (waiting !== null && isAnswer(message, waiting)) {
    const completion = { tenantId, itemId: waiting.itemId, text: capped, attachments: files };
    return completeSubmission(tx, schedule, completion);
  }
  // In a group nobody is asked back: what cannot be checked is passed over in silence.
  const report = { text: capped, hasFiles: files.length > 0 };
  if (contact.quiet && missingPiece(report, []) !== null) return;
  await storeSubmission(tx, schedule, {
    tenantId,
    channel: contact.channel,
    text: capped,
    note: null,
    kimGroupId: contact.kimGroupId,
    contactId: contact.id,
    quiet: contact.quiet,
    replyTo: message.replyTo,
    attachments: files,
    idempotency: null,
    receivedAt: atMostNow(new Date(message.at)),
  });
}

/** After a question about the text or the link anything may be it, also a forwarded message. */
function isAnswer(
  message: InboundMessage,
  { state, piece }: { readonly state: string; readonly piece: InfoPiece | null },
): boolean {
  const short = message.text.length <= LONGEST_ANSWER && message.forwarded === 'no';
  const open = piece === 'FULL_TEXT' || piece === 'LINK';
  return short || (state === 'NEEDS_INFO' && open);
}

/** A button or list row of ours. */
async function choose(tx: Tx, schedule: Schedule, heard: Heard, choice: string): Promise<void> {
  const { tenantId, contact } = heard;
  if (choice.startsWith(`${OPEN_PAYLOAD}:`)) {
    return openTemplate(tx, schedule, heard, choice.slice(OPEN_PAYLOAD.length + 1));
  }
  const answer = readAnswerChoice(choice);
  const waiting = answer === null ? null : await waitingSubmission(tx, contact.id);
  if (answer === null || waiting === null) return;
  const completion = { tenantId, itemId: waiting.itemId, text: answer.text, attachments: [] };
  await completeSubmission(tx, schedule, completion);
}

/** Somebody wants to read in full what a template told in short. */
async function openTemplate(tx: Tx, schedule: Schedule, heard: Heard, id: string): Promise<void> {
  const parsed = z.uuid().safeParse(id);
  const told = parsed.success ? await loadMessage(tx, parsed.data) : null;
  if (told === null || told.contactId !== heard.contact.id) return;
  const { clarificationId, version } = told;
  if (clarificationId === null || version === null) return;
  const messageId = await queueMessage(tx, {
    tenantId: heard.tenantId,
    contactId: heard.contact.id,
    kind: 'AGAIN',
    onceKey: `full:${clarificationId}:${version}`,
    clarificationId,
    version,
  });
  if (messageId !== null) schedule(sendMessage, { messageId });
}

const atMostNow = (at: Date): Date => (at.getTime() > Date.now() ? new Date() : at);
