export * from './address-spellings.ts';
export * from './certificates.ts';
export * from './fake-internet.ts';
export * from './forward-proxy.ts';
export * from './hostile.ts';

export * from './name-server.ts';
export * from './s3-server.ts';
export * from './shared-data.ts';

export * from './source-sites.ts';
export * from './test-door.ts';
