import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Takes note of the item that is pressed; the next one has the focus when it is gone. */
export interface KeptFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onClickCapture: (event: MouseEvent) => void;
}

/** @param shown what the items are drawn from: when it is another one, some may be gone */
export function useKeptFocus(shown: unknown): KeptFocus {
  const ref = useRef<HTMLDivElement>(null);
  const pressed = useRef<Pressed | null>(null);
  useLayoutEffect(() => {
    const root = ref.current;
    const last = pressed.current;
    pressed.current = null;
    if (root === null || last === null) return;
    const { activeElement, body } = root.ownerDocument;
    // Whoever has gone on by now is left alone.
    if (activeElement !== null && activeElement !== body) return;
    // In its own list as long as there is one.
    const own = last.list?.isConnected === true ? itemsOf(last.list) : [];
    const inOwn = own[Math.min(last.inList, own.length - 1)];
    const item = inOwn ?? itemsOf(root)[last.inRoot] ?? root;
    // Items of one list have the same buttons: who skips goes on skipping.
    const same = inOwn === undefined ? undefined : buttonsOf(inOwn)[last.button];
    const next = same ?? item.querySelector<HTMLElement>("[data-debrief-act]");
    (next ?? item.querySelector<HTMLElement>("button"))?.focus();
  }, [shown]);
  return {
    ref,
    onClickCapture(event) {
      const around = event.composedPath();
      const items = itemsOf(ref.current);
      // Of an item inside another one, the inner one.
      const inner = around.find((one) => items.some((item) => item === one));
      const inRoot = items.findIndex((item) => item === inner);
      const item = items[inRoot];
      if (item === undefined) return;
      const list = item.parentElement;
      const button = buttonsOf(item).findIndex((one) => around.includes(one));
      pressed.current = { list, inList: itemsOf(list).indexOf(item), inRoot, button };
    },
  };
}

interface Pressed {
  readonly list: HTMLElement | null;
  /** Places of the item. */
  readonly inList: number;
  readonly inRoot: number;
  /** Which of the item's buttons it was. */
  readonly button: number;
}

function buttonsOf(item: HTMLElement): readonly HTMLElement[] {
  return [...item.querySelectorAll<HTMLElement>("button, input")];
}

function itemsOf(root: HTMLElement | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>("li") ?? [])];
}
