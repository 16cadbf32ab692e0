export { acceptSubmission, type IncomingSubmission } from './accept-submission.ts';
export { storePosts } from './collect/store-posts.ts';
export { visit } from './collect/visit.ts';
export type { IngestContext } from './context.ts';
export { type ImportReport, importFactChecks } from './import/import-fact-checks.ts';
export { createIngest } from './ingest.ts';
export { KIM_ASSETS } from './kim-assets.ts';
export { type StoredFile, storeFiles } from './pictures/store-files.ts';
export { prepareText } from './prepare-text.ts';
