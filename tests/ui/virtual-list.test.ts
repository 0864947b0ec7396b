// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aRepeat, find, findAll, mountRows } from "./rollup-fixture";

// The browser lays out, reports sizes and paints; here a test does so in its place.

const reports = new Set<() => void>();

class FakeObserver {
  readonly #report: () => void;
  constructor(report: (entries: readonly never[]) => void) {
    this.#report = () => report([]);
  }
  observe(element: Element): void {
    if (element.classList.contains("debrief-view")) reports.add(this.#report);
  }
  unobserve(): void {
    reports.delete(this.#report);
  }
  disconnect(): void {
    reports.delete(this.#report);
  }
}

/** As the browser does it once a frame: the view has this height, and the list begins there. */
function layOut(height: number, top: number): void {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(height);
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(top + 400 * 58);
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(function (
    this: HTMLElement,
  ) {
    return new DOMRect(0, this.classList.contains("debrief-rows") ? top : 0, 600, 58);
  });
  void act(() => {
    for (const report of [...reports]) report();
  });
}

const rows = Array.from({ length: 400 }, (_, i) => aRepeat({ id: `row-${i}` }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("ResizeObserver", FakeObserver);
  Object.assign(window, { ResizeObserver: FakeObserver });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  reports.clear();
});

describe("a list of 400 rows", () => {
  it("draws without asking for a size, and what a screen shows once there is one", () => {
    const rect = vi.spyOn(HTMLElement.prototype, "getBoundingClientRect");
    const view = mountRows(rows);
    expect(rect).not.toHaveBeenCalled();
    layOut(600, 100);
    expect(findAll(view, ".debrief-row")).toHaveLength(9);
  });

  it("draws a few more, and has the height of all, after it was painted", () => {
    const view = mountRows(rows);
    layOut(600, 100);
    const drawn = findAll(view, ".debrief-row").length;
    const rest = () =>
      Number(find(view, ".debrief-rest").style.getPropertyValue("--debrief-before"));
    const before = rest();
    expect(before).toBe((400 - drawn) * 58);
    void act(() => {
      vi.advanceTimersByTime(20);
    });
    expect(findAll(view, ".debrief-row")).toHaveLength(drawn + 3);
    expect(rest()).toBe(before - 3 * 58);
  });

  it("reaches its last row by keyboard right after it was drawn", () => {
    const view = mountRows(rows);
    layOut(600, 100);
    const first = find(view, "[data-debrief-stop]");
    void act(() => {
      first.focus();
      first.dispatchEvent(new KeyboardEvent("keydown", { key: "End", bubbles: true }));
    });
    // The browser tells of it a little later; here a test does.
    expect(view.root.scrollTop).toBeGreaterThan(390 * 58);
    void act(() => {
      view.root.dispatchEvent(new Event("scroll"));
    });
    const focused = document.activeElement?.closest("[data-debrief-row]");
    expect(focused?.getAttribute("aria-posinset")).toBe("400");
  });
});
