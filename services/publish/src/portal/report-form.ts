import { readTenantSettings } from '@saring/domain';
import { type Principal, parseInput, type Reply, redirect } from '@saring/web';
import type { PublishContext } from '../context.ts';
import { ReceiptInput, report } from '../receipts/report.ts';
import { holderOf } from '../webhooks/holder.ts';
import { type Fields, filled } from './portal-call.ts';

/** The fields of a report as the API has them; empty ones are left out. */
export function receiptInput(fields: Fields): ReceiptInput {
  const [url, place, day] = [
    filled(fields, 'url'),
    filled(fields, 'place'),
    filled(fields, 'publishedOn'),
  ];
  const input = {
    ...(url === undefined ? {} : { url }),
    ...(place === undefined ? {} : { place }),
    // A day without an hour: its middle in Indonesia, so that no time zone makes another day of it.
    ...(day === undefined ? {} : { publishedAt: `${day}T04:00:00Z` }),
  };
  return parseInput(ReceiptInput, input, 'body');
}

/** Stores a report from the portal and leads back to the clarification. */
export async function reportForm(
  context: PublishContext,
  principal: Principal | null,
  clarificationId: string,
  fields: Fields,
): Promise<Reply> {
  const input = receiptInput(fields);
  await report(context, holderOf(principal), { clarificationId, input, way: 'PORTAL' });
  return redirect(`/mitra/klarifikasi/${clarificationId}?terlapor=1`);
}

/** Hours after which a recall counts as overdue at an office. */
export const overdueHoursOf = ({ settings }: { readonly settings: unknown }): number =>
  readTenantSettings(settings).overdueRecallHours;
