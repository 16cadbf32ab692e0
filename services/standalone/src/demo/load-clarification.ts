import {
  addItemDocument,
  countItems,
  endStage,
  insertSubmission,
  joinCase,
  lockCaseOpening,
  markCase,
  moveSubmissions,
  openCase,
  stepCase,
  updateTriage,
} from '@saring/database';
import type { DemoClarification, DemoSource } from '@saring/demo';
import { after, newTicket } from '@saring/domain';
import { prepareText } from '@saring/ingest';
import { endClarification, publishCase } from '@saring/publish';
import { DecisionInput, decide, reviewAgain, SecondReviewInput } from '@saring/review';
import type { House } from '../boot/compose.ts';
import { editorOf, get, type Offices } from './offices.ts';

const DAY_HOURS = 24;

/** One published text with its history, through the same steps and signatures as real work. */
export async function loadClarification(
  house: House,
  offices: Offices,
  demo: DemoClarification,
  now: Date,
): Promise<void> {
  const tenantId = get(offices.tenants, demo.tenant);
  const editor = editorOf(offices, tenantId);
  const daysAgo = (days: number) => after(now, -days * DAY_HOURS);
  const publishedAt = daysAgo(demo.publishedDaysAgo);
  const caseId = await openDemoCase(house, tenantId, demo, after(publishedAt, -DAY_HOURS));

  const content = {
    title: demo.title,
    claim: demo.claim,
    summary: demo.summary,
    explanation: demo.explanation.join('\n\n'),
    verdict: demo.verdict,
    techniques: demo.techniques,
  };
  await sign(house, offices, caseId, demo, content, demo.signatures, demo.sources);
  const { clarificationId } = await publishCase(house.publishContext, editor, caseId, {
    reason: null,
    at: publishedAt,
  });

  const { correction, withdrawal } = demo;
  if (correction !== undefined) {
    await house.app.withTenant(tenantId, (tx) =>
      stepCase(tx, { caseId, from: 'PUBLISHED', action: 'reopen', roles: editor.roles }),
    );
    const changed = {
      title: correction.title ?? content.title,
      claim: correction.claim ?? content.claim,
      summary: correction.summary ?? content.summary,
      explanation: correction.explanation?.join('\n\n') ?? content.explanation,
      verdict: correction.verdict ?? content.verdict,
      techniques: correction.techniques ?? content.techniques,
    };
    const added = correction.addedSources ?? [];
    await sign(house, offices, caseId, demo, changed, correction.signatures, added);
    await publishCase(house.publishContext, editor, caseId, {
      reason: correction.reason,
      at: daysAgo(correction.daysAgo),
    });
  }
  if (withdrawal !== undefined) {
    await endClarification(house.publishContext, clarificationId, {
      ...editor,
      action: 'withdraw',
      reason: withdrawal.reason,
      at: daysAgo(withdrawal.daysAgo),
    });
  }
  if (demo.expired === true) {
    await endClarification(house.publishContext, clarificationId, {
      tenantId,
      actor: 'machine:publish',
      roles: ['MACHINE'],
      action: 'expire',
      reason: 'Masa berlaku peringatan dini sudah habis.',
      at: after(publishedAt, DAY_HOURS),
    });
  }
}

/** The rumour as it first came in, in a case of its own. */
async function openDemoCase(
  house: House,
  tenantId: string,
  demo: DemoClarification,
  receivedAt: Date,
): Promise<string> {
  const prepared = prepareText(demo.circulated);
  return house.app.withTenant(tenantId, async (tx) => {
    const itemId = await insertSubmission(tx, {
      ...prepared,
      tenantId,
      ticket: newTicket(),
      channel: 'MANUAL',
      kimGroupId: null,
      contactId: null,
      note: null,
      attachments: [],
      receivedAt,
    });
    await lockCaseOpening(tx, tenantId);
    const dueAt = after(receivedAt, 22);
    const caseId = await openCase(tx, { tenantId, claim: demo.claim, openedAt: receivedAt, dueAt });
    await joinCase(tx, [itemId], caseId);
    await countItems(tx, caseId, 1, receivedAt);
    await moveSubmissions(tx, [itemId], 'RECEIVED', 'MATCHING');
    await moveSubmissions(tx, [itemId], 'MATCHING', 'LINKED');
    await endStage(tx, itemId);
    await endStage(tx, itemId);
    if (prepared.fingerprint !== null) {
      const document = { tenantId, refId: itemId, caseId, text: demo.circulated };
      await addItemDocument(tx, document, prepared.fingerprint);
    }
    const { harms } = demo;
    await updateTriage(tx, caseId, { from: 'NEW', to: 'TRIAGED', priority: 1, harms });
    await markCase(tx, caseId, { aboutOwnGovernment: demo.aboutOwnGovernment });
    return caseId;
  });
}

/** The first verdict and, where there is a second signature, the second. */
async function sign(
  house: House,
  offices: Offices,
  caseId: string,
  demo: Pick<DemoClarification, 'kind' | 'harms'>,
  content: Pick<DemoClarification, 'title' | 'claim' | 'summary' | 'verdict' | 'techniques'> & {
    readonly explanation: string;
  },
  signatures: readonly string[],
  sources: readonly DemoSource[],
): Promise<void> {
  const { verdict, ...text } = content;
  const choice = verdict === null ? {} : { verdict };
  const [first, second] = signatures.map((key) => get(offices.people, key));
  if (first === undefined) throw new Error('demo data: a text has no signature');
  const input = DecisionInput.parse({
    ...text,
    ...choice,
    kind: demo.kind,
    harms: demo.harms,
    sources: sources.map(({ title, url, publisher, excerpt }) => ({
      title,
      url,
      publisher,
      excerpt,
    })),
  });
  await decide(house.app, first, caseId, input);
  if (second === undefined) return;
  const review = SecondReviewInput.parse({ ...choice, techniques: content.techniques });
  await reviewAgain(house.app, second, caseId, review);
}
