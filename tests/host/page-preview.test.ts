// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { App } from "./obsidian/app.ts";
import { Events } from "./obsidian/events.ts";
import { HoverLinkSources } from "./obsidian/hover-link-sources.ts";
import { knobs } from "./obsidian/knobs.ts";
import { previewHoveredLinks } from "./page/page-preview.ts";
import { installPage } from "./testing/install-page.ts";

// When a note shows beside a link, and when it does not: time passes when a test says so. What it
// shows is in workspace.test.ts and workbench-workspace.spec.ts.

installPage();

let workspace: Events & { hoverLinkSources: HoverLinkSources };
let link: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  link = document.body.createEl("a", { text: "A link" });
  workspace = Object.assign(new Events(), { hoverLinkSources: new HoverLinkSources() });
  workspace.hoverLinkSources.register("plain", { display: "Plain", defaultMod: false });
  workspace.hoverLinkSources.register("careful", { display: "Careful", defaultMod: true });
  const metadataCache = { getFirstLinkpathDest: () => null };
  previewHoveredLinks({ workspace, metadataCache } as unknown as App);
});

afterEach(() => {
  knobs.pagePreview = true;
  vi.useRealTimers();
});

function hover(source: string, held: MouseEventInit = {}): void {
  const event = new MouseEvent("mouseover", held);
  const hoverParent = { hoverPopover: null };
  workspace.trigger("hover-link", { event, source, hoverParent, targetEl: link, linktext: "Gone" });
}

function shown(): number {
  return document.body.findAll(".hover-popover").length;
}

const rest = (): unknown => vi.advanceTimersByTime(1_000);

test("a pointer that rests on a link shows its note, and it goes a while after the pointer", () => {
  hover("plain");
  expect(shown()).toBe(0);
  rest();
  expect(shown()).toBe(1);
  link.trigger("mouseleave");
  expect(shown()).toBe(1);
  rest();
  expect(shown()).toBe(0);
});

test("it stays when the pointer comes back in time", () => {
  hover("plain");
  rest();
  link.trigger("mouseleave");
  link.trigger("mouseenter");
  rest();
  expect(shown()).toBe(1);
});

test("a pointer that only passes by shows nothing", () => {
  hover("plain");
  link.trigger("mouseleave");
  rest();
  expect(shown()).toBe(0);
});

test("where a key is asked for, it must be held", () => {
  hover("careful");
  rest();
  expect(shown()).toBe(0);
  hover("careful", { ctrlKey: true });
  rest();
  expect(shown()).toBe(1);
});

test("nothing shows while page previews are off", () => {
  knobs.pagePreview = false;
  hover("plain");
  rest();
  expect(shown()).toBe(0);
});
