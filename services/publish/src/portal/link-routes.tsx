import { findReleased, latestReleased, type ReleasedClarification } from '@saring/database';
import { after, SaringError } from '@saring/domain';
import {
  type Call,
  formProblem,
  type Language,
  PUBLIC,
  page,
  type Reply,
  type Route,
  route,
  Site,
} from '@saring/web';
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { composeTexts } from '../media/compose-texts.ts';
import { apiRate } from '../rates.ts';
import { acknowledge } from '../receipts/acknowledge.ts';
import { type LinkFor, partnerLinks, readPartnerLink } from '../receipts/partner-link.ts';
import { createFetchRecorder } from '../receipts/record-fetch.ts';
import { report } from '../receipts/report.ts';
import { Label, StateNotice } from '../site/parts.tsx';
import { words } from './link-words.ts';
import type { Fields } from './portal-call.ts';
import { ReportForm } from './receipt-parts.tsx';
import { receiptInput } from './report-form.ts';
import { Problem } from './shell.tsx';

const Token = z.object({ token: z.string().max(200) });
const Form = z.record(z.string(), z.string().max(2000));
const DIGEST_DAYS = 7;
type LinkCall = Pick<Call<z.infer<typeof Token>, unknown, unknown>, 'params' | 'language'>;

/**
 * What the links in digests and reminders do without a login. Opening one changes nothing, because
 * scanners of messages open every link: the button does.
 */
