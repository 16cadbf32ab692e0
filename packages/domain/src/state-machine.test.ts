import { describe, expect, it } from 'vitest';
import { CASE_MACHINE } from './case-state.ts';
import { CLARIFICATION_MACHINE } from './clarification-state.ts';
import { ROLES, type Role } from './role.ts';
import { nextState, type StateMachine, statePairs } from './state-machine.ts';
import { SUBMISSION_MACHINE } from './submission-state.ts';

const MACHINES: StateMachine<string, string>[] = [
  SUBMISSION_MACHINE,
  CASE_MACHINE,
  CLARIFICATION_MACHINE,
];

describe.each(MACHINES)('$name machine', (machine) => {
  const actions = [...new Set(machine.transitions.map((step) => step.action))];

  it('answers every (state, action, role) as its table says, and refuses all else', () => {
    for (const state of machine.states) {
      for (const action of actions) {
        for (const role of ROLES) {
          const step = machine.transitions.find(
            (each) => each.action === action && each.from.includes(state),
          );
          const walk = () => nextState(machine, state, action, [role]);
          if (step === undefined) expect(walk).toThrow(/ILLEGAL_STEP/u);
          else if (step.by.includes(role)) expect(walk()).toBe(step.to);
          else expect(walk).toThrow(/FORBIDDEN/u);
        }
      }
    }
  });

  it('has one step for each (state, action), so that an action is never ambiguous', () => {
    const seen = machine.transitions.flatMap((step) =>
      step.from.map((state) => `${state} ${step.action}`),
    );
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('reaches every state from the initial one', () => {
    const reached = new Set([machine.initial]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of statePairs(machine)) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...machine.states].sort());
  });
});

describe('the machine as an actor', () => {
  const machineOnly: Role[] = ['MACHINE'];

  it('can neither submit, approve, settle nor publish a case', () => {
    for (const action of ['submit', 'approve', 'settle', 'settle-unproven', 'publish'] as const) {
      for (const state of CASE_MACHINE.states) {
        expect(() => nextState(CASE_MACHINE, state, action, machineOnly)).toThrow();
      }
    }
  });

  it('can only let a clarification expire', () => {
    const allowed = CLARIFICATION_MACHINE.transitions
      .filter((step) => step.by.includes('MACHINE'))
      .map((step) => step.action);
    expect(allowed).toEqual(['expire']);
  });
});
