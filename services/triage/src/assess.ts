import type { AssessmentReason, EvidenceRow, MatchWithTarget } from '@saring/database';
import { casePriority, HARM, type Harm, VERDICT, type Verdict } from '@saring/domain';
import type { HarmFinding } from '@saring/text';
import { verdictFromName } from './verdict-from-name.ts';

interface Facts {
  readonly harms: readonly HarmFinding[];
  readonly matches: readonly MatchWithTarget[];
  readonly evidence: readonly EvidenceRow[];
  readonly itemCount: number;
  readonly newestItemAt: Date;
  readonly now: Date;
}

export interface Assessed {
  readonly suggested: Verdict | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly priority: number;
  readonly harms: readonly Harm[];
  readonly reasons: readonly AssessmentReason[];
}

/** A suggestion from something that is only similar is worth this much of its score. */
const SUGGESTED_WORTH = 0.6;

/**
 * What the machine makes of a case: a suggestion with its reasons, and how urgent it is. Every
 * reason cites what it rests on. No signal sets a verdict alone: a verdict is suggested only
 * because people decided the same claim before.
 */
export function assess(facts: Facts): Assessed {
  const precedent = bestPrecedent(facts.matches);
  const harms = facts.harms.map((finding) => finding.harm);
  const live = facts.evidence.filter((row) => row.kind === 'LINK' && linkState(row) === 'known');
  const priority = casePriority({
    harms,
    requests: facts.itemCount,
    ageHours: (facts.now.getTime() - facts.newestItemAt.getTime()) / 3_600_000,
    liveLink: live.length > 0,
  });
  return {
    suggested: precedent?.verdict ?? null,
    confidence: precedent?.confidence ?? 0,
    priority,
    harms,
    reasons: [
      ...(precedent === null ? [noPrecedent(facts.matches.length)] : [precedent.reason]),
      ...facts.harms.map(harmReason),
      ...linkReasons(facts.evidence),
      ...(facts.itemCount > 1 ? [repeats(facts.itemCount)] : []),
    ],
  };
}

function bestPrecedent(
  matches: readonly MatchWithTarget[],
): { verdict: Verdict; confidence: number; reason: AssessmentReason } | null {
  for (const match of matches) {
    const { target } = match;
    const verdict = verdictFromName(target.verdict);
    if (target.kind === 'case' || verdict === null) continue;
    const confirmed = match.status === 'CONFIRMED';
    const percent = Math.round(match.score * 100);
    const publisher = target.publisher ?? 'Saring';
    return {
      verdict,
      confidence: confirmed ? match.score : match.score * SUGGESTED_WORTH,
      reason: {
        code: confirmed ? 'same-claim-decided' : 'similar-claim-decided',
        id: `${confirmed ? 'Klaim yang sama' : 'Klaim yang mirip'} (kecocokan ${percent} %) pernah diputus ${VERDICT[verdict].id} oleh ${publisher}: “${target.claim.slice(0, 160)}”`,
        en: `${confirmed ? 'The same' : 'A similar'} claim (match ${percent} %) was rated ${VERDICT[verdict].en} by ${publisher}: “${target.claim.slice(0, 160)}”`,
        cites: [target.id],
      },
    };
  }
  return null;
}

const noPrecedent = (similar: number): AssessmentReason => ({
  code: 'no-precedent',
  id:
    similar === 0
      ? 'Belum ada periksa fakta atau kasus yang mirip; perlu diperiksa dari awal.'
      : 'Ada kasus yang mirip, tetapi belum ada yang diputus; perlu diperiksa dari awal.',
  en:
    similar === 0
      ? 'No similar fact-check or case was found; it must be checked from the start.'
      : 'There are similar cases, but none is decided; it must be checked from the start.',
  cites: [],
});

const harmReason = ({ harm, cues }: HarmFinding): AssessmentReason => ({
  code: `harm-${harm.toLowerCase().replaceAll('_', '-')}`,
  id: `Menyangkut ${HARM[harm].id}: kata “${cues.slice(0, 5).join('”, “')}”.`,
  en: `Speaks of ${HARM[harm].en.toLowerCase()}: the words “${cues.slice(0, 5).join('”, “')}”.`,
  cites: [],
});

function linkReasons(evidence: readonly EvidenceRow[]): AssessmentReason[] {
  return evidence
    .filter((row) => row.kind === 'LINK')
    .map((row) => {
      const known = linkState(row) === 'known';
      return {
        code: known ? 'link-answers' : 'link-unknown',
        id: known
          ? `Tautan menuju ${row.publisher ?? 'sebuah situs'}: “${row.title.slice(0, 120)}”.`
          : `Tautan ke ${row.publisher ?? 'sebuah situs'} tidak dapat dibuka; isinya belum diketahui.`,
        en: known
          ? `The link leads to ${row.publisher ?? 'a site'}: “${row.title.slice(0, 120)}”.`
          : `The link to ${row.publisher ?? 'a site'} could not be opened; its content is unknown.`,
        cites: [row.id],
      };
    });
}

const linkState = (row: EvidenceRow): unknown =>
  typeof row.value === 'object' && row.value !== null && 'state' in row.value
    ? row.value.state
    : null;

const repeats = (count: number): AssessmentReason => ({
  code: 'repeats',
  id: `Sudah ${count} kiriman membawa kabar ini.`,
  en: `${count} items carry this rumour.`,
  cites: [],
});