export function partnerLinkRoutes(context: PublishContext): Route[] {
  const { assetUrl, publicDatabase, tenants, config, now } = context;
  const recordFetch = createFetchRecorder(context);
  const common = { kind: 'page', access: PUBLIC, rate: apiRate(config), params: Token } as const;

  const frame = (language: Language, title: string, children: ComponentChildren, status = 200) =>
    page(
      <Site
        language={language}
        title={title}
        assetUrl={assetUrl}
        head={<meta name="robots" content="noindex" />}
      >
        <h1>{title}</h1>
        {children}
      </Site>,
      status,
    );
  /** Reads the link and its text; a page that says so when it is over. */
  const withLink = async (
    call: LinkCall,
    purpose: LinkFor,
    work: (
      link: Awaited<ReturnType<typeof readPartnerLink>>,
      row: ReleasedClarification,
    ) => Promise<Reply>,
  ): Promise<Reply> => {
    const t = words(call.language);
    try {
      const link = await readPartnerLink(context, purpose, call.params.token);
      const id = link.about?.clarificationId;
      const row = id === undefined ? null : await findReleased(publicDatabase, { id });
      if (row === null) throw new SaringError('LINK_OVER');
      return await work(link, row);
    } catch (error) {
      if (!(error instanceof SaringError) || error.code !== 'LINK_OVER') throw error;
      const text = (
        <>
          <p class="lead">{t.over}</p>
          <a href="/mitra/masuk">{t.portal}</a>
        </>
      );
      return frame(call.language, t.overTitle, text, 410);
    }
  };
  const showReport = (
    call: LinkCall,
    said: { readonly problem: string | null; readonly done: boolean; readonly typed: Fields },
    status = 200,
  ) =>
    withLink(call, 'report', async ({ partner }, row) => {
      const t = words(call.language);
      return frame(
        call.language,
        t.reportTitle,
        <>
          <p class="lead">
            <span lang="id">{row.version.title}</span>
          </p>
          <p>{t.as(partner.name)}</p>
          <Problem text={said.problem} />
          {said.done ? (
            <p class="notice" role="status">
              {t.reported}
            </p>
          ) : (
            <ReportForm
              language={call.language}
              action={`/mitra/lapor/${call.params.token}`}
              typed={said.typed}
            />
          )}
        </>,
        status,
      );
    });
  const showConfirm = (call: LinkCall, done: boolean) =>
    withLink(call, 'confirm', async ({ partner, about }, row) => {
      const t = words(call.language);
      return frame(
        call.language,
        t.confirmTitle,
        <>
          <p class="lead" lang="id">
            {row.version.title}
          </p>
          <StateNotice row={row} language={call.language} />
          <p>{t.as(partner.name)}</p>
          {done ? (
            <p class="notice" role="status">
              {t.confirmed}
            </p>
          ) : (
            <form class="card" method="post" action={`/mitra/konfirmasi/${call.params.token}`}>
              <p>{t.confirmLead(about?.version ?? row.currentVersion)}</p>
              <button type="submit">{t.confirm}</button>
            </form>
          )}
        </>,
      );
    });

  return [
    route({
      ...common,
      method: 'get',
      path: '/mitra/lapor/{token}',
      summary: 'One-click link: report a publication',
      handle: (call) => showReport(call, { problem: null, done: false, typed: {} }),
    }),
    route({
      ...common,
      method: 'post',
      path: '/mitra/lapor/{token}',
      summary: 'Store the report',
      body: Form,
      handle: (call) =>
        withLink(call, 'report', async ({ tenantId, partnerId }, row) => {
          try {
            const holder = { tenantId, partnerId, actor: `partner:${partnerId}` };
            const input = receiptInput(call.body);
            await report(context, holder, { clarificationId: row.id, input, way: 'LINK' });
            return await showReport(call, { problem: null, done: true, typed: {} });
          } catch (error) {
            const { text, status } = formProblem(error, call.language);
            return showReport(call, { problem: text, done: false, typed: call.body }, status);
          }
        }),
    }),
    route({
      ...common,
      method: 'get',
      path: '/mitra/konfirmasi/{token}',
      summary: 'One-click link: confirm a correction',
      handle: (call) => showConfirm(call, false),
    }),
    route({
      ...common,
      method: 'post',
      path: '/mitra/konfirmasi/{token}',
      summary: 'Store the confirmation',
      handle: (call) =>
        withLink(call, 'confirm', async ({ tenantId, partnerId, about }, row) => {
          const version = about?.version ?? row.currentVersion;
          const holder = { tenantId, partnerId, actor: `partner:${partnerId}` };
          const confirmed = { clarificationId: row.id, version, way: 'LINK' } as const;
          await acknowledge(context, { ...holder, ...confirmed });
          return showConfirm(call, true);
        }),
    }),
    route({
      ...common,
      method: 'get',
      path: '/mitra/rangkuman/{token}',
      summary: 'Digest of a week under an address of one’s own',
      handle: async ({ params, language }) => {
        const { tenantId, partnerId } = await readPartnerLink(context, 'feed', params.token);
        const office = await tenants.byId(tenantId);
        if (office === null) throw new SaringError('NOT_FOUND');
        const since = after(now(), -24 * DIGEST_DAYS);
        const latest = await publicDatabase.outside((sql) =>
          latestReleased(sql, { tenantIds: [tenantId], harm: null, limit: 100 }),
        );
        const rows = latest.filter((row) => row.updatedAt >= since);
        const refs = rows.map(({ id, currentVersion }) => ({
          clarificationId: id,
          version: currentVersion,
        }));
        await recordFetch({ tenantId, partnerId }, 'EDITION', refs);
        const t = words(language);
        return frame(
          language,
          t.digestTitle,
          <>
            <p class="lead">{t.digestLead(office.name)}</p>
            {rows.length === 0 ? <p>{t.digestNone}</p> : null}
            {rows.map((row) => {
              const about = { clarificationId: row.id, version: row.currentVersion };
              const links = partnerLinks(context, { tenantId, partnerId, about });
              return (
                <section class="card" key={row.id}>
                  <Label row={row} language={language} />
                  <h2 lang="id">{row.version.title}</h2>
                  <StateNotice row={row} language={language} />
                  <label for={row.id}>{t.textLabel}</label>
                  <textarea id={row.id} readonly rows={5} lang="id">
                    {composeTexts(row, office, config.http.publicUrl).words60}
                  </textarea>
                  <p>
                    <a class="button" href={new URL(links.report).pathname}>
                      {t.report}
                    </a>{' '}
                    {row.currentVersion > 1 ? (
                      <a class="button button-plain" href={new URL(links.confirm).pathname}>
                        {t.confirmLink}
                      </a>
                    ) : null}
                  </p>
                </section>
              );
            })}
          </>,
        );
      },
    }),
  ];
}
