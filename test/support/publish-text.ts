import { lockCaseOpening, openCase, stepCase, updateTriage } from '@saring/database';
import { after } from '@saring/domain';
import { publishCase } from '@saring/publish';
import { DecisionInput, decide, reviewAgain, SecondReviewInput, type Signer } from '@saring/review';
import type { TestHouse, TestOffice } from './house.ts';

export interface PublishedText {
  readonly caseId: string;
  readonly clarificationId: string;
  readonly slug: string;
}

interface TextWishes {
  readonly title?: string;
  readonly claim?: string;
  readonly summary?: string;
  readonly explanation?: string;
  readonly harm?: 'FRAUD' | 'DISASTER' | 'HEALTH';
}

const signers = new WeakMap<TestOffice, Promise<{ editor: Signer; second: Signer }>>();

async function signersOf(office: TestOffice): Promise<{ editor: Signer; second: Signer }> {
  const { tenantId } = office;
  const [first, other] = [
    await office.person(['REVIEWER', 'EDITOR']),
    await office.person(['INDEPENDENT_REVIEWER'], false),
  ];
  const signer = (accountId: string, roles: Signer['roles'], government: boolean): Signer => ({
    tenantId,
    accountId,
    actor: `account:${accountId}`,
    government,
    roles,
  });
  return {
    editor: signer(first.accountId, ['REVIEWER', 'EDITOR'], true),
    second: signer(other.accountId, ['INDEPENDENT_REVIEWER'], false),
  };
}

function peopleOf(office: TestOffice) {
  const known = signers.get(office) ?? signersOf(office);
  signers.set(office, known);
  return known;
}

/** Takes a text through both signatures and publishes it, as reviewers and an editor would. */
export async function publishText(
  { house }: TestHouse,
  office: TestOffice,
  wishes: TextWishes = {},
): Promise<PublishedText> {
  const { tenantId } = office;
  const { editor } = await peopleOf(office);
  const claim = wishes.claim ?? 'Bantuan beras dibagikan lewat pendaftaran daring.';
  const caseId = await house.app.withTenant(tenantId, async (tx) => {
    await lockCaseOpening(tx, tenantId);
    const now = new Date();
    const id = await openCase(tx, { tenantId, claim, openedAt: now, dueAt: after(now, 22) });
    await updateTriage(tx, id, { from: 'NEW', to: 'TRIAGED', priority: 1, harms: [] });
    return id;
  });
  await signBoth({ house, office }, caseId, { ...wishes, claim });
  const done = await publishCase(house.publishContext, editor, caseId, { reason: null });
  return { caseId, clarificationId: done.clarificationId, slug: done.slug };
}

/** Reopens a published text and publishes a second version of it. */
export async function correctText(
  { house }: TestHouse,
  office: TestOffice,
  published: PublishedText,
  wishes: TextWishes & { readonly reason: string },
): Promise<void> {
  const { caseId } = published;
  const { editor } = await peopleOf(office);
  await house.app.withTenant(office.tenantId, (tx) =>
    stepCase(tx, { caseId, from: 'PUBLISHED', action: 'reopen', roles: editor.roles }),
  );
  await signBoth({ house, office }, caseId, wishes);
  await publishCase(house.publishContext, editor, caseId, { reason: wishes.reason });
}

async function signBoth(
  { house, office }: { house: TestHouse['house']; office: TestOffice },
  caseId: string,
  wishes: TextWishes,
): Promise<void> {
  const { editor, second } = await peopleOf(office);
  const input = DecisionInput.parse({
    verdict: 'FALSE',
    techniques: ['FABRICATED_CONTENT'],
    harms: [wishes.harm ?? 'FRAUD'],
    title: wishes.title ?? 'Pendaftaran beras lewat tautan itu tidak ada',
    ...(wishes.claim === undefined ? {} : { claim: wishes.claim }),
    summary: wishes.summary ?? 'Tidak ada pendaftaran daring. Jangan mengisi data di tautan itu.',
    explanation: wishes.explanation ?? 'Kantor kecamatan menyatakan beras dibagikan lewat desa.',
    sources: [
      {
        title: 'Pernyataan kantor kecamatan',
        url: 'https://kecamatan.example/pernyataan',
        publisher: 'Kecamatan Uji',
        excerpt: 'Tidak ada pendaftaran daring.',
      },
    ],
  });
  await decide(house.app, editor, caseId, input);
  await reviewAgain(house.app, second, caseId, SecondReviewInput.parse({ verdict: 'FALSE' }));
}
