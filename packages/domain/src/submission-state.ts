import type { StateMachine } from './state-machine.ts';

export const SUBMISSION_STATES = [
  'RECEIVED',
  'NEEDS_INFO',
  'LAPSED',
  'MATCHING',
  'LINKED',
  'ANSWERED',
  'UPDATED',
  'OUT_OF_SCOPE',
  'SPAM',
] as const;

export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export type SubmissionAction =
  | 'ask-for-info'
  | 'complete'
  | 'lapse'
  | 'revive'
  | 'match'
  | 'link'
  | 'answer'
  | 'update'
  | 'refer'
  | 'mark-spam'
  | 'unmark-spam';

const PEOPLE = ['KIM_COORDINATOR', 'REVIEWER', 'INDEPENDENT_REVIEWER', 'TENANT_ADMIN'] as const;

/** The life of one report. It ends earlier or later than the case it belongs to. */
export const SUBMISSION_MACHINE: StateMachine<SubmissionState, SubmissionAction> = {
  name: 'submission',
  initial: 'RECEIVED',
  states: SUBMISSION_STATES,
  transitions: [
    { action: 'ask-for-info', from: ['RECEIVED'], to: 'NEEDS_INFO', by: ['MACHINE', ...PEOPLE] },
    { action: 'complete', from: ['NEEDS_INFO'], to: 'RECEIVED', by: ['MACHINE', ...PEOPLE] },
    { action: 'lapse', from: ['NEEDS_INFO'], to: 'LAPSED', by: ['MACHINE'] },
    { action: 'revive', from: ['LAPSED'], to: 'RECEIVED', by: ['MACHINE', ...PEOPLE] },
    { action: 'match', from: ['RECEIVED'], to: 'MATCHING', by: ['MACHINE'] },
    { action: 'link', from: ['MATCHING'], to: 'LINKED', by: ['MACHINE'] },
    { action: 'answer', from: ['LINKED'], to: 'ANSWERED', by: ['MACHINE', 'EDITOR'] },
    { action: 'update', from: ['ANSWERED', 'UPDATED'], to: 'UPDATED', by: ['MACHINE', 'EDITOR'] },
    {
      action: 'refer',
      from: ['RECEIVED', 'NEEDS_INFO', 'MATCHING', 'LINKED'],
      to: 'OUT_OF_SCOPE',
      by: [...PEOPLE],
    },
    {
      action: 'mark-spam',
      from: ['RECEIVED', 'NEEDS_INFO', 'MATCHING', 'LINKED'],
      to: 'SPAM',
      by: [...PEOPLE],
    },
    { action: 'unmark-spam', from: ['SPAM'], to: 'RECEIVED', by: [...PEOPLE] },
  ],
};
