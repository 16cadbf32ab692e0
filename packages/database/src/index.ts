export * from './access.ts';
export * from './client.ts';
export * from './embedded/server.ts';
export { isConflict, isDuplicate, isOutage, LeaseLost } from './errors.ts';
export * from './migrate.ts';
export * from './periodic-task.ts';
export * from './queue-epoch.ts';
export * from './work.ts';
