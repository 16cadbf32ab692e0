import {
  findReleased,
  latestReleased,
  listRecalls,
  listReceipts,
  type RecallRow,
  type ReceiptRow,
  type ReleasedClarification,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import {
  formatDate,
  formProblem,
  PARTNERS,
  page,
  type Reply,
  type Route,
  redirect,
  route,
} from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { composeTexts } from '../media/compose-texts.ts';
import { createFetchRecorder } from '../receipts/record-fetch.ts';
import { isOverdue } from '../receipts/views.ts';
import { Label, StateNotice } from '../site/parts.tsx';
import { asPartner, type Fields, type PortalCall, type Scene, sceneOf } from './portal-call.ts';
import { RecallItem, ReceiptItem, ReportForm } from './receipt-parts.tsx';
import { overdueHoursOf, reportForm } from './report-form.ts';
import { Portal } from './shell.tsx';
import { words } from './words.ts';

const SHOWN = 30;
const Id = z.object({ id: z.uuid() });
const Form = z.record(z.string(), z.string().max(2000));

/** `/mitra` and `/mitra/klarifikasi/{id}`: take a text, and say where it was published. */
export function portalClarificationRoutes(context: PublishContext): Route[] {
  const { publicDatabase, config, now } = context;
  const recordFetch = createFetchRecorder(context);

  const showOne = async (
    call: PortalCall & { readonly params: { readonly id: string } },
    said: { readonly problem?: string; readonly done?: boolean; readonly typed?: Fields },
    status = 200,
  ): Promise<Reply> => {
    const scene = await sceneOf(context, call);
    const { holder, office, frame } = scene;
    const row = await findReleased(publicDatabase, call.params);
    if (row === null || row.tenantId !== holder.tenantId) throw new SaringError('NOT_FOUND');
    await recordFetch(holder, 'PORTAL', [{ clarificationId: row.id, version: row.currentVersion }]);
    const mine = { tenantId: holder.tenantId, partnerId: holder.partnerId };
    const { receipts, recalls } = await asPartner(context, holder, async (tx) => ({
      receipts: await listReceipts(tx, { ...mine, clarificationId: row.id }),
      recalls: await listRecalls(tx, { ...mine, clarificationId: row.id, open: true }),
    }));
    const t = words(frame.language);
    return page(
      <Portal {...frame} title={row.version.title} current={null} problem={said.problem ?? null}>
        {said.done === true ? (
          <p class="notice" role="status">
            {t.reported}
          </p>
        ) : null}
        <One
          scene={scene}
          row={row}
          receipts={receipts}
          recalls={recalls}
          publicUrl={config.http.publicUrl}
          now={now()}
          typed={said.typed ?? {}}
          timeZone={office.timeZone}
        />
      </Portal>,
      status,
    );
  };

  return [
    route({
      method: 'get',
      path: '/mitra',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: what was published last',
      handle: async (call) => {
        const { holder, frame, office } = await sceneOf(context, call);
        const { tenantId, partnerId } = holder;
        const rows = await publicDatabase.outside((sql) =>
          latestReleased(sql, { tenantIds: [tenantId], harm: null, limit: SHOWN }),
        );
        const open = await asPartner(context, holder, (tx) =>
          listRecalls(tx, { tenantId, partnerId, open: true }),
        );
        const t = words(frame.language);
        return page(
          <Portal {...frame} title={t.home} current="/mitra">
            {open.length === 0 ? null : (
              <p class="notice notice-bad">
                <strong>{t.waiting(open.length)}.</strong>{' '}
                <a href="/mitra/koreksi">{t.seeRecalls}</a>
              </p>
            )}
            <p class="lead">{t.homeLead}</p>
            {rows.length === 0 ? <p>{t.none}</p> : null}
            <ul class="list">
              {rows.map((row) => (
                <li class="card" key={row.id}>
                  <Label row={row} language={frame.language} />
                  <p lang="id">
                    <a href={`/mitra/klarifikasi/${row.id}`}>
                      <strong>{row.version.title}</strong>
                    </a>
                  </p>
                  <p class="hint">
                    {formatDate(row.updatedAt, frame.language, office.timeZone)} ·{' '}
                    {t.version(row.currentVersion)}
                  </p>
                </li>
              ))}
            </ul>
          </Portal>,
        );
      },
    }),
    route({
      method: 'get',
      path: '/mitra/klarifikasi/{id}',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: one clarification',
      params: Id,
      query: z.object({ terlapor: z.string().max(1).optional(), lang: z.string().optional() }),
      handle: (call) => showOne(call, { done: call.query.terlapor === '1' }),
    }),
    // What public editions link to: an address of its own, because a place on a page is lost on the
    // way through the login.
    ...(['lapor', 'koreksi'] as const).map((place) =>
      route({
        method: 'get',
        path: `/mitra/klarifikasi/{id}/${place}`,
        kind: 'page',
        access: PARTNERS,
        summary: `Portal: one clarification, at its ${place === 'lapor' ? 'report form' : 'recall'}`,
        params: Id,
        handle: async ({ params }) => redirect(`/mitra/klarifikasi/${params.id}#${place}`),
      }),
    ),
    route({
      method: 'post',
      path: '/mitra/klarifikasi/{id}',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: report a publication',
      params: Id,
      body: Form,
      handle: async (call) => {
        try {
          return await reportForm(context, call.principal, call.params.id, call.body);
        } catch (error) {
          const { text, status } = formProblem(error, call.language);
          return showOne(call, { problem: text, typed: call.body }, status);
        }
      },
    }),
  ];
}

function One(props: {
  readonly scene: Scene;
  readonly row: ReleasedClarification;
  readonly receipts: readonly ReceiptRow[];
  readonly recalls: readonly RecallRow[];
  readonly publicUrl: string;
  readonly now: Date;
  readonly typed: Fields;
  readonly timeZone: string;
}) {
  const { row, scene, timeZone } = props;
  const { language } = scene.frame;
  const t = words(language);
  const texts = composeTexts(row, scene.office, props.publicUrl);
  const copies = [
    { id: 'pendek', heading: t.short, text: texts.words60 },
    { id: 'sedang', heading: t.medium, text: texts.words120 },
    { id: 'panjang', heading: t.long, text: texts.words250 },
    { id: 'radio', heading: t.radio, text: texts.radio30 },
  ];
  return (
    <>
      <StateNotice row={row} language={language} />
      {props.recalls.length === 0 && row.currentVersion > 1 ? (
        <p class="hint" id="koreksi">
          {t.noneToConfirm}
        </p>
      ) : null}
      {props.recalls.length === 0 ? null : (
        <ul class="list" id="koreksi">
          {props.recalls.map((recall) => (
            <RecallItem
              key={recall.id}
              recall={recall}
              overdue={isOverdue(recall, overdueHoursOf(scene.office), props.now)}
              language={language}
              timeZone={timeZone}
            />
          ))}
        </ul>
      )}
      <h2>{t.texts}</h2>
      {copies.map(({ id, heading, text }) => (
        <div key={id}>
          <label for={id}>{heading}</label>
          <textarea id={id} readonly rows={7} lang="id">
            {text}
          </textarea>
        </div>
      ))}
      <p>
        <a href={`/klarifikasi/${row.slug}/media`}>{t.more}</a> ·{' '}
        <a href={`/klarifikasi/${row.slug}`}>{t.publicPage}</a> ·{' '}
        <a href={`/klarifikasi/${row.slug}/sanggah`}>{t.dispute}</a>
      </p>
      <ReportForm language={language} action={`/mitra/klarifikasi/${row.id}`} typed={props.typed} />
      <h2>{t.yours}</h2>
      {props.receipts.length === 0 ? <p>{t.noReceipts}</p> : null}
      <ul class="list">
        {props.receipts.map((receipt) => (
          <ReceiptItem
            key={receipt.id}
            receipt={receipt}
            language={language}
            timeZone={timeZone}
            titled={false}
          />
        ))}
      </ul>
    </>
  );
}
