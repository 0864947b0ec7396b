import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { openVault, type Driver, type OpenOptions } from "./driver.ts";

// The workspace of the workbench: where views stand, what they are told, and what is told of them.

const host = fileURLToPath(new URL("../host", import.meta.url));
const fixture = path.join(host, "fixtures/vault");
const plugin = path.join(host, "fixtures/workspace-plugin");

type Places = Window["places"];

interface Node {
  type: string;
  direction?: string;
  children?: Node[];
  state?: { title: string };
}

let driver: Driver;

async function open(options: OpenOptions = {}): Promise<void> {
  driver = await openVault(fixture, { plugins: [plugin], cacheDelay: 0, ...options });
}

async function seen<K extends keyof Places>(key: K): Promise<Places[K]> {
  return driver.page.evaluate((name) => window.places[name as K], key as string);
}

async function forget(key: "log" | "events" | "menus"): Promise<void> {
  await driver.page.evaluate((name) => {
    window.places[name].length = 0;
  }, key);
}

/** The layout as nested names: splits by their direction, tabs by their titles. */
async function layoutOf(part: "main" | "left" | "right"): Promise<unknown> {
  const layout = await driver.page.evaluate(() => window.host.app.workspace.getLayout());
  const draw = (node: Node): unknown => {
    if (node.type === "leaf") return node.state?.title;
    const children = (node.children ?? []).map(draw);
    return node.type === "split" ? { [node.direction ?? ""]: children } : children;
  };
  return draw(layout[part]);
}

/** Runs in the page with the workspace. */
function act<T>(work: (workspace: typeof window.host.app.workspace) => T): Promise<Awaited<T>> {
  return driver.page.evaluate<Awaited<T>>(`(${String(work)})(window.host.app.workspace)`);
}

afterEach(async () => {
  await driver.close();
});

