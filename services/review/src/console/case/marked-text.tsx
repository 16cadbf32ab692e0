import type { JSX } from 'preact';
import type { Piece } from '../../matches/pieces.ts';

/** A text with its marks, as words too: a screen reader says what a mark means. */
export function MarkedText(props: {
  readonly pieces: readonly Piece[];
  readonly labels: { readonly shared: string; readonly different: string };
}): JSX.Element {
  return (
    <blockquote>
      {props.pieces.map((piece) =>
        piece.mark === null ? (
          piece.text
        ) : (
          <mark class={piece.mark} key={piece.start}>
            {piece.mark === 'different' ? (
              <span class="unseen">[{props.labels.different}] </span>
            ) : null}
            {piece.text}
          </mark>
        ),
      )}
    </blockquote>
  );
}
