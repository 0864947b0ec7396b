import type { JSX } from "preact";
import type { Piece } from "../words";

/** A text whose marked pieces stand in `mark` elements: text nodes, whatever the note says. */
export function Pieces(props: {
  readonly pieces: readonly Piece[];
  /** Class of the marks; without one they take the app's highlight. */
  readonly markClass?: string;
}): JSX.Element {
  return (
    <>
      {props.pieces.map((piece, index) =>
        piece.hit ? (
          <mark key={index} class={props.markClass ?? "debrief-hit"}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
