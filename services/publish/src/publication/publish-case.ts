import { randomBytes } from 'node:crypto';
import {
  appendLog,
  type CaseDetail,
  createClarification,
  DecisionDraft,
  lockCase,
  publishVersion,
  setClarificationKind,
  setRecheck,
  stepCase,
  type Tx,
  upsertMatchDocument,
} from '@saring/database';
import {
  after,
  CLARIFICATION_KIND,
  CLARIFICATION_MACHINE,
  type ClarificationKind,
  nextState,
  type Role,
  SaringError,
  slugFrom,
} from '@saring/domain';
import type { PublishContext } from '../context.ts';
import { approvedText, kindOf } from './approved-text.ts';
import { release } from './release.ts';

interface Publisher {
  readonly tenantId: string;
  readonly actor: string;
  readonly roles: readonly Role[];
}

export interface Publication {
  readonly clarificationId: string;
  readonly slug: string;
  readonly version: number;
}

/**
 * Makes the approved text of a case public: page, feeds, answers and webhooks follow from the one
 * version that is written here. A case that was published before gets a correction.
 *
 * @throws SaringError `NOT_FOUND`, `ILLEGAL_STEP`, `FORBIDDEN`, `NEEDS_SIGNATURES`,
 * `INVALID_INPUT` for a correction without a reason
 */
export async function publishCase(
  context: Pick<PublishContext, 'database' | 'pipeline' | 'publications' | 'now'>,
  publisher: Publisher,
  caseId: string,
  options: {
    readonly reason: string | null;
    readonly at?: Date;
    /** When a text about something that changes is to be checked again. */
    readonly recheckAt?: Date | null;
  },
): Promise<Publication> {
  const { tenantId, roles } = publisher;
  const published = await context.pipeline.transact(
    context.database,
    tenantId,
    async (tx, schedule) => {
      const found = await lockCase(tx, caseId);
      if (found === null) throw new SaringError('NOT_FOUND');
      const at = options.at ?? context.now();
      const kind = kindOf(found);
      // A warning goes out on one signature while the case itself waits for the second.
      const warning = kind === 'EARLY_WARNING' && found.state === 'READY_FOR_REVIEW';
      if (warning) requireRole(roles, 'EDITOR');
      else await stepCase(tx, { caseId, from: found.state, action: 'publish', roles });
      if (kind === null) throw new SaringError('NEEDS_SIGNATURES');
      const hours = warning ? CLARIFICATION_KIND[kind].expiresAfterHours : null;
      const expiresAt = hours === null ? null : after(at, hours);
      const content = await approvedText(tx, found, at);
      const head = found.clarification ?? (await startClarification(tx, tenantId, found, kind));
      await setClarificationKind(tx, head.id, kind, expiresAt);
      const correction = head.currentVersion > 0;
      if (correction && options.reason === null) throw needsReason();
      const state = nextState(
        CLARIFICATION_MACHINE,
        head.state,
        correction ? 'correct' : 'publish',
        roles,
      );
      if (options.recheckAt !== undefined) await setRecheck(tx, head.id, options.recheckAt);
      const outcome = state === 'CORRECTED' ? 'CORRECTED' : 'PUBLISHED';
      const version = await publishVersion(tx, { ...head, tenantId }, outcome, {
        ...content,
        reason: correction ? options.reason : null,
      });
      await upsertMatchDocument(tx, {
        tenantId,
        kind: 'clarification',
        refId: head.id,
        caseId,
        title: content.claim,
        text: `${content.title}\n${content.summary}`,
      });
      const { slug } = head;
      const { verdict, title } = content;
      const ids = { tenantId, caseId, clarificationId: head.id, slug, version };
      const entry = { ...ids, kind, state: outcome, verdict, title, at } as const;
      const ledger = await release(tx, schedule, entry);
      await appendLog(tx, {
        tenantId,
        actor: publisher.actor,
        action: correction ? 'clarification.corrected' : 'clarification.published',
        subject: `clarification:${head.id}`,
        data: { caseId, version, slug: head.slug, ...ledger },
      });
      return { clarificationId: head.id, slug, version };
    },
  );
  context.publications.changed();
  return published;
}

async function startClarification(
  tx: Tx,
  tenantId: string,
  found: CaseDetail,
  kind: ClarificationKind,
) {
  const signed = found.decisions.filter((decision) => decision.cycle === found.cycle);
  const title = DecisionDraft.parse(signed[0]?.draft).title;
  // A few random characters keep the address free whatever else has this title.
  const slug = `${slugFrom(title)}-${randomBytes(3).toString('hex')}`.replace(/^-/u, '');
  const id = await createClarification(tx, { tenantId, caseId: found.id, slug, kind });
  return { id, slug, state: 'DRAFT' as const, currentVersion: 0 };
}

function requireRole(roles: readonly Role[], needed: Role): void {
  if (!roles.includes(needed)) throw new SaringError('FORBIDDEN');
}

const needsReason = () =>
  new SaringError('INVALID_INPUT', {
    fields: [
      {
        pointer: '/body/reason',
        code: 'required',
        id: 'Koreksi harus menyebutkan alasannya.',
        en: 'A correction must give its reason.',
      },
    ],
  });
