export * from './client.ts';
export * from './database.ts';
export * from './house.ts';
export * from './office.ts';
export * from './queue.ts';
export * from './tenant.ts';
export * from './wait.ts';
