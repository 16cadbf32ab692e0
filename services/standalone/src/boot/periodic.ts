import { claimPeriodicTask, type Database } from '@saring/database';
import type { Logger } from '@saring/runtime';

export interface PeriodicTask {
  readonly name: string;
  readonly everySeconds: number;
  run(): Promise<unknown>;
}

const TICK_MS = 1000;

/** Runs tasks whose time has come; of all processes one gets each turn. */
export function startPeriodicTasks(
  database: Database,
  tasks: readonly PeriodicTask[],
  logger: Logger,
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  const tick = async () => {
    for (const task of tasks) {
      if (stopped) return;
      try {
        if (await claimPeriodicTask(database, task.name, task.everySeconds)) await task.run();
      } catch (error) {
        logger.warn({ task: task.name, err: error }, 'periodic task failed');
      }
    }
  };
  const next = () => {
    timer = setTimeout(() => {
      round = tick().then(() => {
        if (!stopped) next();
      });
    }, TICK_MS);
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
