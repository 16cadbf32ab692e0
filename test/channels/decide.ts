import { stepCase } from '@saring/database';
import { endClarification } from '@saring/publish';
import { call, until } from '@saring/test';
import { z } from 'zod';
import type { ChatHouse } from './chat-house.ts';

const Cases = z.object({ items: z.array(z.object({ id: z.string(), state: z.string() })) });
const Published = z.object({ clarification: z.object({ id: z.string() }) });
const SOURCE = { title: 'Dinas Perdagangan', publisher: 'Dinas', excerpt: 'Pasar tidak pindah.' };

/** Two people of an office who decide, publish, correct and withdraw. */
export async function desk(chat: ChatHouse) {
  const { world, office } = chat;
  const api = `${world.url}/api/v1`;
  const first = (await office.person(['REVIEWER', 'EDITOR'])).key;
  const second = (await office.person(['INDEPENDENT_REVIEWER'], false)).key;
  const sign = async (caseId: string, title: string, reason: string | null): Promise<string> => {
    const path = `${api}/cases/${caseId}`;
    const body = {
      verdict: 'FALSE',
      title,
      summary: `${title}. Pedagang tetap berjualan seperti biasa.`,
      explanation: 'Kepala dinas menyatakan tidak ada rencana pindah dan tidak ada daftar ulang.',
      sources: [SOURCE],
    };
    const signed = await call(`${path}/decisions`, z.unknown(), { key: first, body });
    const again = await call(`${path}/second-reviews`, z.unknown(), {
      key: second,
      body: { verdict: 'FALSE' },
    });
    const done = await call(`${path}/publication`, Published, {
      key: first,
      body: reason === null ? {} : { reason },
    }).catch((cause: unknown) => {
      const seen = JSON.stringify([signed.body, again.body]);
      throw new Error(`not published: ${seen}`, { cause });
    });
    return done.body.clarification.id;
  };
  return {
    caseOf: (ticket: string): Promise<string> =>
      until(
        async () => {
          const url = `${api}/cases?ticket=${ticket}`;
          const { items } = (await call(url, Cases, { key: first })).body;
          return items[0] !== undefined && items[0].state !== 'NEW' ? items[0].id : null;
        },
        { ms: 60_000, what: `a triaged case of ${ticket}` },
      ),
    publish: (caseId: string, title: string) => sign(caseId, title, null),
    correct: async (caseId: string, title: string, reason: string): Promise<void> => {
      await world.house.app.withTenant(office.tenantId, (tx) =>
        stepCase(tx, { caseId, from: 'PUBLISHED', action: 'reopen', roles: ['EDITOR'] }),
      );
      await sign(caseId, title, reason);
    },
    withdraw: async (clarificationId: string, reason: string): Promise<void> => {
      await endClarification(world.house.publishContext, clarificationId, {
        tenantId: office.tenantId,
        actor: 'operator:cli',
        roles: ['EDITOR'],
        action: 'withdraw',
        reason,
      });
    },
  };
}
