/** What the benches of views do to a view in a page of a browser, and how long it takes. */
import type { Disposable } from "../../src/ports/result";

export interface Took {
  /** Milliseconds of script. */
  readonly script: number;
  /** Milliseconds until everything is painted. */
  readonly painted: number;
}

/** Milliseconds of script after the layout: a view learns its size there, and draws once more. */
let reported = 0;
window.ResizeObserver = class extends ResizeObserver {
  constructor(callback: ResizeObserverCallback) {
    super((entries, observer) => {
      const start = performance.now();
      callback(entries, observer);
      // What it asked to be drawn is drawn in a microtask before this one.
      queueMicrotask(() => {
        reported += performance.now() - start;
      });
    });
  }
};

let view: Disposable | null = null;

export async function openView(mount: (place: HTMLElement) => Disposable): Promise<Took> {
  const place = document.body.appendChild(document.createElement("div"));
  place.className = "bench-place";
  return timeGesture(() => {
    view = mount(place);
  });
}

export function closeView(): void {
  view?.dispose();
  document.body.replaceChildren();
  view = null;
}

/** Of something that is done to the view, and all that it draws then. */
export async function timeGesture(gesture: () => void): Promise<Took> {
  reported = 0;
  const start = performance.now();
  gesture();
  // What it asked to be drawn is drawn in a microtask; a second one may come of that.
  for (let i = 0; i < 3; i++) await Promise.resolve();
  const drawn = performance.now() - start;
  await painted();
  return { script: drawn + reported, painted: performance.now() - start };
}

/** From each key to what it shows; the first is the empty field. */
export async function typeText(text: string): Promise<readonly Took[]> {
  const field = find("input[type=search]", HTMLInputElement);
  const times: Took[] = [];
  for (let end = 0; end <= text.length; end++) {
    times.push(
      await timeGesture(() => {
        field.value = text.slice(0, end);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    );
  }
  return times;
}

/** Milliseconds of each frame while the list runs past. */
export async function scrollBy(frames: number): Promise<readonly number[]> {
  const scroller = find(".debrief-view", HTMLElement);
  const times: number[] = [];
  let last = await frame();
  for (let i = 0; i < frames; i++) {
    scroller.scrollTop += 120;
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}

export function countNodes(): number {
  return document.querySelectorAll(".debrief-view *").length;
}

export function find<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`Nothing in the view is ${selector}.`);
  return found;
}

/** Stands in for the icons of the app. */
export const benchIcons = {
  draw(parent: HTMLElement): void {
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    icon.classList.add("svg-icon");
    parent.replaceChildren(icon);
  },
};

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Resolves once what was asked for has been drawn. */
async function painted(): Promise<void> {
  await frame();
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}
