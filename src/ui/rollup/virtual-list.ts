/** Of a long list, the part that can be seen: which entries to draw, and the room for the others. */
import {
  elementScroll,
  observeElementOffset,
  type Range,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { headingAt } from "./entries";

type RowVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

/** A view that nobody sees yet has no height; it is drawn as if it had this one. */
const UNSEEN_HEIGHT = 800;
/** What stands above the list, as good as it can be said before anything is laid out. */
const USUAL_MARGIN = 260;
const OVERSCAN = 3;
/** As many as a screen could show at first: what comes after them waits until it has been painted. */
const AT_FIRST = 60;
const ROW_HEIGHT = 58;
const HEADING_HEIGHT = 50;

/** What is laid out: entries by name, and the places of those that are headings. */
export interface LaidOut {
  readonly list: readonly { readonly kind: "row" | "heading"; readonly key: string }[];
  readonly headings: readonly number[];
}

export interface DrawnEntry {
  readonly index: number;
  /** Pixels of room before it, for entries that are not drawn. */
  readonly before: number;
}

export interface VirtualList {
  readonly drawn: readonly DrawnEntry[];
  /** Pixels of room behind the last one. */
  readonly after: number;
  /** For each drawn entry's element: its height is taken from there. */
  readonly measure: (element: HTMLElement | null) => void;
  readonly scrollTo: (index: number) => void;
}

/**
 * Nothing here asks for a size before the browser has laid the view out, for that would make it do so
 * then and there, and once more before it paints. It reports sizes by itself, still before it paints.
 *
 * @param pinned an entry that stays drawn wherever the list is scrolled to, or null: it has the focus
 * @param drawing another value each time that what stands above the list may have changed
 */
export function useVirtualList(
  list: RefObject<HTMLElement | null>,
  entries: LaidOut,
  pinned: number | null,
  drawing: unknown,
): VirtualList {
  const [, redraw] = useReducer<number, undefined>((count) => count + 1, 0);
  const [margin, setMargin] = useState(USUAL_MARGIN);
  const [isSettled, settle] = useReducer<boolean, undefined>(() => true, false);
  const waiting = useRef<number | null>(null);
  const { list: all, headings } = entries;
  /** Whether it has been laid out, or somebody wants to go somewhere: then it may be scrolled. */
  const isStarted = useRef(false);
  const readMargin = (): void => {
    const top = distanceInScroller(list.current);
    if (Math.abs(top - margin) > 1) setMargin(top);
  };
  const current = useRef(readMargin);
  current.current = readMargin;
  // The same function for the same entries: with another one all places are worked out anew.
  const getItemKey = useMemo(() => (index: number) => all[index]?.key ?? index, [all]);
  const count = isSettled ? all.length : Math.min(all.length, AT_FIRST);
  const options = {
    count,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: (index: number) => (all[index]?.kind === "heading" ? HEADING_HEIGHT : ROW_HEIGHT),
    getItemKey,
    scrollToFn: (offset: number, how: ScrollHow, instance: RowVirtualizer) => {
      if (isStarted.current) elementScroll(offset, how, instance);
    },
    observeElementRect: (instance: RowVirtualizer, report: (rect: Size) => void) =>
      observeSize(instance, (scroller, rect) => {
        // A new list begins at the top.
        if (!isStarted.current && scroller.scrollTop > 0) scroller.scrollTo({ top: 0 });
        isStarted.current = true;
        report(rect);
        current.current();
        // What nobody sees yet comes after what everybody waits for.
        instance.targetWindow?.setTimeout(() => settle(undefined));
      }),
    observeElementOffset,
    measureElement: heightOf,
    rangeExtractor: (range: Range) => drawnIndexes(range, headings, pinned),
    initialRect: { width: 0, height: UNSEEN_HEIGHT },
    overscan: isSettled ? OVERSCAN : 0,
    scrollMargin: margin,
    // The heading of the group stands over what is scrolled to.
    scrollPaddingStart: headings.length > 0 ? HEADING_HEIGHT : 0,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState<RowVirtualizer>(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    if (isStarted.current) current.current();
  }, [drawing]);

  useLayoutEffect(() => {
    if (waiting.current === null || !isSettled) return;
    virtualizer.scrollToIndex(waiting.current);
    waiting.current = null;
  });

  const items = virtualizer.getVirtualItems();
  const size = virtualizer.getTotalSize() + (all.length - count) * ROW_HEIGHT;
  return {
    drawn: placeEntries(items, margin),
    after: Math.max(0, size - (items.at(-1)?.end ?? margin) + margin),
    measure: virtualizer.measureElement,
    scrollTo(index) {
      isStarted.current = true;
      if (index < count) {
        virtualizer.scrollToIndex(index);
      } else {
        waiting.current = index;
        settle(undefined);
      }
    },
  };
}

type ScrollHow = Parameters<typeof elementScroll>[1];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Reports the size of the scroller at first and whenever it changes, when it is laid out anyway. */
function observeSize(
  { scrollElement, targetWindow }: RowVirtualizer,
  report: (scroller: HTMLElement, rect: Size) => void,
): (() => void) | undefined {
  if (scrollElement === null || targetWindow === null) return undefined;
  const observer = new targetWindow.ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = scrollElement;
    report(scrollElement, { width, height: height === 0 ? UNSEEN_HEIGHT : height });
  });
  observer.observe(scrollElement);
  return () => observer.disconnect();
}

function placeEntries(items: readonly VirtualItem[], margin: number): readonly DrawnEntry[] {
  let end = margin;
  return items.map((item) => {
    const before = Math.max(0, item.start - end);
    end = item.end;
    return { index: item.index, before };
  });
}

/** What can be seen and a little more, the heading above it, and what is pinned. */
function drawnIndexes(
  { startIndex, endIndex, overscan, count }: Range,
  headings: readonly number[],
  pinned: number | null,
): number[] {
  const indexes = new Set<number>();
  const heading = headingAt(headings, startIndex);
  if (heading !== null) indexes.add(heading);
  if (pinned !== null && pinned < count) indexes.add(pinned);
  const last = Math.min(count - 1, endIndex + overscan);
  for (let i = Math.max(0, startIndex - overscan); i <= last; i++) indexes.add(i);
  return [...indexes].sort((a, b) => a - b);
}

/**
 * The height that was reported; before there is a report, what was known of the entry. An element
 * without a height is not laid out: then what was known stays, too.
 */
function heightOf(
  element: HTMLElement,
  report: ResizeObserverEntry | undefined,
  instance: RowVirtualizer,
): number {
  const height = report === undefined ? 0 : element.getBoundingClientRect().height;
  if (height > 0) return height;
  const index = instance.indexFromElement(element);
  const { getItemKey, estimateSize } = instance.options;
  return instance.itemSizeCache.get(getItemKey(index)) ?? estimateSize(index);
}

/** The view that holds the list scrolls it. */
export function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  return list?.closest<HTMLElement>(".debrief-view") ?? null;
}

function distanceInScroller(list: HTMLElement | null): number {
  const scroller = scrollerOf(list);
  if (list === null || scroller === null) return 0;
  const top = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  return Math.max(0, Math.round(top + scroller.scrollTop));
}
