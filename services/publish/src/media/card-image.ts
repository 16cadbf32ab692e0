import type { ReleasedClarification, Tenant } from '@saring/database';
import { type Card, type CardTone, renderCard } from '@saring/documents';
import type { Verdict } from '@saring/domain';
import { formatDate, giveStored, PUBLIC, type Route, route, storedReply } from '@saring/web';
import { z } from 'zod';
import type { PublishContext } from '../context.ts';
import { bySlug } from './by-slug.ts';
import { labelOf } from './compose-texts.ts';

const TONE: Readonly<Record<Verdict, CardTone>> = {
  TRUE: 'good',
  PARTLY_TRUE: 'warn',
  MISLEADING: 'warn',
  FALSE: 'bad',
  UNPROVEN: 'plain',
  NOT_A_CLAIM: 'plain',
};
const NOTICE = {
  CORRECTED: 'Diralat',
  WITHDRAWN: 'Ditarik',
  EXPIRED: 'Tidak berlaku lagi',
} as const;

/** What stands on the card of a clarification. */
export function cardOf(
  row: ReleasedClarification,
  office: Pick<Tenant, 'name' | 'timeZone'>,
  publicUrl: string,
): Card {
  const { version, state } = row;
  return {
    label: labelOf(row),
    tone: version.verdict === null ? 'plain' : TONE[version.verdict],
    claim: version.claim,
    summary: version.summary,
    byline: `${office.name}, ${formatDate(row.updatedAt, 'id', office.timeZone)}`,
    address: new URL(publicUrl).host,
    notice: state === 'PUBLISHED' || state === 'DRAFT' ? null : NOTICE[state],
    claimHeading: 'Kabar yang beredar',
  };
}

/** `GET /klarifikasi/{slug}/kartu.png`: the picture that is passed on in chats. */
export function cardRoute(context: PublishContext): Route {
  const { replies, config } = context;
  return route({
    method: 'get',
    path: '/klarifikasi/{slug}/kartu.png',
    kind: 'page',
    access: PUBLIC,
    cors: true,
    framable: true,
    summary: 'Card image of a clarification',
    params: z.object({ slug: z.string().max(120) }),
    handle: async ({ params: { slug }, header }) => {
      const { row, office } = await bySlug(context, slug);
      // Drawing takes a quarter of a second of a core, so a card is drawn once for each version.
      const stamp = `${row.releaseSeq} ${office.name}`;
      const stored = await replies.get(`card ${slug}`, stamp, async () =>
        storedReply('image/png', await renderCard(cardOf(row, office, config.http.publicUrl)), {
          lastModified: row.updatedAt,
          headers: { 'Cache-Control': 'public, max-age=300' },
        }),
      );
      // A picture is packed already.
      return giveStored(stored, (name) => (name === 'accept-encoding' ? null : header(name)));
    },
  });
}
