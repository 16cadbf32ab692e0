import { findPartnerByName, revokePartnerSessions, updatePartner } from '@saring/database';
import { SaringError } from '@saring/domain';
import {
  filledText,
  formProblem,
  type Language,
  PARTNERS,
  PUBLIC,
  page,
  type RatePolicy,
  type Reply,
  type Route,
  redirect,
  route,
  Site,
} from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { holderOf } from '../webhooks/holder.ts';
import { keepPage, keptPage, pageWanted } from './next-page.ts';
import { enterPortal, partnerCookie, viewLoginLink } from './session.ts';
import { words } from './words.ts';

const Token = z.object({ token: z.string().max(100) });
/** Asking again and again only fills the office's list. */
const ASKING: RatePolicy = { name: 'portal-link', seconds: 3600, known: 20, anonymous: 20 };

/** `/mitra/masuk`: the way in and out of the portal. */
export function portalLoginRoutes(context: PublishContext): Route[] {
  const { assetUrl, database, tenants } = context;

  const over = (language: Language): Reply => {
    const t = words(language);
    return page(
      <Site language={language} title={t.overTitle} assetUrl={assetUrl}>
        <h1>{t.overTitle}</h1>
        <p class="lead">{t.over}</p>
        <p>
          <a href="/mitra/masuk">{t.loginTitle}</a>
        </p>
      </Site>,
      410,
    );
  };
  const showLogin = async (
    language: Language,
    said: { readonly asked: boolean; readonly wanted: string | null },
  ): Promise<Reply> => {
    const t = words(language);
    const offices = await tenants.all();
    return page(
      <Site language={language} title={t.loginTitle} assetUrl={assetUrl}>
        <h1>{t.loginTitle}</h1>
        <p class="lead">{t.loginLead}</p>
        {said.wanted === null ? null : <p class="hint">{t.wanted}</p>}
        {said.asked ? (
          <p class="notice" role="status">
            {t.asked}
          </p>
        ) : null}
        <form class="card" method="post" action="/mitra/masuk">
          <h2>{t.askTitle}</h2>
          <p>{t.askLead}</p>
          <label for="tenant">{t.office}</label>
          <select id="tenant" name="tenant">
            {offices.map((office) => (
              <option value={office.slug} key={office.id}>
                {office.name}
              </option>
            ))}
          </select>
          <label for="name">{t.outlet}</label>
          <input id="name" name="name" required maxLength={200} />
          <button type="submit">{t.ask}</button>
        </form>
      </Site>,
      200,
      // The office hands its link over later: the browser remembers what was wanted until then.
      said.wanted === null ? {} : { 'Set-Cookie': keepPage(context, said.wanted) },
    );
  };

  return [
    route({
      method: 'get',
      path: '/mitra/masuk',
      kind: 'page',
      access: PUBLIC,
      summary: 'How media partners sign in',
      query: z.object({ lanjut: z.string().max(200).optional(), lang: z.string().optional() }),
      handle: ({ language, query }) =>
        showLogin(language, { asked: false, wanted: pageWanted(query.lanjut) }),
    }),
    route({
      method: 'post',
      path: '/mitra/masuk',
      kind: 'page',
      access: PUBLIC,
      rate: ASKING,
      summary: 'Ask the office for a login link',
      body: z.object({ tenant: z.string().max(60), name: filledText(200) }),
      handle: async ({ body, language, cookie }) => {
        const office = await tenants.bySlug(body.tenant);
        if (office === null) throw new SaringError('NOT_FOUND');
        await database.withTenant(office.id, async (tx) => {
          const partner = await findPartnerByName(tx, body.name);
          if (partner !== null) await updatePartner(tx, partner.id, { loginAskedAt: new Date() });
        });
        // The same answer for every name: who is a partner is not told here.
        return showLogin(language, { asked: true, wanted: keptPage(cookie) });
      },
    }),
    route({
      method: 'get',
      path: '/mitra/masuk/{token}',
      kind: 'page',
      access: PUBLIC,
      summary: 'Enter the portal with a one-time link',
      params: Token,
      // Scanners of messages open every link; only the button uses it.
      handle: async ({ params, language }) => {
        try {
          const { partner } = await viewLoginLink(context, params.token);
          const t = words(language);
          return page(
            <Site language={language} title={t.enterTitle} assetUrl={assetUrl}>
              <h1>{t.enterTitle}</h1>
              <p class="lead">{t.enterLead(partner.name)}</p>
              <form method="post" action={`/mitra/masuk/${params.token}`}>
                <button type="submit">{t.enter}</button>
              </form>
            </Site>,
          );
        } catch (error) {
          formProblem(error, language);
          return over(language);
        }
      },
    }),
    route({
      method: 'post',
      path: '/mitra/masuk/{token}',
      kind: 'page',
      access: PUBLIC,
      summary: 'Use the link',
      params: Token,
      handle: async ({ params, language, cookie }) => {
        try {
          const { token, onboarded } = await enterPortal(context, params.token);
          const session = partnerCookie(context, token);
          const kept = keptPage(cookie);
          // Whoever is here for the first time is introduced first, and led there at the end.
          if (!onboarded) return redirect('/mitra/mulai/1', { 'Set-Cookie': session });
          return redirect(kept ?? '/mitra', { 'Set-Cookie': [session, keepPage(context, null)] });
        } catch (error) {
          formProblem(error, language);
          return over(language);
        }
      },
    }),
    route({
      method: 'post',
      path: '/mitra/keluar',
      kind: 'page',
      access: PARTNERS,
      summary: 'Leave the portal',
      handle: async ({ principal }) => {
        const { tenantId, partnerId } = holderOf(principal);
        const id = principal?.sessionId ?? null;
        await database.withTenant(tenantId, (tx) => revokePartnerSessions(tx, partnerId, id));
        return redirect('/mitra/masuk', { 'Set-Cookie': partnerCookie(context, '') });
      },
    }),
  ];
}
