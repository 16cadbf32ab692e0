export * from './fetch/failures.ts';
export * from './fetch/types.ts';
