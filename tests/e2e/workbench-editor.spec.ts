import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Component } from "obsidian";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openVault, type Driver } from "./driver.ts";

// Editors, suggestions and the reading view of the workbench, shown with a plugin made for them:
// each test fails when the part that it names is taken away.

const host = fileURLToPath(new URL("../host", import.meta.url));
const fixture = path.join(host, "fixtures/vault");
const probe = path.join(host, "fixtures/editor-plugin");

let driver: Driver;

beforeEach(async () => {
  driver = await openVault(fixture, { plugins: [probe], cacheDelay: 0 });
});

afterEach(async () => {
  await driver.close();
});

/** What the plugin wrote down since the last time it was asked. */
async function takeLog(): Promise<string[]> {
  return driver.page.evaluate(() => window.editorProbe.log.splice(0));
}

/** All that it wrote down and was not taken yet. */
function heard(): Promise<string[]> {
  return driver.page.evaluate(() => window.editorProbe.log);
}

async function openText(text: string, line = 1): Promise<void> {
  await driver.writeOutside("Text.md", text);
  await driver.openNote("Text.md", line);
  await takeLog();
}

const selected = ".suggestion-item.is-selected";

async function shown(selector: string): Promise<string[]> {
  return driver.page.locator(selector).allTextContents();
}

