import { randomUUID } from 'node:crypto';
import {
  countItems,
  createSession,
  endStage,
  insertSubmission,
  joinCase,
  lockCaseOpening,
  moveSubmissions,
  openCase,
  updateTriage,
} from '@saring/database';
import { after, newTicket, type Role } from '@saring/domain';
import { prepareText } from '@saring/ingest';
import { publishCase } from '@saring/publish';
import { DecisionInput, decide, reviewAgain, SecondReviewInput, type Signer } from '@saring/review';
import { newSessionToken, SESSION_COOKIE, SESSION_HASH } from '@saring/web';
import type { BrowserContext } from 'playwright-core';
import { makeOffice, testHouse } from '../support/house.ts';

export const SOURCE = 'Surat edaran dinas menyebut tidak ada program itu.';

/** An installation with one office, its people, and cases made to measure. No worker runs. */
export async function consoleWorld() {
  const installation = await testHouse({ stages: [] });
  const { house, database, url } = installation;
  const office = await makeOffice(installation);
  const { tenantId } = office;
  // The house remembers its offices for a while: tasks for all of them shall see the new one.
  await house.tenants.byId(tenantId);

  const person = async (roles: readonly Role[], government = true): Promise<Signer> => {
    const { accountId } = await office.person(roles, government);
    return { tenantId, accountId, actor: `account:${accountId}`, government, roles };
  };

  const signIn = async (context: BrowserContext, who: Signer): Promise<void> => {
    const token = newSessionToken();
    await house.app.withTenant(tenantId, (tx) =>
      createSession(tx, {
        tenantId,
        accountId: who.accountId,
        tokenHash: house.secrets.hash(SESSION_HASH, token),
      }),
    );
    await context.clearCookies();
    await context.addCookies([{ name: SESSION_COOKIE, value: token, url }]);
  };

  const makeCase = async (
    claim: string,
    options: {
      readonly texts?: readonly string[];
      readonly note?: string;
      readonly priority?: number;
    } = {},
  ) => {
    const now = new Date();
    const caseId = await house.app.withTenant(tenantId, async (tx) => {
      await lockCaseOpening(tx, tenantId);
      return openCase(tx, { tenantId, claim, dueAt: after(now, 22), openedAt: now });
    });
    const tickets: string[] = [];
    const itemIds: string[] = [];
    // A case of hundreds of items in one transaction outlasts its patience on a crowded machine.
    for (const text of options.texts ?? [claim]) {
      const ticket = newTicket();
      await house.app.withTenant(tenantId, async (tx) => {
        const itemId = await insertSubmission(tx, {
          ...prepareText(text),
          tenantId,
          ticket,
          channel: 'WEB',
          kimGroupId: office.kimGroupId,
          contactId: null,
          note: options.note ?? null,
          attachments: [],
        });
        await joinCase(tx, [itemId], caseId);
        await countItems(tx, caseId, 1, now);
        await moveSubmissions(tx, [itemId], 'RECEIVED', 'MATCHING');
        await moveSubmissions(tx, [itemId], 'MATCHING', 'LINKED');
        await endStage(tx, itemId);
        await endStage(tx, itemId);
        itemIds.push(itemId);
      });
      tickets.push(ticket);
    }
    return house.app.withTenant(tenantId, async (tx) => {
      const priority = options.priority ?? 1;
      await updateTriage(tx, caseId, { from: 'NEW', to: 'TRIAGED', priority, harms: ['FRAUD'] });
      const row = await tx.case.findUniqueOrThrow({ where: { id: caseId } });
      return { caseId, number: row.number, tickets, itemIds };
    });
  };

  const match = (
    itemId: string,
    target: { kind: 'case' | 'clarification'; id: string },
    status: 'CONFIRMED' | 'SUGGESTED',
    explanation: unknown = {},
  ) =>
    database.sql(
      `INSERT INTO match (id, tenant_id, item_id, rank, score, status, target_kind, target_id, explanation, engine_version)
       VALUES ($1, $2, $3, 1, 0.97, $4::match_status, $5::match_target_kind, $6, $7, 'uji')`,
      [randomUUID(), tenantId, itemId, status, target.kind, target.id, JSON.stringify(explanation)],
    );

  const first = await person(['REVIEWER']);
  const second = await person(['INDEPENDENT_REVIEWER'], false);
  const third = await person(['REVIEWER']);
  const editor = await person(['EDITOR', 'REVIEWER']);

  const sign = (caseId: string, title: string) =>
    decide(
      house.app,
      first,
      caseId,
      DecisionInput.parse({
        verdict: 'FALSE',
        title,
        summary: 'Ringkasan: kabar itu tidak benar.',
        explanation: 'Penjelasan: dinas sudah membantah.',
        sources: [{ title: 'Surat edaran', publisher: 'Dinas Uji', excerpt: SOURCE }],
      }),
    );
  const approve = async (caseId: string, title: string) => {
    await sign(caseId, title);
    await reviewAgain(house.app, second, caseId, SecondReviewInput.parse({ verdict: 'FALSE' }));
  };
  const publish = async (caseId: string, title: string) => {
    await approve(caseId, title);
    return publishCase(house.publishContext, editor, caseId, { reason: null });
  };
  const stateOf = async (caseId: string): Promise<string> => {
    const rows = await database.sql<{ state: string }>('SELECT state FROM cases WHERE id = $1', [
      caseId,
    ]);
    return rows[0]?.state ?? 'gone';
  };
  const logged = async (action: string): Promise<number> => {
    const rows = await database.sql<{ n: string }>(
      'SELECT count(*) AS n FROM log_entry WHERE tenant_id = $1 AND action = $2',
      [tenantId, action],
    );
    return Number(rows[0]?.n ?? 0);
  };
  return {
    ...installation,
    tenantId,
    people: { first, second, third, editor },
    person,
    signIn,
    makeCase,
    match,
    sign,
    approve,
    publish,
    stateOf,
    logged,
  };
}
