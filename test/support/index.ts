export * from './client.ts';
export * from './database.ts';
export * from './form-client.ts';
export * from './queue.ts';
export * from './receiver.ts';
export * from './redis.ts';
export * from './tenant.ts';
export * from './wait.ts';
