import type { Candidate } from './candidate.ts';

/**
 * Joins lists that are each in their own order by taking the head with the highest probability,
 * time and again; of a document in two lists the first to come stays, with the surer finding.
 */
export function mergeCandidates(
  lists: readonly (readonly Candidate[])[],
  limit: number,
): Candidate[] {
  const at = lists.map(() => 0);
  const merged = new Map<string, Candidate>();
  for (;;) {
    let best = -1;
    let head: Candidate | undefined;
    lists.forEach((list, i) => {
      const next = list[at[i] ?? 0];
      if (next === undefined) return;
      if (head === undefined || next.probability > head.probability) {
        head = next;
        best = i;
      }
    });
    if (head === undefined) break;
    at[best] = (at[best] ?? 0) + 1;
    const { kind, refId } = head.document;
    const key = `${kind} ${refId}`;
    if (!merged.has(key)) merged.set(key, head);
  }
  return [...merged.values()].slice(0, limit);
}
