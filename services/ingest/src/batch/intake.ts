import type { UploadedFile } from '@saring/web';
import { acceptSubmission } from '../accept-submission.ts';
import type { IngestContext } from '../context.ts';
import { storeFiles } from '../pictures/store-files.ts';
import { acceptBatch, type BatchReport } from './accept-batch.ts';

/** What the console gives in for somebody else: a pasted message, or a file of them. */
export interface Intake {
  /** @throws SaringError `TEXT_EMPTY`, `FILE_NOT_ACCEPTED` and what storing may throw */
  submit(entry: {
    readonly tenantId: string;
    readonly sender: string;
    readonly text: string;
    readonly note: string | null;
    readonly once: string;
    readonly files: readonly UploadedFile[];
  }): Promise<{ readonly ticket: string }>;
  /** @throws SaringError `INVALID_INPUT`, `BODY_TOO_LARGE` */
  batch(file: {
    readonly tenantId: string;
    readonly sender: string;
    readonly bytes: Buffer;
  }): Promise<BatchReport>;
}

export function createIntake(context: IngestContext): Intake {
  return {
    submit: async ({ tenantId, sender, text, note, once, files }) =>
      acceptSubmission(context, {
        tenantId,
        channel: 'MANUAL',
        text,
        note,
        kimGroupId: null,
        contactId: null,
        attachments: await storeFiles(context, files),
        idempotency: once === '' ? null : { sender: `manual:${sender}`, key: once },
      }),
    batch: (file) => acceptBatch(context, file),
  };
}