describe("the editor", () => {
  test("changes, selections and the history are the person's", async () => {
    await openText("one two\nthree\n# four\n\nfive");
    const seen = await driver.page.evaluate(() => {
      const editor = window.host.app.workspace.activeEditor!.editor!;
      const states: unknown[] = [];
      const note = (value: unknown = editor.getValue()): number => states.push(value);
      editor.setSelections(
        [
          { anchor: { line: 0, ch: 4 }, head: { line: 0, ch: 7 } },
          { anchor: { line: 1, ch: 0 }, head: { line: 1, ch: 5 } },
        ],
        1,
      );
      note(editor.listSelections().length);
      note(editor.getSelection());
      editor.replaceSelection("x");
      note();
      note(editor.getCursor());
      editor.undo();
      note(editor.getRange({ line: 0, ch: 4 }, { line: 1, ch: 2 }));
      editor.redo();
      editor.transaction({
        changes: [
          { from: { line: 0, ch: 0 }, to: { line: 0, ch: 3 }, text: "1" },
          { from: { line: 1, ch: 0 }, text: "> " },
        ],
        selection: { from: { line: 1, ch: 0 }, to: { line: 1, ch: 2 } },
      });
      note();
      note(editor.getSelection());
      note(editor.wordAt({ line: 2, ch: 3 }));
      note([editor.posToOffset({ line: 9, ch: 9 }), editor.offsetToPos(4)]);
      editor.setCursor(4, 2);
      editor.exec("goStart");
      editor.exec("deleteLine");
      editor.exec("swapLineDown");
      note();
      return states;
    });
    expect(seen).toEqual([
      2,
      "three",
      "one x\nx\n# four\n\nfive",
      { line: 1, ch: 1 },
      "two\nth",
      "1 x\n> x\n# four\n\nfive",
      "> ",
      { from: { line: 2, ch: 2 }, to: { line: 2, ch: 6 } },
      [20, { line: 1, ch: 0 }],
      "# four\n> x\n\nfive",
    ]);
    const told = (await takeLog()).filter((entry) => !entry.includes("asked"));
    expect(told.slice(-2)).toEqual(["change in Text.md", "preview Text.md: # four\n> x\n\nfive"]);
    await driver.page.evaluate(() => {
      const view = window.host.app.workspace.activeEditor as unknown as {
        editor: { exec(name: string): void };
        showSearch(replace: boolean): void;
      };
      view.editor.exec("foldAll");
      view.showSearch(true);
    });
    expect(await driver.page.locator(".cm-foldPlaceholder").count()).toBe(1);
    await driver.type("other");
    expect(await driver.find(".cm-search input[name=replace]").inputValue()).toBe("other");
  });

  test("commands for editors are offered in editors alone", async () => {
    await expect(driver.runCommand("Editor probe: Quote lines")).rejects.toThrow("offers");
    await driver.press("Escape");
    await openText("a\n# b\n\nc");
    await driver.press("Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown");
    await driver.runCommand("Editor probe: Quote lines");
    expect(await driver.editorText()).toBe("> a\n# b\n\n> c");
    expect((await takeLog()).slice(0, 3)).toEqual(["0: 1", "1: null", "3: 1"]);
    await driver.press("Control+z");
    expect(await driver.editorText()).toBe("a\n# b\n\nc");
    await driver.press("Control+Home");
    await driver.runCommand("Editor probe: Only in the first line");
    expect(await takeLog()).toContain("first line of Text.md");
    await driver.press("ArrowDown");
    await expect(driver.runCommand("Editor probe: Only in the first line")).rejects.toThrow();
    await driver.press("Escape");
    await driver.click({ role: "button", name: /^Current view: editing/ });
    await expect(driver.runCommand("Editor probe: Quote lines")).rejects.toThrow("offers");
  });

  test("extensions know their note, and come and go while it is open", async () => {
    await driver.openNote("Alpha.md");
    await expect
      .poll(heard)
      .toEqual(
        expect.arrayContaining([
          "extension in Alpha.md",
          "same editor: true",
          "live preview: false",
          "mouse down: false",
        ]),
      );
    await takeLog();
    await driver.page.evaluate(() => window.host.reloadPlugin("editor-probe"));
    await expect.poll(heard).toContain("extension in Alpha.md");
  });

  test("a save that is read back late is not taken for another program's", async () => {
    await openText("text");
    const text = await driver.page.evaluate(async () => {
      const { vault, workspace } = window.host.app;
      const view = workspace.activeEditor as unknown as { save(): Promise<void> };
      const editor = workspace.activeEditor!.editor!;
      const read = vault.read.bind(vault);
      let release = (): void => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      vault.read = async (file) => {
        const found = await read(file);
        await held;
        return found;
      };
      editor.replaceSelection("a ");
      await view.save();
      editor.replaceSelection("b ");
      const saved = view.save();
      release();
      await saved;
      return editor.getValue();
    });
    expect(text).toBe("a b text");
    await expect.poll(() => driver.readFile("Text.md")).toBe("a b text");
    expect(await driver.notices()).toEqual([]);
  });

  test("the menu, pasting and dropping are told of, and can be taken over", async () => {
    await openText("text");
    await driver.find(".cm-line").click({ button: "right" });
    await driver.click(".menu-item");
    expect(await shown(".menu-item")).toEqual([]);
    await driver.page.evaluate(() => {
      const content = document.querySelector(".cm-content")!;
      const give = (text: string): DataTransfer => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        return data;
      };
      const init = { bubbles: true, cancelable: true };
      window.host.app.workspace.activeEditor!.editor!.setCursor(0, 0);
      for (const text of ["!own ", "plain "]) {
        const clipboardData = give(text);
        content.dispatchEvent(new ClipboardEvent("paste", { ...init, clipboardData }));
      }
      content.dispatchEvent(new DragEvent("drop", { ...init, dataTransfer: give("!d ") }));
    });
    expect(await driver.editorText()).toBe("editor-paste !own plain editor-drop !d text");
  });
});

