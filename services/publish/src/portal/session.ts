import {
  appendLog,
  createPartnerSession,
  findOneTimeLink,
  findPartner,
  type PartnerRow,
  takeOneTimeLink,
  updatePartner,
} from '@saring/database';
import { SaringError } from '@saring/domain';
import { LINK_HASH, newSessionToken, PARTNER_COOKIE, PARTNER_SESSION_HASH } from '@saring/web';
import type { PublishContext } from '../context.ts';

/** As long as a session can last at most; the server ends it sooner. */
const SESSION_SECONDS = 12 * 3600;

/** `Set-Cookie` of the portal; an empty token takes the cookie away. */
export function partnerCookie({ config }: Pick<PublishContext, 'config'>, token: string): string {
  const secure = config.http.publicUrl.startsWith('https:') ? '; Secure' : '';
  const seconds = token === '' ? 0 : SESSION_SECONDS;
  return `${PARTNER_COOKIE}=${token}; Path=/mitra; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

type Context = Pick<PublishContext, 'database' | 'secrets'>;

/** Whose login link this is, without using it. @throws SaringError `LINK_OVER` */
export async function viewLoginLink(
  { database, secrets }: Context,
  token: string,
): Promise<{ readonly linkId: string; readonly tenantId: string; readonly partner: PartnerRow }> {
  const link = await findOneTimeLink(database, secrets.hash(LINK_HASH, token));
  if (link === null || link.purpose !== 'PARTNER_LOGIN' || link.used || link.over) {
    throw new SaringError('LINK_OVER');
  }
  const { tenantId, subjectId } = link;
  const partner = await database.withTenant(tenantId, (tx) => findPartner(tx, subjectId));
  if (partner === null || partner.endedAt !== null) throw new SaringError('LINK_OVER');
  return { linkId: link.id, tenantId, partner };
}

/**
 * Uses a login link and begins a session.
 *
 * @returns the session's token, and whether the outlet is here for the first time
 * @throws SaringError `LINK_OVER`
 */
export async function enterPortal(
  context: Context,
  token: string,
): Promise<{ readonly token: string; readonly onboarded: boolean }> {
  const { linkId, tenantId, partner } = await viewLoginLink(context, token);
  const session = newSessionToken();
  await context.database.withTenant(tenantId, async (tx) => {
    if (!(await takeOneTimeLink(tx, linkId))) throw new SaringError('LINK_OVER');
    await updatePartner(tx, partner.id, { loginAskedAt: null });
    await createPartnerSession(tx, {
      tenantId,
      partnerId: partner.id,
      tokenHash: context.secrets.hash(PARTNER_SESSION_HASH, session),
    });
    await appendLog(tx, {
      tenantId,
      actor: `partner:${partner.id}`,
      action: 'partner.entered',
      subject: `partner:${partner.id}`,
      data: {},
    });
  });
  return { token: session, onboarded: partner.onboardedAt !== null };
}
