import type { EvidenceRow } from '@saring/database';

/** What is known about one link, account, number or the message itself. */
export interface EvidenceGroup {
  /** `link:…`, `account:…`, `phone:…`, `message`. */
  readonly subject: string;
  /** How the subject is shown. */
  readonly title: string;
  /** The link as it was opened; `null` for other subjects. */
  readonly link: EvidenceRow | null;
  /** The newest capture, where files were kept. */
  readonly capture: EvidenceRow | null;
  /** What asks for a look first, then what is unknown, then what was read. */
  readonly signals: readonly EvidenceRow[];
}

const ORDER = { ATTENTION: 0, UNKNOWN: 1, KNOWN: 2 } as const;

/** Sources a person stands behind apart from what the machine read, by what it is about. */
export function groupEvidence(rows: readonly EvidenceRow[]): {
  readonly sources: readonly EvidenceRow[];
  readonly groups: readonly EvidenceGroup[];
} {
  const bySubject = new Map<string, EvidenceRow[]>();
  const sources = rows.filter((row) => row.role === 'SOURCE');
  for (const row of rows) {
    if (row.role === 'SOURCE') continue;
    const subject = subjectOf(row);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), row]);
  }
  const groups = [...bySubject].map(([subject, members]): EvidenceGroup => {
    const link = members.find((row) => row.kind === 'LINK') ?? null;
    const captures = members.filter((row) => row.kind === 'CAPTURE' && row.sha256 !== null);
    return {
      subject,
      title: link?.title ?? members[0]?.title ?? subject,
      link,
      capture: captures.at(-1) ?? (link?.sha256 == null ? null : link),
      signals: members
        .filter((row) => row.kind === 'SIGNAL')
        .toSorted((a, b) => ORDER[a.status ?? 'UNKNOWN'] - ORDER[b.status ?? 'UNKNOWN']),
    };
  });
  return { sources, groups };
}

/** The key names the signal first and what it is about after the bar. */
const subjectOf = ({ key, id }: EvidenceRow): string => key?.slice(key.indexOf('|') + 1) ?? id;
