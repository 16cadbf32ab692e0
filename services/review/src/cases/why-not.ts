import type { CaseLock } from '@saring/database';
import { isArchivedSource } from '@saring/database';
import { CLARIFICATION_KIND, type Role } from '@saring/domain';
import type { Language } from '@saring/web';
import type { CaseParts } from './view.ts';
import { isWaitingWarning } from './waiting-warning.ts';

interface Asker {
  readonly accountId: string;
  readonly government: boolean;
  readonly roles: readonly Role[];
}

type Words = Readonly<Record<Language, string>>;

const FIRST_STATES: readonly string[] = [
  'NEW',
  'TRIAGED',
  'ASSIGNED',
  'CHECKING',
  'WAITING_FOR_SOURCE',
  'REOPENED',
];
const REVIEW_STATES: readonly string[] = ['READY_FOR_REVIEW', 'SECOND_REVIEW', 'DISPUTED'];
const APPROVED_STATES: readonly string[] = ['APPROVED', 'UNPROVEN'];

const say = (id: string, en: string): Words => ({ id, en });

/** What somebody may do with a case now; where not, why, in words for the page. */
export interface Options {
  readonly decide: Words | null;
  readonly reviewAgain: Words | null;
  readonly publish: Words | null;
  /** What will be asked for on the way, said before it is in the way. */
  readonly ahead: readonly Words[];
  readonly canDecide: boolean;
  readonly canReviewAgain: boolean;
  readonly canPublish: boolean;
}

/** The guards of the case, told to the person who looks at it (product guide, section 3). */
export function optionsFor(parts: CaseParts, lock: CaseLock | null, asker: Asker): Options {
  const { detail } = parts;
  const { state } = detail;
  const reviews = asker.roles.some((role) => /^(?:INDEPENDENT_)?REVIEWER$/u.test(role));
  const edits = asker.roles.includes('EDITOR');
  const signed = detail.decisions.filter((decision) => decision.cycle === detail.cycle);
  const locked = lock !== null && lock.accountId !== asker.accountId ? lockedBy(lock) : null;
  const notReviewer = reviews
    ? null
    : say(
        'Hanya pemeriksa yang menandatangani putusan. Anda dapat membaca semuanya.',
        'Only reviewers sign verdicts. You may read everything.',
      );
  const decide = FIRST_STATES.includes(state) ? (notReviewer ?? locked) : null;
  const reviewAgain = REVIEW_STATES.includes(state)
    ? (notReviewer ?? samePerson(signed, asker) ?? locked)
    : null;
  const publishable = APPROVED_STATES.includes(state) || isWaitingWarning(detail);
  const publish = publishable && !edits ? ONLY_EDITORS : null;
  return {
    decide,
    reviewAgain,
    publish,
    ahead: ahead(parts),
    canDecide: FIRST_STATES.includes(state) && decide === null,
    canReviewAgain: REVIEW_STATES.includes(state) && reviewAgain === null,
    canPublish: publishable && publish === null,
  };
}

const ONLY_EDITORS = say(
  'Teks ini siap terbit. Penerbitan dilakukan oleh editor; minta editor instansi Anda.',
  'This text is ready. Editors publish; ask the editor of your office.',
);

const lockedBy = (lock: CaseLock): Words =>
  say(
    `${lock.holder} sedang membuka kasus ini. Tunggu, atau ambil alih dengan alasan.`,
    `${lock.holder} has this case open. Wait, or take it over with a reason.`,
  );

function samePerson(
  signed: CaseParts['detail']['decisions'],
  asker: Pick<Asker, 'accountId'>,
): Words | null {
  if (!signed.some((decision) => decision.accountId === asker.accountId)) return null;
  return say(
    'Anda sudah menandatangani kasus ini. Pemeriksaan berikutnya harus oleh orang lain.',
    'You have signed this case. The next review must be by another person.',
  );
}

function ahead({ detail, evidence }: CaseParts): Words[] {
  const found: Words[] = [];
  const sources = new Set(
    evidence.filter(isArchivedSource).map((row) => (row.publisher ?? row.title).toLowerCase()),
  );
  const open = FIRST_STATES.includes(detail.state);
  if (open && sources.size === 0) {
    found.push(
      say(
        'Belum ada sumber terarsip. Putusan butuh paling sedikit satu; putusan Benar butuh dua yang saling bebas.',
        'No archived source yet. A verdict needs at least one; TRUE needs two independent ones.',
      ),
    );
  } else if (open && sources.size === 1) {
    found.push(
      say(
        'Baru satu sumber terarsip. Cukup, kecuali untuk putusan Benar: itu butuh dua yang saling bebas.',
        'One archived source so far. Enough, except for TRUE, which needs two independent ones.',
      ),
    );
  }
  if (detail.pressContent) {
    found.push(
      say(
        'Ini karya perusahaan pers, jadi Periksa fakta tidak berlaku. Tempuh hak jawab atau hak koreksi.',
        'This is the work of a press company, so a fact check does not apply. Use the right of reply or of correction.',
      ),
    );
  }
  if (detail.aboutOwnGovernment) {
    found.push(
      say(
        'Klaim ini tentang pemerintah daerah sendiri: tanda tangan kedua harus dari pemeriksa nonpemerintah, atau terbitkan sebagai Klarifikasi resmi tanpa label.',
        'This claim is about your own government: the second signature must be non-government, or publish an official statement without a label.',
      ),
    );
  }
  const first = detail.decisions.find(
    (decision) => decision.cycle === detail.cycle && decision.round === 'FIRST',
  );
  const government = detail.decisions
    .filter((decision) => decision.cycle === detail.cycle)
    .every((decision) => decision.government);
  if (
    REVIEW_STATES.includes(detail.state) &&
    first !== undefined &&
    CLARIFICATION_KIND[first.kind].independent &&
    government
  ) {
    found.push(
      say(
        'Masih butuh satu tanda tangan pemeriksa nonpemerintah.',
        'One signature from a non-government reviewer is still needed.',
      ),
    );
  }
  return found;
}
