export { dayOf } from './extract/dates/calendar.ts';
export type { RawPage } from './extract/extract-page.ts';
export * from './extract/extractor.ts';
export * from './extract/page.ts';
export { readabilityText } from './extract/reader.ts';
