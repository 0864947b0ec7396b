/** What the user decided about two lessons, kept by their texts so that it survives every move. */

/** `a` and `b` are folded texts (`foldText`), `a <= b`. */
export interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  /** Calendar date of the decision. */
  readonly date: string;
  /** A withdrawn judgement stays, so that an older copy from another device cannot bring it back. */
  readonly withdrawn: boolean;
}
