import { parseJoinCode, parseTicket } from '@saring/domain';

/** What somebody wants of us beside having a message checked. */
export type Command =
  | { readonly kind: 'stop' }
  | { readonly kind: 'start' }
  | { readonly kind: 'help' }
  | { readonly kind: 'ticket'; readonly ticket: string }
  /** The code of a village group: this chat writes for it. */
  | { readonly kind: 'join'; readonly code: string }
  /** `/cek`, with the text behind it. */
  | { readonly kind: 'check'; readonly text: string };

const WORDS: Readonly<Record<string, 'stop' | 'start' | 'help'>> = {
  stop: 'stop',
  berhenti: 'stop',
  unsubscribe: 'stop',
  start: 'start',
  mulai: 'start',
  help: 'help',
  bantuan: 'help',
  info: 'help',
  halo: 'help',
  hallo: 'help',
  hai: 'help',
  hi: 'help',
  hello: 'help',
  p: 'help',
  assalamualaikum: 'help',
  'terima kasih': 'help',
  makasih: 'help',
  ok: 'help',
  oke: 'help',
};
/** Long enough for a greeting; anything longer is a message to be checked. */
const LONGEST_WORD = 24;

/** Reads a command; `null` for a message that is to be checked. */
export function readCommand(message: string): Command | null {
  const text = message.trim();
  const slash = /^\/([a-z]{2,16})(?:@\w{1,64})?(?:\s|$)/iu.exec(text);
  if (slash !== null) return slashCommand(slash[1] ?? '', text.slice(slash[0].length).trim());
  if (text.length > 64) return null;
  const ticket = /^(?:tiket|ticket)?\s*(SR[\s-]?[0-9a-z]{5}[\s-]?[0-9a-z]{5})$/iu.exec(text);
  if (ticket !== null) return ticketCommand(ticket[1] ?? '');
  const join = /^(?:gabung|join)\s+(.{8,12})$/iu.exec(text);
  if (join !== null) return joinCommand(join[1] ?? '');
  if (text.length > LONGEST_WORD) return null;
  const word = text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .trim();
  const kind = WORDS[word];
  return kind === undefined ? null : { kind };
}

function slashCommand(name: string, rest: string): Command {
  const lower = name.toLowerCase();
  if (lower === 'cek' || lower === 'check') return { kind: 'check', text: rest };
  if (lower === 'tiket' || lower === 'ticket') return ticketCommand(rest) ?? { kind: 'help' };
  if (lower === 'gabung' || lower === 'join') return joinCommand(rest) ?? { kind: 'help' };
  return { kind: WORDS[lower] ?? 'help' };
}

function joinCommand(typed: string): Command | null {
  const code = parseJoinCode(typed);
  return code === null ? null : { kind: 'join', code };
}

function ticketCommand(typed: string): Command | null {
  const ticket = parseTicket(typed);
  return ticket === null ? null : { kind: 'ticket', ticket };
}
