export * from './certificates.ts';
export * from './fake-internet.ts';
