import { describe, expect, test } from "vitest";
import { HoverLinkSources } from "./obsidian/hover-link-sources.ts";
import { LeafHistory } from "./obsidian/leaf-history.ts";
import type { ViewState } from "./obsidian/workspace-leaf.ts";
import { RecentFiles } from "./obsidian/recent-files.ts";
import { TFile } from "./obsidian/abstract-file.ts";
import { Events } from "./obsidian/events.ts";
import { Tasks } from "./obsidian/tasks.ts";
import type { Vault } from "./obsidian/vault.ts";
import { ExplorerSelection } from "./page/explorer-selection.ts";
import { sectionOf } from "./page/note-section.ts";

// The parts of the workspace that need no page.

describe("what a page preview shows", () => {
  const note = "Intro\n# One\ntext\n## Part: a\nmore\n# Two\nlast ^mark";

  test.each([
    ["", note],
    ["#One", "# One\ntext\n## Part: a\nmore"],
    ["#one", "# One\ntext\n## Part: a\nmore"],
    ["#One#Part a", "## Part: a\nmore"],
    ["#Two", "# Two\nlast ^mark"],
    ["#^mark", "last ^mark"],
    ["#Nowhere", note],
    ["#^nowhere", note],
  ])("of %j", (subpath, shown) => {
    expect(sectionOf(note, subpath)).toBe(shown);
  });
});

test("a leaf goes back to where it was, and forward again", async () => {
  let here = "a";
  const history = new LeafHistory({
    getViewState: () => ({ type: here }),
    getEphemeralState: () => ({ was: here }),
    setViewState: (state: ViewState, eState?: unknown) => {
      here = state.type;
      expect(eState).toEqual({ was: here });
      return Promise.resolve();
    },
  });
  const goTo = (next: string): void => {
    const before = history.here();
    here = next;
    history.record(before);
  };
  goTo("b");
  goTo("c");
  await history.go(-1);
  expect(here).toBe("b");
  await history.go(-1);
  expect([here, history.canGo(-1), history.canGo(1)]).toEqual(["a", false, true]);
  await history.go(1);
  goTo("d");
  expect([here, history.canGo(1)]).toEqual(["d", false]);
  await history.go(-1);
  expect(here).toBe("b");
});

test("an empty tab is no place to go back to", () => {
  const owner = {
    getViewState: () => ({ type: "empty" }),
    getEphemeralState: () => ({}),
    setViewState: () => Promise.resolve(),
  };
  const history = new LeafHistory(owner);
  history.record(history.here());
  expect(history.canGo(-1)).toBe(false);
});

test("the ten files opened last are known, by the names they have now", () => {
  const vault = new Events();
  const recent = new RecentFiles(vault);
  const file = (path: string): TFile =>
    new TFile(null as unknown as Vault, path, { ctime: 0, mtime: 0, size: 0 });
  for (let n = 0; n < 12; n++) recent.add(file(`${n}.md`));
  recent.add(file("5.md"));
  recent.add(null);
  expect(recent.list().join(" ")).toBe("5.md 11.md 10.md 9.md 8.md 7.md 6.md 4.md 3.md 2.md");
  vault.trigger("rename", file("five.md"), "5.md");
  vault.trigger("delete", file("11.md"));
  expect(recent.list().slice(0, 2)).toEqual(["five.md", "10.md"]);
});

test("who tells of hovered links says whether a key must be held", () => {
  const sources = new HoverLinkSources();
  const takeBack = sources.register("mine", { display: "Mine", defaultMod: true });
  expect(["editor", "preview", "mine", "unknown"].map((id) => sources.needsMod(id))).toEqual([
    true,
    false,
    true,
    false,
  ]);
  takeBack();
  expect(sources.needsMod("mine")).toBe(false);
});

test("what must be done before the app quits is waited for", async () => {
  const tasks = new Tasks();
  expect(tasks.isEmpty()).toBe(true);
  const done: string[] = [];
  tasks.add(async () => void done.push("added"));
  tasks.addPromise(Promise.resolve().then(() => done.push("promised")));
  expect(tasks.isEmpty()).toBe(false);
  await tasks.promise();
  expect(done).toEqual(["added", "promised"]);
});

describe("rows of the file list are selected", () => {
  const shown = ["a", "b", "c", "d", "e"];

  test("one by one", () => {
    const selection = new ExplorerSelection();
    selection.toggle("b");
    selection.toggle("d");
    selection.toggle("b");
    expect(selection.list()).toEqual(["d"]);
  });

  test.each([
    ["b", "d", ["b", "c", "d"]],
    ["d", "b", ["b", "c", "d"]],
    [null, "c", ["c"]],
  ])("from %s to %s", (from, to, selected) => {
    const selection = new ExplorerSelection();
    if (from !== null) selection.touch(from);
    selection.extendTo(to, shown);
    expect(selection.list()).toEqual(selected);
  });

  test("until a row is touched without a key", () => {
    const selection = new ExplorerSelection();
    selection.toggle("b");
    selection.touch("c");
    expect(selection.list()).toEqual([]);
  });
});
