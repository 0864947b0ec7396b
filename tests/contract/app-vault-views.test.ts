// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MarkdownView } from "../host/obsidian/markdown-view.ts";
import { aRefusal, append, DONE } from "./note-vault-trials";
import { openWorkbench, type, type Workbench } from "./workbench";

vi.mock("obsidian", async () => (await import("../host/obsidian/module.ts")).obsidianModule);

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(async () => {
  await bench.close();
  vi.restoreAllMocks();
});

describe("a note that is open twice", () => {
  it("is changed where the unsaved words are, and both show it", async () => {
    await bench.writeOutside("Note.md", "a cue");
    const first = await bench.open("Note.md");
    const second = await bench.open("Note.md");
    type(first, " typed");
    expect((await bench.vault.apply("Note.md", append("!"))).ok).toBe(true);
    expect(await bench.stored("Note.md")).toBe("a cue typed!");
    await vi.waitFor(() => expect(second.editor.getValue()).toBe("a cue typed!"));
    expect(first.editor.getValue()).toBe("a cue typed!");
  });

  it("is left alone while both hold other words", async () => {
    await bench.writeOutside("Note.md", "a cue");
    const first = await bench.open("Note.md");
    const second = await bench.open("Note.md");
    type(first, " one");
    type(second, " two");
    expect(await bench.vault.apply("Note.md", append("!"))).toEqual(aRefusal());
    expect([first, second].map((view) => view.editor.getValue())).toEqual([
      "a cue one",
      "a cue two",
    ]);
    expect(await bench.stored("Note.md")).toBe("a cue");
  });

  it("is changed in its editor when it is open for reading too", async () => {
    await bench.writeOutside("Note.md", "a cue");
    const editing = await bench.open("Note.md");
    const reading = await bench.open("Note.md", "preview");
    expect((await bench.vault.apply("Note.md", append("!"))).ok).toBe(true);
    await vi.waitFor(() => expect(reading.getViewData()).toBe("a cue!"));
    editing.editor.undo();
    expect(editing.editor.getValue()).toBe("a cue");
  });
});

describe("a note that is open for reading", () => {
  async function openWithUnsavedWords(): Promise<MarkdownView> {
    await bench.writeOutside("Note.md", "a cue");
    const view = await bench.open("Note.md");
    type(view, " typed");
    await view.leaf.setViewState({ type: "markdown", state: { file: "Note.md", mode: "preview" } });
    expect([view.getMode(), await bench.stored("Note.md")]).toEqual(["preview", "a cue"]);
    return view;
  }

  it("is changed in its file", async () => {
    await bench.writeOutside("Note.md", "a cue");
    const view = await bench.open("Note.md", "preview");
    expect((await bench.vault.apply("Note.md", append("!"))).ok).toBe(true);
    expect(await bench.stored("Note.md")).toBe("a cue!");
    await vi.waitFor(() => expect(view.contentEl.textContent).toContain("a cue!"));
  });

  it("has its unsaved words saved first", async () => {
    const view = await openWithUnsavedWords();
    expect(await bench.vault.read("Note.md")).toEqual({ ok: true, value: "a cue typed" });
    expect((await bench.vault.apply("Note.md", append("!"))).ok).toBe(true);
    expect(await bench.stored("Note.md")).toBe("a cue typed!");
    await vi.waitFor(() => expect(view.getViewData()).toBe("a cue typed!"));
  });

  it("is left alone when its unsaved words cannot be saved", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const view = await openWithUnsavedWords();
    bench.disk.before = (name) => {
      if (name === "write") throw new Error("ENOSPC: no space left on device");
    };
    expect(await bench.vault.apply("Note.md", append("!"))).toEqual(aRefusal());
    expect(await bench.stored("Note.md")).toBe("a cue");
    expect(view.getViewData()).toBe("a cue typed");
  });
});

describe("an open note on its way to the trash", () => {
  it("takes its unsaved words along", async () => {
    await bench.writeOutside("Note.md", "a cue");
    type(await bench.open("Note.md"), " typed");
    expect(await bench.vault.trash("Note.md", "a cue typed")).toEqual(DONE);
    expect(await bench.trashed()).toEqual(["a cue typed"]);
  });

  it("stays when unsaved words make it another", async () => {
    await bench.writeOutside("Note.md", "a cue");
    const view = await bench.open("Note.md");
    type(view, " typed");
    expect(await bench.vault.trash("Note.md", "a cue")).toEqual(aRefusal());
    expect(await bench.trashed()).toEqual([]);
    expect(view.getViewData()).toBe("a cue typed");
  });
});