describe("the layout", () => {
  test("new leaves stand where they were asked to, and empty places go", async () => {
    await open();
    await driver.openNote("Alpha.md");
    await act(async (workspace) => {
      const beta = workspace.app.vault.getFileByPath("Folder/Beta.md")!;
      await workspace.getLeaf("tab").openFile(beta, { active: false });
      await workspace.getLeaf("split", "horizontal").openFile(beta);
      await workspace.getLeaf("split", "vertical").setViewState({ type: "place" });
    });
    expect(await layoutOf("main")).toEqual({
      vertical: [{ horizontal: [["Alpha", "Beta"], { vertical: [["Beta"], ["Place nowhere"]] }] }],
    });
    const order = await act(async (workspace) => {
      const alpha = workspace.getLeavesOfType("markdown")[0]!;
      workspace.createLeafBySplit(alpha, "vertical", true);
      await workspace.duplicateLeaf(alpha, "split", "vertical");
      workspace.createLeafInParent(workspace.rootSplit, 0);
      workspace.detachLeavesOfType("place");
      const names: string[] = [];
      workspace.iterateRootLeaves((leaf) => names.push(leaf.getDisplayText()));
      const same = workspace.getLeafById(alpha.id) === alpha;
      return { names, same, active: workspace.activeLeaf!.getDisplayText() };
    });
    expect(order).toEqual({
      names: ["New tab", "New tab", "Alpha", "Beta", "Alpha", "Beta"],
      same: true,
      active: "Alpha",
    });
    // A split that is left with one child gives it its own place.
    expect(await layoutOf("main")).toEqual({
      vertical: [
        ["New tab"],
        { horizontal: [{ vertical: [["New tab"], ["Alpha", "Beta"], ["Alpha"]] }, ["Beta"]] },
      ],
    });
    await act((workspace) => workspace.iterateRootLeaves((leaf) => leaf.detach()));
    expect(await layoutOf("main")).toEqual({ vertical: [["New tab"]] });
    expect(driver.errors).toEqual([]);
  });

  test("a pinned tab is not taken over, and linked tabs follow each other", async () => {
    await open();
    await driver.openNote("Alpha.md");
    const groups = await act(async (workspace) => {
      const told: unknown[] = [];
      const first = workspace.activeLeaf!;
      first.on("pinned-change", (pinned: boolean) => told.push(pinned));
      first.setPinned(true);
      const beta = workspace.app.vault.getFileByPath("Folder/Beta.md")!;
      await workspace.getLeaf(false).openFile(beta);
      const second = workspace.activeLeaf!;
      const inFirst = first.getDisplayText();
      second.on("group-change", () => told.push("group"));
      second.setGroupMember(first);
      const third = workspace.getLeaf("split");
      await third.openFile(beta, { group: first });
      const members = workspace.getGroupLeaves(first.group!).length;
      await third.openFile(workspace.app.vault.getFileByPath("Alpha.md")!);
      return { told, inFirst, members, second: second.getDisplayText() };
    });
    expect(groups).toEqual({
      told: [true, "group"],
      inFirst: "Alpha",
      members: 3,
      second: "Alpha",
    });
    const pin = driver.page.locator(".workspace-tab-header.is-pinned .mod-pinned");
    await pin.click();
    expect(await pin.count()).toBe(0);
  });

  test("comes back after a reload, and what does not show waits to be looked at", async () => {
    await open();
    await driver.openNote("Alpha.md");
    await act(async (workspace) => {
      workspace.activeLeaf!.setPinned(true);
      await workspace.getLeaf("tab").setViewState({ type: "place", state: { place: "hill" } });
      await workspace.getLeaf("split").setViewState({ type: "place", state: { place: "lake" } });
      await workspace.ensureSideLeaf("place", "right", { state: { place: "side" } });
      const leaf = workspace.getLeaf("tab");
      await leaf.openFile(workspace.app.vault.getFileByPath("Folder/Beta.md")!);
      workspace.setActiveLeaf(workspace.getLeavesOfType("markdown")[0]!);
      workspace.rightSplit.collapse();
    });
    const before = await layoutOf("main");
    await driver.reload();
    expect(await layoutOf("main")).toEqual(before);
    expect(await layoutOf("right")).toEqual({ horizontal: [["Place side"]] });
    const found = await act((workspace) => {
      const leaves = workspace.getLeavesOfType("place");
      return {
        deferred: leaves.map((leaf) => `${leaf.getDisplayText()} ${leaf.isDeferred}`),
        pinned: workspace.getLeavesOfType("markdown")[0]!.pinned,
        active: workspace.getActiveFile()?.path,
        recent: workspace.getLastOpenFiles(),
        quit: localStorage.getItem("places-quit"),
      };
    });
    expect(found).toEqual({
      deferred: ["Place hill true", "Place lake false", "Place side true"],
      pinned: true,
      active: "Alpha.md",
      recent: ["Alpha.md", "Folder/Beta.md"],
      quit: "true",
    });
    expect(await seen("log")).toEqual(["made", "opened inside", 'state {"place":"lake"}']);
    await forget("log");
    await act((workspace) => workspace.revealLeaf(workspace.getLeavesOfType("place")[0]!));
    expect(await seen("log")).toEqual(["made", "opened inside", 'state {"place":"hill"}']);
    await act((workspace) => workspace.rightSplit.expand());
    await expect.poll(() => seen("log")).toContain('state {"place":"side"}');
  });

  test("changes as a whole, to one that was read before", async () => {
    await open();
    await driver.openNote("Alpha.md");
    await act((workspace) => workspace.getLeaf("split").setViewState({ type: "place" }));
    const main = await layoutOf("main");
    await forget("log");
    const other = await act(async (workspace) => {
      const kept: unknown = JSON.parse(JSON.stringify(workspace.getLayout()));
      await workspace.changeLayout({ main: { type: "split", children: [] } });
      const types: string[] = [];
      workspace.iterateAllLeaves((leaf) => types.push(leaf.view.getViewType()));
      await workspace.changeLayout(kept);
      return types;
    });
    expect(other).toEqual(["empty"]);
    expect(await layoutOf("main")).toEqual(main);
    expect(await layoutOf("left")).toEqual({ horizontal: [["Files"]] });
    const log = await seen("log");
    expect(log.slice(0, 3)).toEqual(["closed outside", "unloaded", "made"]);
  });
});

