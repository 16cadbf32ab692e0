export type { CheckSourcesContext } from './context.ts';
export { createCheckSources } from './create-check-sources.ts';
export { keepCapture } from './link/keep-capture.ts';
export { type LinkReading, readLink } from './link/link-reading.ts';
export { sweepCaptures } from './retention.ts';
export { linksIn, MOST_LINKS } from './subjects/links-in.ts';
