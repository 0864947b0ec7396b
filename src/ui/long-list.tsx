import type { JSX, RefObject, TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { cssValue } from "./css-value";
import { useVirtualList } from "./rollup/virtual-list";

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** A list of any length in a view that scrolls: only what can be seen of it is drawn. */
export function LongList<T>(props: {
  readonly listRef?: RefObject<HTMLUListElement | null>;
  readonly class: string;
  /** Id of what names the list. */
  readonly labelledBy?: string;
  readonly items: readonly T[];
  /** Names an item: no two of the list have the same. */
  readonly keyOf: (item: T, index: number) => string;
  readonly classOf: (item: T) => string;
  /**
   * With it the list is one tab stop: arrows go from item to item, each with one `data-debrief-stop`.
   * `focused` is the key of the one that has the focus when the list appears, or null.
   */
  readonly roving?: { readonly focused: string | null };
  readonly children: (item: T, isStop: boolean) => JSX.Element;
}): JSX.Element {
  const { items, keyOf, classOf, roving, children } = props;
  const own = useRef<HTMLUListElement>(null);
  const list = props.listRef ?? own;
  const [active, setActive] = useState<string | null>(roving?.focused ?? null);
  const wanted = useRef<string | null>(roving?.focused ?? null);
  const entries = useMemo(() => {
    return { list: items.map((item, index) => new Item(item, index, keyOf)), headings: [] };
  }, [items]);
  /** -1 for none. Asked of one or two items at most: a table of all would take longer. */
  const placeOfKey = (wantedKey: string): number =>
    entries.list.findIndex(({ key }) => key === wantedKey);
  const pinned = useMemo(() => {
    const place = active === null ? -1 : placeOfKey(active);
    return place === -1 ? null : place;
  }, [entries, active]);
  const { drawn, after, measure, scrollTo } = useVirtualList(list, entries, pinned, {});
  // Tab must always find the list, also after the item that had the focus is gone.
  const stop = pinned ?? drawn[0]?.index ?? -1;

  useLayoutEffect(() => {
    if (wanted.current !== null && giveFocus(list.current, placeOfKey(wanted.current))) {
      wanted.current = null;
    }
  });
  useLayoutEffect(() => {
    if (wanted.current !== null) scrollTo(Math.max(0, placeOfKey(wanted.current)));
  }, []);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLUListElement>): void {
    const move = roving === undefined ? undefined : MOVES[event.key];
    if (move === undefined || event.isComposing || event.altKey) return;
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = move(pinned ?? stop, items.length - 1);
    if (giveFocus(list.current, next)) return;
    wanted.current = entries.list[next]?.key ?? null;
    scrollTo(next);
  }

  return (
    <ul
      ref={list}
      class={`debrief-long-list ${props.class}`}
      role="list"
      aria-labelledby={props.labelledBy}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => setActive(entries.list[placeOf(event.target)]?.key ?? null)}
    >
      {drawn.map(({ index, before }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={entries.list[index]?.key}
            class={`debrief-long-item ${classOf(item)}`}
            data-index={index}
            ref={(element) => {
              cssValue("--debrief-before", before)(element);
              measure(element);
            }}
            aria-posinset={index + 1}
            aria-setsize={items.length}
          >
            {children(item, index === stop)}
          </li>
        );
      })}
      <li class="debrief-rest" role="presentation" ref={cssValue("--debrief-before", after)} />
    </ul>
  );
}

/** Puts its name together when it is asked for it: of tens of thousands a few dozen are drawn. */
class Item<T> {
  readonly kind = "row";

  constructor(
    private readonly item: T,
    private readonly index: number,
    private readonly keyOf: (item: T, index: number) => string,
  ) {}

  get key(): string {
    return this.keyOf(this.item, this.index);
  }
}

function giveFocus(list: HTMLElement | null, index: number): boolean {
  const stop = list?.querySelector<HTMLElement>(`[data-index="${index}"] [data-debrief-stop]`);
  stop?.focus();
  return stop !== null && stop !== undefined;
}

/** Which item an element stands in; -1 for none. */
function placeOf(target: EventTarget | null): number {
  const item = target instanceof Element ? target.closest("[data-index]") : null;
  return Number(item?.getAttribute("data-index") ?? -1);
}