describe("suggestions", () => {
  test("in the editor follow the keys, until the person sends them away", async () => {
    await openText("Hello \n@", 1);
    await driver.press("End");
    await driver.type("@");
    await driver.page.locator(selected).waitFor();
    expect(await shown(".suggestion-item")).toEqual(["Ada", "Adele", "Berta"]);
    expect(await shown(".prompt-instruction")).toEqual(["↵to take @"]);
    const list = (await driver.find(".suggestion-container").boundingBox())!;
    const line = (await driver.find(".cm-line >> nth=0").boundingBox())!;
    expect(list.y).toBeGreaterThanOrEqual(line.y + line.height - 4);
    expect(await takeLog()).not.toContainEqual(expect.stringContaining("@@ asked at 0:7"));
    // Down and up, round the ends.
    await driver.press("ArrowUp");
    expect(await shown(selected)).toEqual(["Berta"]);
    await driver.press("Control+n", "Control+n");
    expect(await shown(selected)).toEqual(["Adele"]);
    await driver.press("Control+p");
    expect(await shown(selected)).toEqual(["Ada"]);
    // An answer that takes its time.
    await driver.type("b");
    await expect.poll(() => shown(".suggestion-item")).toEqual(["Berta", "Bob"]);
    await driver.press("Backspace", "ArrowDown", "Enter");
    expect(await driver.editorText()).toBe("Hello [[Adele]]\n@");
    expect(await takeLog()).toContain("took Adele, context null");
    expect(await driver.page.locator(".suggestion-container").count()).toBe(0);
    // Sent away, it stays away while it is the same trigger, and comes for the next.
    await driver.press("ArrowDown", "End");
    await driver.page.locator(selected).waitFor();
    await driver.press("Escape");
    await driver.type("A");
    expect(await driver.page.locator(".suggestion-container").count()).toBe(0);
    await driver.press("Enter");
    await driver.type("@ad");
    await driver.page.locator(selected).waitFor();
    await driver.press("Tab");
    expect(await driver.editorText()).toBe("Hello [[Adele]]\n@A\n[[Ada]]");
    // The cursor moves to a trigger: that is enough. A click takes one too.
    await driver.press("ArrowUp");
    await driver.page.locator(selected).waitFor();
    await driver.find(".suggestion-item >> nth=1").hover();
    expect(await shown(selected)).toEqual(["Adele"]);
    await driver.find(selected).click();
    expect(await driver.editorText()).toContain("\n[[Adele]]\n");
    expect(driver.errors).toEqual([]);
  });

  test("below an input and what can be edited appear with the focus", async () => {
    await driver.runCommand("Editor probe: Show form");
    await driver.page.locator(selected).waitFor();
    expect(await shown(".suggestion-item")).toEqual(["Ada", "Adele"]);
    await driver.press("Escape");
    expect(await shown(".suggestion-item")).toEqual([]);
    await driver.type("B");
    await driver.press("ArrowDown", "Enter");
    expect(await driver.find(".probe-input").inputValue()).toBe("Bob");
    await driver.find(".probe-editable").focus();
    await driver.type("Ade");
    await driver.click(selected);
    expect(await shown(".probe-editable")).toEqual(["Adele"]);
    expect(await takeLog()).toEqual(["filled Bob", "filled Adele"]);
    expect(await driver.page.locator(".suggestion-container").count()).toBe(0);
    await driver.press("Escape");
    expect(await takeLog()).toEqual(["form closed"]);
  });

  test("of a prompt are reached by pages, ends and the mouse, and it closes first", async () => {
    await driver.runCommand("Editor probe: Choose a number");
    expect(await driver.page.locator(".suggestion-item").count()).toBe(40);
    expect(await shown(selected)).toEqual(["Number 0"]);
    await driver.press("End");
    expect(await shown(selected)).toEqual(["Number 39"]);
    await driver.press("PageUp");
    const paged = Number((await shown(selected))[0]?.slice(7));
    expect(paged).toBeLessThan(38);
    await driver.press("PageDown", "Home", "Control+n");
    expect(await shown(selected)).toEqual(["Number 1"]);
    await driver.type("9x");
    expect(await shown(".suggestion-empty")).toEqual(["No such number."]);
    expect(await shown(".prompt-instruction-command")).toEqual(["↑↓"]);
    await driver.press("Enter", "Backspace", "Enter");
    expect(await takeLog()).toEqual(["numbers closed", "chose 9 by keydown"]);
    await driver.runCommand("Editor probe: Choose a number");
    await driver.find(".suggestion-item >> nth=2").hover();
    expect(await shown(selected)).toEqual(["Number 2"]);
    await driver.click(selected);
    expect(await takeLog()).toEqual(["numbers closed", "chose 2 by click"]);
  });
});

