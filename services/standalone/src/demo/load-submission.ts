import type { DemoSubmission } from '@saring/demo';
import { acceptSubmission } from '@saring/ingest';
import type { House } from '../boot/compose.ts';
import { get, type Offices } from './offices.ts';

/** A message as somebody sent it; the pipeline makes of it what it makes of any other. */
export async function loadSubmission(
  house: House,
  offices: Offices,
  demo: DemoSubmission,
  now: Date,
): Promise<void> {
  await acceptSubmission(
    { database: house.app, pipeline: house.pipeline },
    {
      tenantId: get(offices.tenants, demo.tenant),
      // The demo writes to nobody: answers of push channels are read at the ticket.
      channel: demo.channel === 'WHATSAPP' || demo.channel === 'TELEGRAM' ? 'MANUAL' : demo.channel,
      text: demo.text,
      note: null,
      kimGroupId: demo.kimGroup === null ? null : get(offices.kimGroups, demo.kimGroup),
      contactId: null,
      attachments: [],
      idempotency: { sender: 'demo', key: demo.key },
      receivedAt: new Date(now.getTime() - demo.minutesAgo * 60_000),
    },
  );
}
