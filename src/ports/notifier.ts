/** Tells the person what happened, in one short sentence, and offers the way back. */
export interface Notifier {
  /** With `undo`, the notice carries a button that calls it. */
  show(message: string, undo?: () => void): void;
}
