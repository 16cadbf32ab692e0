export * from './database.ts';
export * from './queue.ts';
export * from './tenant.ts';
export * from './wait.ts';