test("a person makes room by dragging the lines between places", async () => {
  await open();
  await act((workspace) => void workspace.getLeaf("split"));
  const widths = async (): Promise<number[]> => {
    const boxes = await driver.page.locator(".mod-root > .workspace-tabs, .mod-left-split").all();
    return Promise.all(boxes.map(async (box) => Math.round((await box.boundingBox())?.width ?? 0)));
  };
  const [side, first, second] = await widths();
  const drag = async (handle: string, dx: number): Promise<void> => {
    const box = await driver.page
      .locator(`${handle} > .workspace-leaf-resize-handle`)
      .boundingBox();
    await driver.page.mouse.move(box!.x + 1, 300);
    await driver.page.mouse.down();
    await driver.page.mouse.move(box!.x + 1 + dx, 300);
    await driver.page.mouse.up();
  };
  await drag(".mod-root > .workspace-tabs:last-of-type", 100);
  const [, more = 0, less = 0] = await widths();
  expect([more - first!, second! - less].every((change) => Math.abs(change - 100) < 2)).toBe(true);
  await drag(".mod-left-split", 60);
  const wide = await widths();
  expect(wide[0]).toBe(side! + 60);
  await driver.reload();
  expect(await widths()).toEqual(wide);
  await driver.click({ role: "button", name: "Toggle left sidebar" });
  expect(await driver.page.locator(".mod-left-split").isVisible()).toBe(false);
});

describe("a view", () => {
  test("is told in order, keeps its history, and has its actions and menu", async () => {
    await open();
    await act(async (workspace) => {
      const leaf = workspace.getLeaf(false);
      await leaf.setViewState({ type: "place", state: { place: "hill" }, active: true });
      await leaf.setViewState({ type: "place", state: { place: "lake" } }, { scrolled: 7 });
    });
    expect(await seen("log")).toEqual([
      "made",
      "opened inside",
      'state {"place":"hill"}',
      'state {"place":"lake"}',
    ]);
    await driver.click({ role: "button", name: "Navigate back" });
    await driver.page.getByRole("tab", { name: "Place hill" }).waitFor();
    await driver.click({ role: "button", name: "Navigate forward" });
    await driver.page.getByRole("tab", { name: "Place lake" }).waitFor();
    expect(await act((workspace) => workspace.activeLeaf!.getEphemeralState().scrolled)).toBe(7);
    await driver.click({ role: "button", name: "Mark this place" });
    await driver.page.getByRole("tab", { name: "Place lake" }).click({ button: "right" });
    await driver.waitForText("Asked by tab-header");
    await driver.waitForText("From leaf-menu");
    await driver.press("Escape");
    await driver.click({ role: "button", name: "More options" });
    await driver.waitForText("Asked by more-options");
    await driver.page.locator(".menu-item", { hasText: /^Close$/ }).click();
    await expect.poll(() => seen("log")).toContain("unloaded");
    expect((await seen("log")).slice(-3)).toEqual(["marked", "closed outside", "unloaded"]);
  });

  test("of a plugin opens files of its extension", async () => {
    await open();
    await driver.writeOutside("Numbers.csv", "1,2,3");
    await driver.openNote("Numbers.csv");
    await driver.waitForText("1,2,3");
    await driver.openNote("Alpha.md");
    expect(await seen("log")).toEqual(["left Numbers.csv"]);
    await driver.page.evaluate(() => window.host.unloadPlugin("places"));
    expect(await act((workspace) => workspace.views.shows("csv"))).toBe(false);
  });

  test("in a sidebar leaves the open file the active one", async () => {
    await open();
    await driver.openNote("Alpha.md");
    await forget("events");
    await act(async (workspace) => {
      await workspace.ensureSideLeaf("place", "right", { active: true });
    });
    const places = await act((workspace) => ({
      file: workspace.getActiveFile()?.path,
      editor: workspace.activeEditor,
      recent: workspace.getMostRecentLeaf()?.getDisplayText(),
      again: workspace.getLeavesOfType("place").length,
    }));
    expect(places).toEqual({ file: "Alpha.md", editor: null, recent: "Alpha", again: 1 });
    const events = await seen("events");
    expect(events).toContain("active-leaf-change Place nowhere");
    expect(events).toContain("layout-change");
    expect(events).toContain("resize");
    expect(events.filter((event) => event.startsWith("file-open"))).toEqual([]);
    await act(async (workspace) => {
      await workspace.ensureSideLeaf("place", "right", { split: true });
      workspace.getRightLeaf(true);
    });
    expect(await layoutOf("right")).toEqual({ horizontal: [["Place nowhere"], ["New tab"]] });
  });
});