describe("the reading view", () => {
  const NOTE = [
    "---\nzone: UTC\n---",
    "# Top",
    "[[Beta]], [[Nowhere|a gap]], [there](Folder/Beta.md), [web](https://a.b), #tag, **weight**.",
    "> [!tip]- Title\n> Inside",
    "- [ ] open\n- [x] done",
    "```clock\n12:00\n```",
    "%%hidden%%",
    '<b onclick="alert(1)">bold</b><script>alert(2)</script>',
  ].join("\n\n");

  async function read(text: string): Promise<void> {
    await openText(text);
    await driver.click({ role: "button", name: /^Current view: editing/ });
    await driver.page.locator(".markdown-preview-sizer > div").first().waitFor();
  }

  test("shows what the editor has, as sections for the post processors", async () => {
    await read(NOTE);
    const sizer = driver.page.locator(".markdown-preview-sizer");
    expect(
      await sizer.locator("> div").evaluateAll((all) => all.map((el) => el.getAttribute("class"))),
    )
      // prettier-ignore
      .toEqual(["el-h1", "el-p", "el-div", "el-ul", "el-pre", "el-p"]);
    const links = await sizer
      .locator("a")
      .evaluateAll((all) =>
        all.map((el) => [el.getAttribute("class"), el.getAttribute("data-href"), el.textContent]),
      );
    expect(links).toEqual([
      ["internal-link", "Beta", "Beta"],
      ["internal-link is-unresolved", "Nowhere", "a gap"],
      ["internal-link", "Folder/Beta.md", "there"],
      ["external-link", null, "web"],
      ["tag", null, "#tag"],
    ]);
    expect(await shown(".block-language-clock")).toEqual(["Clock: 12:00 (UTC)"]);
    expect(await sizer.innerHTML()).not.toMatch(/onclick|script|hidden|zone/);
    await sizer.locator("strong.probe-strong").waitFor();
    const log = await takeLog();
    expect(log.filter((entry) => entry.includes("el-p "))).toEqual([
      "early el-p 6-6 of Text.md",
      "late el-p 6-6 of Text.md",
      "early el-p 20-20 of Text.md",
      "late el-p 20-20 of Text.md",
    ]);
    expect(log).toContain("clock started");
    // A callout folds.
    expect(await sizer.getByText("Inside").isVisible()).toBe(false);
    await sizer.getByText("Title").click();
    expect(await sizer.getByText("Inside").isVisible()).toBe(true);
    expect(driver.errors).toEqual([]);
  });

  test("draws anew what changed, and ends what was there", async () => {
    await read(NOTE);
    await takeLog();
    await driver.find(".task-list-item-checkbox >> nth=0").click();
    expect(await driver.editorText()).toContain("- [x] open\n- [x] done");
    const drawn: string[] = [];
    const drawnSince = async (): Promise<string[]> => {
      drawn.push(...(await takeLog()).filter((entry) => /^(?:early|late)/.test(entry)));
      return drawn;
    };
    await expect
      .poll(drawnSince)
      .toEqual(["early el-ul 11-12 of Text.md", "late el-ul 11-12 of Text.md"]);
    await driver.save();
    await driver.writeOutside("Text.md", NOTE.replace("12:00", "13:00"));
    await driver.waitForText("Clock: 13:00 (UTC)");
    await expect.poll(heard).toEqual(expect.arrayContaining(["clock stopped", "clock started"]));
    await takeLog();
    await driver.writeOutside("Nowhere.md", "");
    await expect.poll(() => driver.page.locator(".is-unresolved").count()).toBe(0);
    await driver.page.evaluate(() => window.host.unloadPlugin("editor-probe"));
    await expect.poll(() => shown("pre.language-clock")).toEqual(["13:00\n"]);
    expect(await takeLog()).toEqual(["clock stopped"]);
  });

  test("follows links, and is kept as the state of its tab", async () => {
    await read(NOTE);
    await driver.find("a.internal-link >> nth=0").hover();
    await expect.poll(heard).toContain("over Beta (internal-link) of Text.md in preview");
    await driver.find("a.internal-link >> nth=0").click({ modifiers: ["Control"] });
    await expect.poll(() => driver.activeNote()).toBe("Folder/Beta.md");
    expect(await driver.page.locator(".mod-root .workspace-tab-header").count()).toBe(2);
    await driver.page.evaluate(() => {
      const leaf = window.host.app.workspace.getLeavesOfType("markdown")[0]!;
      window.host.app.workspace.setActiveLeaf(leaf, { focus: true });
    });
    await driver.click(".mod-active a.internal-link >> nth=1");
    await expect.poll(() => driver.activeNote()).toBe("Nowhere.md");
    const state = (): Promise<unknown> =>
      driver.page.evaluate(() => {
        const { view } = window.host.app.workspace.activeLeaf!;
        return [view.getState().mode, view.getState().file];
      });
    await expect.poll(state).toEqual(["preview", "Nowhere.md"]);
    await driver.click({ role: "button", name: /^Current view: reading/ });
    await driver.page.locator(".workspace-leaf.mod-active .cm-focused").waitFor();
    await driver.type("Here now.");
    await expect.poll(() => driver.editorText()).toBe("Here now.");
  });

  test("starts where the editor was, and the other way round", async () => {
    const paragraphs = Array.from({ length: 120 }, (_, at) => `Paragraph ${at}`);
    await openText(paragraphs.join("\n\n"), 201);
    await driver.click({ role: "button", name: /^Current view: editing/ });
    await driver.page.locator(".markdown-preview-sizer > div").first().waitFor();
    const readTops = await driver.page.evaluate(async () => {
      const leaf = window.host.app.workspace.getLeavesOfType("markdown")[0]!;
      const tops = [leaf.view.getEphemeralState().scroll];
      leaf.view.setEphemeralState({ line: 60 });
      tops.push(leaf.view.getEphemeralState().scroll);
      const state = { ...leaf.view.getState(), mode: "source" };
      await leaf.setViewState({ type: "markdown", state });
      return tops as number[];
    });
    expect(readTops[0]).toBeGreaterThan(150);
    expect(readTops[1]).toBe(60);
    const top = (): Promise<unknown> =>
      driver.page.evaluate(
        () => window.host.app.workspace.activeLeaf!.view.getEphemeralState().scroll,
      );
    await expect.poll(top).toBe(60);
  });

  test("is what plugins get for their own elements too", async () => {
    const seen = await driver.page.evaluate(async () => {
      const { obsidian, plugin } = window.editorProbe;
      const el = createDiv({ text: "before" });
      const child = new obsidian.MarkdownRenderChild(el);
      child.load();
      const source = "**a** [[Nope]]\n\n```clock\nx\n```";
      await obsidian.MarkdownRenderer.render(plugin.app, source, el, "Alpha.md", child);
      const older: OldRenderer = obsidian.MarkdownRenderer;
      await older.renderMarkdown("*b*", el, "", child);
      child.unload();
      const clean = obsidian.sanitizeHTMLToDom('<i onload="x">i</i><style>b{}</style>');
      const box = createDiv();
      box.append(clean);
      const markdown = obsidian.htmlToMarkdown("<h2>T</h2><ul><li><b>x</b> <del>y</del></li></ul>");
      let taken = "";
      try {
        plugin.registerMarkdownCodeBlockProcessor("clock", () => undefined);
      } catch (error) {
        taken = String(error);
      }
      return { html: el.innerHTML, clean: box.innerHTML, markdown, taken };
    });
    expect(seen.taken).toContain("clock is already registered");
    const nope =
      '<a class="internal-link is-unresolved" data-href="Nope" href="Nope" ' +
      'target="_blank" rel="noopener nofollow">Nope</a>';
    const sorted = (html: string): string[] => html.split(/[ >]/).sort();
    expect(sorted(seen.html)).toEqual(
      sorted(
        `before<p><strong class="probe-strong">a</strong> ${nope}</p>` +
          '<div class="block-language-clock">Clock: x (undefined)</div><p><em>b</em></p>',
      ),
    );
    expect(seen.clean).toBe("<i>i</i>");
    expect(seen.markdown).toBe("## T\n\n-   **x** ~~y~~");
    expect(await takeLog()).toEqual(expect.arrayContaining(["clock started", "clock stopped"]));
  });
});

/** As plugins of an older API call it. */
interface OldRenderer {
  renderMarkdown(
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: Component,
  ): Promise<void>;
}
