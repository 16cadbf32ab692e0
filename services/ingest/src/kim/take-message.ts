import { text, type UploadedFile } from '@saring/web';
import { z } from 'zod';
import { type AcceptedSubmission, acceptSubmission } from '../accept-submission.ts';
import type { IngestContext } from '../context.ts';
import { storeFiles } from '../pictures/store-files.ts';
import { tenantFor } from '../submit-route.ts';
import { kimDevice } from './device.ts';

/** What the form, the app and the share sheet of a phone send. */
export const KimForm = z.object({
  text: text().default(''),
  note: text(2000).default(''),
  title: text(2000).default(''),
  url: text(2000).default(''),
  tenant: z.string().max(60).default(''),
  /** Made with the page, so that a form sent twice is one submission. */
  once: z.string().max(64).default(''),
});

/** One sender for all phones: keys are random, and a phone that joins a group keeps its own. */
const SENDER = 'kim-app';

/**
 * Takes a message from a phone. It counts for the phone's group where it goes to the group's office.
 *
 * @param key of the message, made on the phone or with the page
 * @throws SaringError as `acceptSubmission` and `storeFiles` do
 */
export async function takeMessage(
  context: IngestContext,
  message: {
    readonly body: z.infer<typeof KimForm>;
    readonly files: readonly UploadedFile[];
    readonly cookie: (name: string) => string | null;
    readonly key: string | null;
  },
): Promise<AcceptedSubmission> {
  const { body, files, cookie, key } = message;
  const device = await kimDevice(context, cookie);
  const named = body.tenant === '' ? null : body.tenant;
  const tenantId = await tenantFor(
    context,
    named === null ? (device?.tenantId ?? null) : null,
    named,
  );
  const group = device?.tenantId === tenantId ? device.groupId : null;
  return acceptSubmission(context, {
    tenantId,
    channel: group === null ? 'WEB' : 'KIM_APP',
    text: join([body.title, body.text, body.url]),
    note: body.note.trim() === '' ? null : body.note,
    kimGroupId: group,
    contactId: null,
    attachments: await storeFiles(context, files),
    idempotency: key === null ? null : { sender: SENDER, key },
  });
}

/** Shares often repeat the link in the text; it stands once. */
function join(parts: readonly string[]): string {
  const kept: string[] = [];
  for (const part of parts.map((each) => each.trim())) {
    if (part !== '' && !kept.some((other) => other.includes(part))) kept.push(part);
  }
  return kept.join('\n');
}
