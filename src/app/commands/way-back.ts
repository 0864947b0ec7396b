/** The way back from what was decided or written: it works once, and says when it was taken. */
import type { Result } from "../../ports/result";
import type { Decided } from "./judge";

export interface Answer extends Decided {
  /** Resolves when it was taken back, by whoever asked for that. */
  readonly whenUndone: Promise<void>;
}

/** A way back that says when it was taken. */
export function tellable(back: () => Promise<Result<void>>): Answer {
  let tell = () => {};
  const whenUndone = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const undoOnce = once(async () => {
    const undone = await back();
    if (undone.ok) tell();
    return undone;
  });
  return { whenUndone, undo: undoOnce };
}

/** Works once, wherever it is pressed; what was refused may be tried again. */
export function once(back: () => Promise<Result<void>>): () => Promise<Result<void>> {
  let undone: Promise<Result<void>> | null = null;
  return async () => {
    undone ??= back();
    const result = await undone;
    if (!result.ok) undone = null;
    return result;
  };
}
