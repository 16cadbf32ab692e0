import type { Explanation, Span } from './explanation.ts';

/** A piece of a text and what it is. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly mark: 'shared' | 'different' | null;
}

/**
 * Cuts a text at its marks. Differences win over shared passages; marks that do not fit the text
 * are left out.
 */
export function cutIntoPieces(
  text: string,
  shared: readonly Span[],
  different: readonly Span[],
): Piece[] {
  const fits = ({ start, end }: Span) => start < end && end <= text.length;
  const marks = { shared: shared.filter(fits), different: different.filter(fits) };
  const inside = (spans: readonly Span[], at: number) =>
    spans.some((span) => span.start <= at && at < span.end);
  const cuts = new Set([0, text.length]);
  for (const span of [...marks.shared, ...marks.different]) cuts.add(span.start).add(span.end);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, edges[index + 1]),
    mark: inside(marks.different, start)
      ? 'different'
      : inside(marks.shared, start)
        ? 'shared'
        : null,
  }));
}

/** A text with placeholders, and what stands behind each, by offsets into the original. */
export interface MaskedMessage {
  readonly text: string;
  readonly masked: readonly (Span & { readonly placeholder: string })[];
}

/**
 * Where a stretch of the original stands in the masked text.
 *
 * @returns `null` for one that touches something masked: it is not shown, so it cannot be marked
 */
export function inMaskedText({ masked }: MaskedMessage, span: Span): Span | null {
  if (masked.some((each) => each.start < span.end && span.start < each.end)) return null;
  const shift = masked
    .filter((each) => each.end <= span.start)
    .reduce((sum, { start, end, placeholder }) => sum + placeholder.length - (end - start), 0);
  return { start: span.start + shift, end: span.end + shift };
}

/** The message with what it shares and where it differs. */
export function piecesOfMessage(message: MaskedMessage, explanation: Explanation): Piece[] {
  const place = (span: Span | null) => (span === null ? [] : (inMaskedText(message, span) ?? []));
  return cutIntoPieces(
    message.text,
    explanation.sharedPassages.flatMap(({ query }) => place(query)),
    explanation.differences.flatMap(({ query }) => place(query)),
  );
}

/**
 * What it was matched to, marked the same way. The text shown may be the claim where a longer text
 * was compared, so passages and facts are found again by their words.
 */
export function piecesOfTarget(
  target: string,
  message: MaskedMessage | null,
  explanation: Explanation,
): Piece[] {
  const find = (words: string): Span[] => {
    const start = words.trim() === '' ? -1 : target.toLowerCase().indexOf(words.toLowerCase());
    return start < 0 ? [] : [{ start, end: start + words.length }];
  };
  const shared =
    message === null
      ? []
      : explanation.sharedPassages.flatMap(({ query }) => {
          const place = inMaskedText(message, query);
          return place === null ? [] : find(message.text.slice(place.start, place.end));
        });
  const different = explanation.differences.flatMap(({ target: changed }) =>
    changed?.text === undefined ? [] : find(changed.text),
  );
  return cutIntoPieces(target, shared, different);
}
