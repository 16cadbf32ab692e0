import { appendLog, createOneTimeLink, updatePartner } from '@saring/database';
import { after, readTenantSettings } from '@saring/domain';
import {
  formatDate,
  formProblem,
  LINK_HASH,
  newLinkToken,
  PARTNERS,
  page,
  type Reply,
  type Route,
  route,
} from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { asPartner, type PortalCall, sceneOf } from './portal-call.ts';
import { HowFields, howInput, WhoFields, whoInput } from './profile-fields.tsx';
import { words } from './setup-words.ts';
import { Portal } from './shell.tsx';

const Form = z.record(z.string(), z.string().max(2000));
const SPARE_HOURS = 7 * 24;

/** `/mitra/profil`: who the outlet is, how it receives, and its way in. */
export function portalProfileRoutes(context: PublishContext): Route[] {
  const { secrets, config } = context;

  const show = async (
    call: PortalCall,
    said: { readonly problem?: string; readonly saved?: boolean; readonly link?: string },
    status = 200,
  ): Promise<Reply> => {
    const { frame, partner, office } = await sceneOf(context, call);
    const { language } = frame;
    const t = words(language);
    const day = (at: Date | null) => (at === null ? '–' : formatDate(at, language, 'UTC'));
    return page(
      <Portal {...frame} title={t.profile} current="/mitra/profil" problem={said.problem ?? null}>
        {said.saved === true ? (
          <p class="notice" role="status">
            {t.saved}
          </p>
        ) : null}
        {said.link === undefined ? null : (
          <section class="card" role="status">
            <label for="tautan">{t.spareMade}</label>
            <textarea id="tautan" readonly rows={4}>
              {said.link}
            </textarea>
          </section>
        )}
        <form class="card" method="post" action="/mitra/profil">
          <WhoFields language={language} partner={partner} />
          <HowFields
            language={language}
            partner={partner}
            editionHour={readTenantSettings(office.settings).printEditionHour}
          />
          <button type="submit">{t.save}</button>
        </form>
        <h2>{t.agreement}</h2>
        {partner.agreementNumber === null ? (
          <p>{t.noAgreement}</p>
        ) : (
          <ul>
            <li>
              {t.number}: {partner.agreementNumber}
            </li>
            <li>
              {t.from}: {day(partner.agreementFrom)} · {t.until}: {day(partner.agreementUntil)}
            </li>
            <li>
              {t.items}: {partner.agreementItemsPerMonth ?? '–'}
            </li>
            <li>
              {t.hours}: {partner.agreementHoursToPublish ?? '–'}
            </li>
          </ul>
        )}
        <h2>{t.spareTitle}</h2>
        <p>{t.spareLead}</p>
        <form method="post" action="/mitra/profil/tautan">
          <button type="submit" class="button-plain">
            {t.spare}
          </button>
        </form>
        <p>
          <a href="/mitra/mulai/1">{t.restart}</a>
        </p>
      </Portal>,
      status,
    );
  };

  return [
    route({
      method: 'get',
      path: '/mitra/profil',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: profile',
      handle: (call) => show(call, {}),
    }),
    route({
      method: 'post',
      path: '/mitra/profil',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: change the profile',
      body: Form,
      handle: async (call) => {
        try {
          const { holder } = await sceneOf(context, call);
          const change = { ...whoInput(call.body), ...howInput(call.body) };
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
          return await show(call, { saved: true });
        } catch (error) {
          const { text, status } = formProblem(error, call.language);
          return show(call, { problem: text }, status);
        }
      },
    }),
    route({
      method: 'post',
      path: '/mitra/profil/tautan',
      kind: 'page',
      access: PARTNERS,
      summary: 'Portal: make the next login link',
      handle: async (call) => {
        const { holder } = await sceneOf(context, call);
        const { tenantId, partnerId } = holder;
        const token = newLinkToken();
        await asPartner(context, holder, (tx) =>
          createOneTimeLink(tx, {
            tenantId,
            purpose: 'PARTNER_LOGIN',
            subjectId: partnerId,
            tokenHash: secrets.hash(LINK_HASH, token),
            expiresAt: after(new Date(), SPARE_HOURS),
          }),
        );
        return show(call, { link: `${config.http.publicUrl}/mitra/masuk/${token}` }, 201);
      },
    }),
  ];
}