describe("a pop-out window", () => {
  async function popOut(): Promise<Page> {
    const opening = driver.page.context().waitForEvent("page");
    await act((workspace) => void workspace.moveLeafToPopout(workspace.activeLeaf!));
    return opening;
  }

  test("takes a view with it, and tells both", async () => {
    await open();
    await act((workspace) =>
      workspace.getLeaf("tab").setViewState({ type: "place", active: true }),
    );
    const popup = await popOut();
    await expect.poll(() => seen("log")).toContain("moved to another window");
    await popup.getByLabel("Answer").click();
    expect(await seen("clicked")).toMatchObject({ isAny: true, isMouse: true, sameDoc: true });
    const looks = await popup.evaluate(() => {
      const { color } = getComputedStyle(document.querySelector(".workspace-tab-header")!);
      return { color, classes: document.body.className };
    });
    expect(looks.classes).toContain("is-popout-window");
    expect(looks.classes).toContain("theme-light");
    await driver.setTheme("dark");
    await expect.poll(() => popup.evaluate(() => document.body.className)).toContain("theme-dark");
    const where = await act((workspace) => {
      const leaf = workspace.getLeavesOfType("place")[0]!;
      const container = leaf.getContainer();
      return {
        isActive: activeWindow === container.win && activeDocument === container.doc,
        inRoot: leaf.getRoot() === workspace.rootSplit,
        isWindow: container.win !== window,
      };
    });
    expect(where).toEqual({ isActive: true, inRoot: false, isWindow: true });
    await popup.close();
    await expect.poll(() => seen("events")).toContain("window-close");
    expect(await seen("events")).toContain("window-open");
    expect((await seen("log")).slice(-2)).toEqual(["closed outside", "unloaded"]);
    expect(await act(() => activeWindow === window)).toBe(true);
    expect(driver.errors).toEqual([]);
  });

  test("has an editor that works, and comes back after a reload", async () => {
    await open({ editorSaveDelay: 50 });
    await driver.openNote("Alpha.md", 9);
    const popup = await popOut();
    await popup.locator(".cm-content").click();
    await popup.keyboard.press("Control+Home");
    await popup.keyboard.press("Control+End");
    await popup.keyboard.type("Typed outside");
    await expect.poll(() => driver.readFile("Alpha.md")).toContain("Typed outside");
    await popup.keyboard.press("Control+p");
    await popup.locator(".prompt input").waitFor();
    await popup.keyboard.press("Escape");
    const reopened = driver.page.context().waitForEvent("page");
    await driver.reload();
    await (await reopened).getByText("Typed outside").waitFor();
  });
});

