import { SaringError } from './error.ts';
import type { Role } from './role.ts';

export interface Transition<State extends string, Action extends string> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  /** Roles that may take the step. */
  readonly by: readonly Role[];
}

/**
 * A table of allowed steps. Everything that is not in the table is refused, here and once
 * more by a trigger in the database that is filled from the same table.
 */
export interface StateMachine<State extends string, Action extends string> {
  readonly name: string;
  readonly initial: State;
  readonly states: readonly State[];
  readonly transitions: readonly Transition<State, Action>[];
}

/** Steps that may be taken from `state`, in the order of the table. */
export function actionsFrom<State extends string, Action extends string>(
  machine: StateMachine<State, Action>,
  state: State,
): Transition<State, Action>[] {
  return machine.transitions.filter((transition) => transition.from.includes(state));
}

/**
 * The state that `action` leads to.
 *
 * @throws SaringError `ILLEGAL_STEP` when the table has no such step, `FORBIDDEN` when it has
 * one but none of `roles` may take it.
 */
export function nextState<State extends string, Action extends string>(
  machine: StateMachine<State, Action>,
  state: State,
  action: Action,
  roles: readonly Role[],
): State {
  const step = actionsFrom(machine, state).find((transition) => transition.action === action);
  if (step === undefined) {
    throw new SaringError('ILLEGAL_STEP', { details: { machine: machine.name, state, action } });
  }
  if (!step.by.some((role) => roles.includes(role))) {
    throw new SaringError('FORBIDDEN', { details: { machine: machine.name, state, action } });
  }
  return step.to;
}

/** Every (from, to) pair of the table once, as the database trigger wants it. */
export function statePairs<State extends string, Action extends string>(
  machine: StateMachine<State, Action>,
): { from: State; to: State }[] {
  const pairs = new Map<string, { from: State; to: State }>();
  for (const { from, to } of machine.transitions) {
    for (const state of from) pairs.set(`${state} ${to}`, { from: state, to });
  }
  return [...pairs.values()];
}
