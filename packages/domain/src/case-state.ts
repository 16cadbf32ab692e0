import type { StateMachine } from './state-machine.ts';

export const CASE_STATES = [
  'NEW',
  'TRIAGED',
  'ASSIGNED',
  'CHECKING',
  'WAITING_FOR_SOURCE',
  'READY_FOR_REVIEW',
  'SECOND_REVIEW',
  'DISPUTED',
  'APPROVED',
  'UNPROVEN',
  'PUBLISHED',
  'REOPENED',
  'MERGED',
] as const;

export type CaseState = (typeof CASE_STATES)[number];

/** States in which people still have something to do before a text may go out. */
export const OPEN_CASE_STATES = [
  'NEW',
  'TRIAGED',
  'ASSIGNED',
  'CHECKING',
  'WAITING_FOR_SOURCE',
  'READY_FOR_REVIEW',
  'SECOND_REVIEW',
  'DISPUTED',
  'REOPENED',
] as const satisfies CaseState[];

export type CaseAction =
  | 'triage'
  | 'assign'
  | 'start'
  | 'ask-agency'
  | 'resume'
  | 'submit'
  | 'open-second-review'
  | 'approve'
  | 'return'
  | 'dispute'
  | 'settle'
  | 'settle-unproven'
  | 'publish'
  | 'reopen'
  | 'recheck'
  | 'merge';

const REVIEWERS = ['REVIEWER', 'INDEPENDENT_REVIEWER'] as const;

/**
 * The life of one claim in the office.
 *
 * `UNPROVEN` is reached when a third person finds that neither of two differing verdicts can be
 * shown. It may still be published: people who asked are told that it is not proven, and where
 * was searched. Undoing a merge is not a step of the table: it restores the state the case had.
 */
export const CASE_MACHINE: StateMachine<CaseState, CaseAction> = {
  name: 'case',
  initial: 'NEW',
  states: CASE_STATES,
  transitions: [
    { action: 'triage', from: ['NEW'], to: 'TRIAGED', by: ['MACHINE', ...REVIEWERS] },
    { action: 'assign', from: ['TRIAGED'], to: 'ASSIGNED', by: [...REVIEWERS, 'TENANT_ADMIN'] },
    { action: 'start', from: ['ASSIGNED'], to: 'CHECKING', by: REVIEWERS },
    { action: 'ask-agency', from: ['CHECKING'], to: 'WAITING_FOR_SOURCE', by: REVIEWERS },
    {
      action: 'resume',
      from: ['WAITING_FOR_SOURCE'],
      to: 'CHECKING',
      by: ['MACHINE', ...REVIEWERS],
    },
    { action: 'submit', from: ['CHECKING'], to: 'READY_FOR_REVIEW', by: REVIEWERS },
    {
      action: 'open-second-review',
      from: ['READY_FOR_REVIEW'],
      to: 'SECOND_REVIEW',
      by: REVIEWERS,
    },
    { action: 'approve', from: ['SECOND_REVIEW'], to: 'APPROVED', by: REVIEWERS },
    { action: 'return', from: ['SECOND_REVIEW'], to: 'CHECKING', by: REVIEWERS },
    { action: 'dispute', from: ['SECOND_REVIEW'], to: 'DISPUTED', by: REVIEWERS },
    { action: 'settle', from: ['DISPUTED'], to: 'APPROVED', by: REVIEWERS },
    { action: 'settle-unproven', from: ['DISPUTED'], to: 'UNPROVEN', by: REVIEWERS },
    { action: 'publish', from: ['APPROVED', 'UNPROVEN'], to: 'PUBLISHED', by: ['EDITOR'] },
    {
      action: 'reopen',
      from: ['PUBLISHED'],
      to: 'REOPENED',
      by: ['MACHINE', ...REVIEWERS, 'EDITOR'],
    },
    { action: 'recheck', from: ['REOPENED'], to: 'CHECKING', by: REVIEWERS },
    { action: 'merge', from: OPEN_CASE_STATES, to: 'MERGED', by: REVIEWERS },
  ],
};
