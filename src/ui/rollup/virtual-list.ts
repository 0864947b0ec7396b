/** Of a long list, the part that can be seen: which entries to draw, and the room for the others. */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useReducer, useState } from "preact/hooks";
import { type Entries, headingAt } from "./entries";

type RowVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

/** A view that nobody sees yet has no height; it is drawn as if it had this one. */
const UNSEEN_HEIGHT = 800;
const OVERSCAN = 3;
const ROW_HEIGHT = 58;
const HEADING_HEIGHT = 50;

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
 * @param pinned an entry that stays drawn wherever the list is scrolled to, or null: it has the focus
 */
export function useVirtualList(
  list: RefObject<HTMLElement | null>,
  entries: Entries,
  pinned: number | null,
): VirtualList {
  const [, redraw] = useReducer<number, undefined>((count) => count + 1, 0);
  const [margin, setMargin] = useState(0);
  const { list: all, headings } = entries;
  const options = {
    count: all.length,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: (index: number) => (all[index]?.kind === "heading" ? HEADING_HEIGHT : ROW_HEIGHT),
    getItemKey: (index: number) => all[index]?.key ?? index,
    scrollToFn: elementScroll,
    observeElementRect: (
      instance: RowVirtualizer,
      report: (rect: { width: number; height: number }) => void,
    ) =>
      observeElementRect(instance, (rect) => {
        report(rect.height === 0 ? { ...rect, height: UNSEEN_HEIGHT } : rect);
      }),
    observeElementOffset,
    measureElement: heightOf,
    rangeExtractor: (range: Range) => drawnIndexes(range, headings, pinned),
    initialRect: { width: 0, height: UNSEEN_HEIGHT },
    overscan: OVERSCAN,
    scrollMargin: margin,
    // The heading of the group stands over what is scrolled to.
    scrollPaddingStart: headings.length > 0 ? HEADING_HEIGHT : 0,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState<RowVirtualizer>(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    const top = distanceInScroller(list.current);
    if (Math.abs(top - margin) > 1) setMargin(top);
  });

  const items = virtualizer.getVirtualItems();
  return {
    drawn: placeEntries(items, margin),
    after: Math.max(0, virtualizer.getTotalSize() - (items.at(-1)?.end ?? margin) + margin),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  };
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

/** An element without a height is not laid out; then what was known of it stays. */
function heightOf(
  element: HTMLElement,
  _entry: ResizeObserverEntry | undefined,
  instance: RowVirtualizer,
): number {
  const { height } = element.getBoundingClientRect();
  if (height > 0) return height;
  const index = instance.indexFromElement(element);
  return instance.measurementsCache[index]?.size ?? instance.options.estimateSize(index);
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
