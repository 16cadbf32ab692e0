/**
 * Where each outside library lives. A library that is not listed may be used by one folder only;
 * a shared one is listed with every home and the reason is its layer.
 */
export const HOMES: Readonly<Record<string, readonly string[]>> = {
  zod: ['packages/*', 'services/*'],
  preact: ['packages/web', 'services/*'],
  undici: ['packages/sources'],
  'csv-parse': ['packages/sources', 'services/ingest'],
  bullmq: ['packages/pipeline'],
  ioredis: ['packages/pipeline'],
  pg: ['packages/database', 'packages/pipeline'],
  '@prisma/client': ['packages/database'],
  '@prisma/adapter-pg': ['packages/database'],
  express: ['packages/web'],
  pino: ['packages/runtime'],
  'prom-client': ['packages/runtime'],
  natural: ['packages/text'],
  // Reads the feeds of others and writes ours.
  feedsmith: ['packages/sources', 'services/publish'],
  grammy: ['packages/channels'],
  // Reads pictures in, and packs the cards we draw.
  sharp: ['packages/media', 'packages/documents'],
  'tesseract.js': ['packages/media'],
  satori: ['packages/documents'],
  '@resvg/resvg-js': ['packages/documents'],
  pdfkit: ['packages/documents'],
  'write-excel-file': ['packages/documents'],
  'csv-stringify': ['packages/documents'],
  'qrcode-generator': ['packages/documents'],
  'htmx.org': ['packages/web'],
  otpauth: ['packages/web'],
};

/** Which of our folders may import which: layers from the bottom up. */
export const LAYERS: readonly (readonly string[])[] = [
  ['packages/domain'],
  ['packages/runtime', 'packages/text'],
  ['packages/matching'],
  ['packages/sources', 'packages/database', 'packages/media', 'packages/documents'],
  ['packages/channels', 'packages/pipeline', 'packages/web'],
  [
    'services/ingest',
    'services/match',
    'services/check-sources',
    'services/triage',
    'services/review',
    'services/publish',
  ],
  ['services/standalone'],
];
