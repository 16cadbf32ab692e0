import {
  appendLog,
  latestReleased,
  partnerFetched,
  type ReleasedClarification,
  updatePartner,
} from '@saring/database';
import { readTenantSettings } from '@saring/domain';
import {
  type Call,
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
import { signPartnerLink } from '../receipts/partner-link.ts';
import { createFetchRecorder } from '../receipts/record-fetch.ts';
import { report } from '../receipts/report.ts';
import { keepPage, keptPage } from './next-page.ts';
import { asPartner, type Fields, filled, type PortalCall, sceneOf } from './portal-call.ts';
import { HowFields, howInput, WhoFields, whoInput } from './profile-fields.tsx';
import { ReportForm } from './receipt-parts.tsx';
import { receiptInput } from './report-form.ts';
import { words } from './setup-words.ts';
import { Portal } from './shell.tsx';

const Step = z.object({ step: z.coerce.number().int().min(1).max(4) });
const Form = z.record(z.string(), z.string().max(2000));
type StepCall = PortalCall &
  Pick<Call<unknown, unknown, unknown>, 'cookie'> & { readonly params: z.infer<typeof Step> };

/** Addresses that belong to one partner and need no login. */
export function partnerAddresses(
  context: Pick<PublishContext, 'secrets' | 'now' | 'config'>,
  partner: { readonly tenantId: string; readonly partnerId: string; readonly slug: string },
): { readonly feed: string; readonly digest: string } {
  const { publicUrl } = context.config.http;
  const token = signPartnerLink(context, 'feed', { ...partner, about: null });
  return {
    feed: `${publicUrl}/feeds/clarifications.rss?tenant=${partner.slug}&mitra=${token}`,
    digest: `${publicUrl}/mitra/rangkuman/${token}`,
  };
}

/** `/mitra/mulai/{step}`: four short steps for somebody who has never seen a feed. */
export function portalStartRoutes(context: PublishContext): Route[] {
  const { publicDatabase, now } = context;
  const recordFetch = createFetchRecorder(context);

  const show = async (call: StepCall, problem: string | null, status = 200): Promise<Reply> => {
    const scene = await sceneOf(context, call);
    const { frame, partner, office, holder } = scene;
    const t = words(frame.language);
    const { step } = call.params;
    const [latest] = await publicDatabase.outside((sql) =>
      latestReleased(sql, { tenantIds: [holder.tenantId], harm: null, limit: 1 }),
    );
    const title = [t.whoTitle, t.howTitle, t.seeTitle, t.firstTitle][step - 1] ?? t.whoTitle;
    const editionHour = readTenantSettings(office.settings).printEditionHour;
    return page(
      <Portal {...frame} title={title} current={null} problem={problem}>
        <p class="hint">{t.step(step)}</p>
        {step === 1 ? (
          <form class="card" method="post" action="/mitra/mulai/1">
            <WhoFields language={frame.language} partner={partner} />
            <button type="submit">{t.next}</button>
          </form>
        ) : null}
        {step === 2 ? (
          <form class="card" method="post" action="/mitra/mulai/2">
            <p>{t.howLead}</p>
            <HowFields language={frame.language} partner={partner} editionHour={editionHour} />
            <button type="submit">{t.next}</button>
          </form>
        ) : null}
        {step === 3 ? await arrival(scene, latest ?? null) : null}
        {step === 4 ? (
          <>
            <p class="lead">{t.firstLead}</p>
            {latest === undefined ? null : (
              <>
                <p lang="id">
                  <strong>{latest.version.title}</strong>
                </p>
                <ReportForm language={frame.language} action="/mitra/mulai/4" />
              </>
            )}
            <form method="post" action="/mitra/mulai/4">
              <input type="hidden" name="later" value="true" />
              <button type="submit" class="button-plain">
                {t.later}
              </button>
            </form>
          </>
        ) : null}
        {step > 1 ? (
          <p>
            <a href={`/mitra/mulai/${step - 1}`}>{t.back}</a>
          </p>
        ) : null}
      </Portal>,
      status,
    );
  };

  const arrival = async (
    { frame, partner, office, holder }: Awaited<ReturnType<typeof sceneOf>>,
    latest: ReleasedClarification | null,
  ) => {
    const t = words(frame.language);
    const way = partner.receiveWay ?? 'COPY';
    const { feed, digest } = partnerAddresses(context, { ...holder, slug: office.slug });
    const lead = { COPY: t.seeCopy, FEED: t.seeFeed, DIGEST: t.seeDigest, PROGRAM: t.seeProgram };
    if (way === 'COPY' && latest !== null) {
      const version = { clarificationId: latest.id, version: latest.currentVersion };
      await recordFetch(holder, 'PORTAL', [version]);
    }
    const seen = await asPartner(context, holder, (tx) =>
      partnerFetched(tx, holder.partnerId, way === 'FEED' ? 'FEED' : 'EDITION'),
    );
    const text =
      latest === null
        ? t.sampleText
        : composeTexts(latest, office, context.config.http.publicUrl).words60;
    const address = way === 'FEED' ? feed : digest;
    return (
      <>
        <p class="lead">{lead[way]}</p>
        {way === 'COPY' ? (
          <>
            <label for="teks" lang="id">
              {latest?.version.title ?? t.sample}
            </label>
            <textarea id="teks" readonly rows={6} lang="id">
              {text}
            </textarea>
          </>
        ) : null}
        {way === 'FEED' || way === 'DIGEST' ? (
          <>
            <label for="alamat">{t.address}</label>
            <textarea id="alamat" readonly rows={5}>
              {address}
            </textarea>
            <p>
              <a href={new URL(address).pathname + new URL(address).search}>
                {address.slice(0, 40)}…
              </a>
            </p>
            <p class="notice" role="status">
              {seen ? t.arrived : t.notYet}
            </p>
          </>
        ) : null}
        {way === 'PROGRAM' ? (
          <p>
            <a href="/mitra/program">{t.openProgram}</a>
          </p>
        ) : null}
        <p>
          <a class="button" href="/mitra/mulai/4">
            {t.next}
          </a>
        </p>
      </>
    );
  };

  const finish = async (call: StepCall, fields: Fields): Promise<Reply> => {
    const { holder, partner } = await sceneOf(context, call);
    const { step } = call.params;
    if (step === 4 && filled(fields, 'later') === undefined) {
      const [latest] = await publicDatabase.outside((sql) =>
        latestReleased(sql, { tenantIds: [holder.tenantId], harm: null, limit: 1 }),
      );
      if (latest !== undefined) {
        const input = receiptInput(fields);
        await report(context, holder, { clarificationId: latest.id, input, way: 'PORTAL' });
      }
    }
    const change =
      step === 1
        ? whoInput(fields)
        : step === 2
          ? howInput(fields)
          : { onboardedAt: partner.onboardedAt ?? now() };
    await asPartner(context, holder, async (tx) => {
      await updatePartner(tx, holder.partnerId, change);
      await appendLog(tx, {
        tenantId: holder.tenantId,
        actor: holder.actor,
        action: 'partner.changed',
        subject: `partner:${holder.partnerId}`,
        data: { fields: Object.keys(change) },
      });
    });
    if (step < 4) return redirect(`/mitra/mulai/${step + 1}`);
    return redirect(keptPage(call.cookie) ?? '/mitra', { 'Set-Cookie': keepPage(context, null) });
  };

  return [
    route({
      method: 'get',
      path: '/mitra/mulai/{step}',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: introduction',
      params: Step,
      handle: (call) => show(call, null),
    }),
    route({
      method: 'post',
      path: '/mitra/mulai/{step}',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: a step of the introduction',
      params: Step,
      body: Form,
      handle: async (call) => {
        try {
          return await finish(call, call.body);
        } catch (error) {
          const { text, status } = formProblem(error, call.language);
          return show(call, text, status);
        }
      },
    }),
  ];
}
