export * from './fetch/body.ts';
export * from './fetch/door.ts';
export * from './fetch/failures.ts';
export * from './fetch/limits.ts';
export type { Connection, Network } from './fetch/network.ts';
export * from './fetch/polite/polite-door.ts';
export * from './fetch/types.ts';