describe("what is told", () => {
  test("menus of files, of several files and of addresses are open to plugins", async () => {
    await open();
    await driver.writeOutside("Link.md", "[away](https://example.com/a) [[Alpha]]");
    const row = (name: string) => driver.page.getByRole("treeitem", { name, exact: true });
    await row("Folder").click({ button: "right" });
    await driver.waitForText("From file-menu");
    await driver.press("Escape");
    await row("Alpha").click({ modifiers: ["Alt"] });
    await row("Link").click({ modifiers: ["Shift"] });
    await row("Link").click({ button: "right" });
    await driver.waitForText("From files-menu");
    await driver.press("Escape");
    await act((workspace) =>
      workspace.getLeaf(false).openFile(workspace.app.vault.getFileByPath("Link.md")!, {
        state: { mode: "preview" },
      }),
    );
    await driver.page.locator("a.external-link").click({ button: "right" });
    await driver.waitForText("From url-menu");
    await driver.press("Escape");
    await driver.page.locator("a.internal-link").click({ button: "right" });
    await driver.waitForText("Open link");
    await driver.press("Escape");
    await driver.click({ role: "button", name: "More options" });
    await driver.waitForText("From file-menu");
    const source = "file-explorer-context-menu";
    expect(await seen("menus")).toEqual([
      ["file-menu", "Folder", source],
      ["files-menu", "Alpha.md,Link.md", source],
      ["url-menu", "https://example.com/a", undefined],
      ["file-menu", "Alpha.md", "link-context-menu"],
      ["file-menu", "Link.md", "more-options"],
      ["leaf-menu", "Link", undefined],
    ]);
  });

  test("links create what is missing, and lead to headings", async () => {
    await open();
    await act((workspace) => workspace.openLinkText("Alpha#Lessons", "", false));
    const line = (await driver.cursor())?.line ?? 0;
    expect(driver.readFile("Alpha.md").split("\n")[line - 1]).toContain("Lessons");
    await act((workspace) => workspace.openLinkText("Drawer/Not there", "Alpha.md", "tab"));
    expect(await driver.activeNote()).toBe("Drawer/Not there.md");
    await driver.type("now");
    await expect.poll(() => seen("events")).toContain("quick-preview Drawer/Not there.md");
    await forget("events");
    await driver.setTheme("dark");
    expect(await seen("events")).toContain("css-change");
  });

  test("a link under the pointer shows its note, if the person wants that", async () => {
    await open();
    await act((workspace) =>
      workspace.getLeaf(false).setViewState({ type: "place", active: true }),
    );
    const popover = driver.page.locator(".hover-popover");
    const link = driver.page.locator(".place-link");
    await link.hover();
    await popover.getByText("Listen first").waitFor();
    expect(await popover.textContent()).not.toContain("First line of text");
    await driver.page.mouse.move(1, 1);
    await popover.waitFor({ state: "detached" });
    const use = (source: string, pagePreview: boolean): Promise<void> =>
      driver.page.evaluate(
        ([name, isOn]) => {
          window.places.source = name;
          window.host.knobs.pagePreview = isOn;
        },
        [source, pagePreview] as const,
      );
    await use("places", false);
    await link.hover();
    await driver.page.mouse.move(1, 1);
    await use("places-mod", true);
    await link.hover();
    await driver.page.mouse.move(1, 1);
    await driver.page.keyboard.down("Control");
    await link.hover();
    await popover.waitFor();
    await driver.page.keyboard.up("Control");
    await driver.press("Escape");
    expect(await popover.count()).toBe(0);
  });
});

describe("on a phone", () => {
  test("sidebars are drawers with one place, and the status bar is gone", async () => {
    await open({ size: { width: 390, height: 780 } });
    await act(async (workspace) => {
      await workspace.ensureSideLeaf("place", "left");
    });
    expect(await layoutOf("left")).toEqual(["Files", "Place nowhere"]);
    await driver.page.getByLabel("Answer").waitFor();
    await driver.click({ role: "tab", name: "Files" });
    await driver.click({ role: "treeitem", name: "Alpha" });
    await driver.page.locator(".cm-content").waitFor();
    expect(await act((workspace) => workspace.leftSplit.collapsed)).toBe(true);
    const refusal = await act((workspace) => {
      try {
        workspace.openPopoutLeaf();
        return "";
      } catch (error) {
        return String(error);
      }
    });
    expect(refusal).toContain("desktop");
    // A wider window is a desktop: the same leaves, in docks.
    await driver.setSize(1200, 800);
    await driver.page.locator(".mod-left-split").waitFor();
    expect(await layoutOf("left")).toEqual({ horizontal: [["Files", "Place nowhere"]] });
    await driver.page.evaluate(() => window.host.setPlatform("tablet"));
    expect(await layoutOf("left")).toEqual(["Files", "Place nowhere"]);
    expect(await driver.page.locator("body.is-tablet .workspace-drawer.mod-left").count()).toBe(1);
    expect((await seen("log")).filter((line) => line === "made")).toHaveLength(1);
    expect(driver.errors).toEqual([]);
  });
});
