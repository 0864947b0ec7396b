import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Earlier, EARLIER_PAUSE } from "../../app/earlier";
import type { LessonEntry } from "../../core/form/model";
import type { FormActions } from "./form-contract";

export interface EarlierSeen {
  readonly earlier: Earlier | null;
  /** Not now: nothing is shown again for these words. */
  readonly later: () => void;
  /** The person has written: from now on it is worth a look. */
  readonly touch: () => void;
  readonly onDecided: (kind: "same" | "different" | null) => void;
}

/** What was learned before, after a pause; it stays as it is while its answer was given. */
export function useEarlier(
  place: RefObject<HTMLElement | null>,
  lesson: LessonEntry,
  actions: FormActions,
): EarlierSeen {
  const [earlier, setEarlier] = useState<Earlier | null>(null);
  const isTouched = useRef(false);
  /** Words that were answered or put off: they are not asked about again. */
  const settled = useRef<string | null>(null);
  const text = lesson.text.trim();
  useEffect(() => {
    if (!isTouched.current || settled.current === text) return undefined;
    if (text === "") {
      setEarlier(null);
      return undefined;
    }
    // A pane can live in a window of its own, and so can its timers.
    const window = place.current?.ownerDocument.defaultView;
    if (window === null || window === undefined) return undefined;
    const asked = new AbortController();
    const timer = window.setTimeout(() => {
      void actions.findEarlier(lesson, asked.signal).then((found) => {
        if (!asked.signal.aborted) setEarlier(found);
      });
    }, EARLIER_PAUSE);
    return () => {
      window.clearTimeout(timer);
      asked.abort();
    };
    // The words decide, not the object that holds them.
  }, [actions, place, text]);
  return {
    earlier,
    later() {
      settled.current = text;
      setEarlier(null);
    },
    touch() {
      isTouched.current = true;
    },
    onDecided(kind) {
      settled.current = kind === null ? null : text;
    },
  };
}
