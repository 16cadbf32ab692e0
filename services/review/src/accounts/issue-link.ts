import { createOneTimeLink, type LinkPurpose, type Tx } from '@saring/database';
import { after } from '@saring/domain';
import { LINK_HASH, newLinkToken } from '@saring/web';
import type { ReviewContext } from '../context.ts';

/** How long each kind of link works, in hours. */
const LIFE_HOURS: Readonly<Record<LinkPurpose, number>> = {
  INVITATION: 7 * 24,
  PASSWORD_RESET: 24,
  FULL_RESET: 24,
  AGENCY_ANSWER: 30 * 24,
  PARTNER_LOGIN: 7 * 24,
};
const PATH: Readonly<Record<LinkPurpose, string>> = {
  INVITATION: '/undangan',
  PASSWORD_RESET: '/undangan',
  FULL_RESET: '/undangan',
  AGENCY_ANSWER: '/instansi',
  PARTNER_LOGIN: '/mitra/masuk',
};

/**
 * Makes a link that lets its holder do one thing once. It is shown once and handed over by whatever
 * way people trust: there is no mail server. Only a keyed hash of it is kept.
 *
 * @returns the address
 */
export async function issueLink(
  context: Pick<ReviewContext, 'config' | 'secrets'>,
  tx: Tx,
  link: { readonly tenantId: string; readonly purpose: LinkPurpose; readonly subjectId: string },
): Promise<string> {
  const token = newLinkToken();
  await createOneTimeLink(tx, {
    ...link,
    tokenHash: context.secrets.hash(LINK_HASH, token),
    expiresAt: after(new Date(), LIFE_HOURS[link.purpose]),
  });
  return `${context.config.http.publicUrl}${PATH[link.purpose]}/${token}`;
}
