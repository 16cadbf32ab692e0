import {
  actAsPartner,
  appendLog,
  findReleased,
  listReceipts,
  type ReceiptRow,
  reportReceipt,
} from '@saring/database';
import { after, type ReportWay, SaringError } from '@saring/domain';
import { checkReceipt } from '@saring/pipeline';
import { refusesAddress } from '@saring/sources';
import { maskPersonalData } from '@saring/text';
import { filledText } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import type { Holder } from '../webhooks/holder.ts';

const Url = z
  .url({ protocol: /^https?$/u })
  .max(2000)
  .meta({ description: 'Where it was published; it must be open to everybody.' });

export const ReceiptInput = z.object({
  url: Url.optional(),
  place: filledText(200)
    .optional()
    .meta({ description: 'Edition and page, or programme: for print and radio, without an url.' }),
  publishedAt: z.iso.datetime({ offset: true }).optional().meta({
    description: 'When your readers could see it; the moment of the report when left out.',
  }),
});
export type ReceiptInput = z.infer<typeof ReceiptInput>;

/** A day of leeway for clocks and time zones. */
const AHEAD_HOURS = 24;

/**
 * A partner says where it published a clarification. Saying it again changes nothing but that the
 * page is looked at again.
 *
 * @throws SaringError `NOT_FOUND`, `ADDRESS_REFUSED` for an address nobody else can open,
 * `INVALID_INPUT` for a day that has not come
 */
export async function report(
  context: PublishContext,
  holder: Holder,
  wish: { readonly clarificationId: string; readonly input: ReceiptInput; readonly way: ReportWay },
): Promise<{ readonly receipt: ReceiptRow; readonly made: boolean }> {
  const { tenantId, partnerId, actor } = holder;
  const { clarificationId, input, way } = wish;
  if ((input.url === undefined) === (input.place === undefined)) throw oneOfThem();
  const row = await findReleased(context.publicDatabase, { id: clarificationId });
  if (row === null || row.tenantId !== tenantId) throw new SaringError('NOT_FOUND');
  const reportedAt = context.now();
  const publishedAt = input.publishedAt === undefined ? null : new Date(input.publishedAt);
  if (publishedAt !== null && publishedAt > after(reportedAt, AHEAD_HOURS)) throw notYet();
  const where = placeOf(input);
  if (where.url !== null && refusesAddress(where.url, context.config.egress)) {
    throw new SaringError('ADDRESS_REFUSED');
  }
  return context.pipeline.transact(context.database, tenantId, async (tx, schedule) => {
    await actAsPartner(tx, partnerId);
    const { id, made } = await reportReceipt(tx, {
      ...where,
      tenantId,
      partnerId,
      clarificationId,
      version: row.currentVersion,
      publishedAt,
      reportedAt,
      way,
    });
    if (made) {
      await appendLog(tx, {
        tenantId,
        actor,
        action: 'receipt.reported',
        subject: `clarification:${clarificationId}`,
        data: { receiptId: id, partnerId, version: row.currentVersion, way },
      });
    }
    if (where.url !== null) schedule(checkReceipt, { receiptId: id });
    const [receipt] = await listReceipts(tx, { tenantId, id });
    if (receipt === undefined) throw new SaringError('STALE');
    return { receipt, made };
  });
}

/** Fragments say nothing about the page; what was typed about a place may hold a person's number. */
function placeOf({ url, place }: ReceiptInput) {
  if (url === undefined) {
    const text = place ?? '';
    return { url: null, place: maskPersonalData(text).text };
  }
  const address = new URL(url);
  address.hash = '';
  address.username = '';
  address.password = '';
  return { url: address.href, place: null };
}

const oneOfThem = () =>
  new SaringError('INVALID_INPUT', {
    fields: [
      {
        pointer: '/body/url',
        code: 'one_of',
        id: 'Isi salah satu: alamat halaman, atau edisi dan halaman cetak atau nama acara.',
        en: 'Give one of them: the address of the page, or the edition or programme.',
      },
    ],
  });

const notYet = () =>
  new SaringError('INVALID_INPUT', {
    fields: [
      {
        pointer: '/body/publishedAt',
        code: 'future',
        id: 'Tanggal muat belum tiba.',
        en: 'The day of publication has not come yet.',
      },
    ],
  });
