import type { StateMachine } from './state-machine.ts';

export const LETTER_STATES = ['DRAFTED', 'SENT', 'ANSWERED', 'CLOSED'] as const;
export type LetterState = (typeof LETTER_STATES)[number];
export type LetterAction = 'send' | 'record-answer' | 'close';

const REVIEWERS = ['REVIEWER', 'INDEPENDENT_REVIEWER', 'EDITOR'] as const;

/** The way of a letter to a press company. It is sent by people, outside of this program. */
export const LETTER_MACHINE: StateMachine<LetterState, LetterAction> = {
  name: 'letter',
  initial: 'DRAFTED',
  states: LETTER_STATES,
  transitions: [
    { action: 'send', from: ['DRAFTED'], to: 'SENT', by: REVIEWERS },
    { action: 'record-answer', from: ['SENT'], to: 'ANSWERED', by: REVIEWERS },
    { action: 'close', from: ['DRAFTED', 'SENT', 'ANSWERED'], to: 'CLOSED', by: REVIEWERS },
  ],
};

export const LETTER_STATE: Readonly<
  Record<LetterState, { readonly id: string; readonly en: string }>
> = {
  DRAFTED: { id: 'Konsep', en: 'Draft' },
  SENT: { id: 'Terkirim', en: 'Sent' },
  ANSWERED: { id: 'Dijawab', en: 'Answered' },
  CLOSED: { id: 'Selesai', en: 'Closed' },
};

/** UU 40/1999, article 1: reply (11) and correction (12). */
export const LETTER_KINDS = ['REPLY', 'CORRECTION'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
export const LETTER_KIND: Readonly<
  Record<LetterKind, { readonly id: string; readonly en: string }>
> = {
  REPLY: { id: 'Hak jawab', en: 'Right of reply' },
  CORRECTION: { id: 'Hak koreksi', en: 'Right of correction' },
};
