/** Where a submission came in and where its answer goes out. */
export const CHANNELS = ['WEB', 'KIM_APP', 'WHATSAPP', 'TELEGRAM', 'API', 'MANUAL', 'CSV'] as const;

export type Channel = (typeof CHANNELS)[number];
