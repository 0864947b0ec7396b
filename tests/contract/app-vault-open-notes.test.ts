// @vitest-environment happy-dom
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { MarkdownView as ObsidianView } from "obsidian";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Plan } from "../../src/core/edit/text-edit";
import { editInView } from "../../src/obsidian/open-editor";
import { editorInfoField } from "../host/obsidian/editor-fields.ts";
import type { MarkdownView } from "../host/obsidian/markdown-view.ts";
import { aRefusal, append, follow, insertion, settled } from "./note-vault-trials";
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

/** The app says on the console what its editors could not save. */
function expectComplaints(): void {
  vi.spyOn(console, "error").mockImplementation(() => {});
}

/** Two edits in one plan: something before the first `cue` and something behind the text. */
function twoEdits(text: string): Plan {
  const edits = [insertion(text.indexOf("cue"), "[1]"), insertion(text.length, "[2]")];
  return { ok: true, edits };
}

describe("a note that is open for writing", () => {
  it("is changed in its editor and on disk", async () => {
    await bench.writeOutside("Note.md", "a cue\n");
    const view = await bench.open("Note.md");
    const applied = await bench.vault.apply("Note.md", twoEdits);
    expect(applied).toMatchObject({ ok: true, value: { text: "a [1]cue\n[2]" } });
    expect(view.editor.getValue()).toBe("a [1]cue\n[2]");
    expect(await bench.stored("Note.md")).toBe("a [1]cue\n[2]");
  });

  it("shows its unsaved words to whoever reads it and to whoever plans", async () => {
    await bench.writeOutside("Note.md", "a cue");
    type(await bench.open("Note.md"), " typed");
    expect(await bench.vault.read("Note.md")).toEqual({ ok: true, value: "a cue typed" });
    const seen: string[] = [];
    await bench.vault.apply("Note.md", (text) => {
      seen.push(text);
      return append("!")(text);
    });
    expect(seen).toEqual(["a cue typed"]);
    expect(await bench.stored("Note.md")).toBe("a cue typed!");
  });

  describe("whose text its view has not got yet", () => {
    /** The app knows the file of a view before it has read it. */
    async function opening(text: string) {
      await bench.writeOutside("Note.md", text);
      const view = await bench.open("Note.md");
      view.setViewData("", true);
      return view;
    }

    it("is read from its file", async () => {
      await opening("a cue");
      expect(await bench.vault.read("Note.md")).toEqual({ ok: true, value: "a cue" });
    });

    it("is changed once it is there", async () => {
      const view = await opening("a cue");
      setTimeout(() => {
        view.setViewData("a cue", true);
      }, 30);
      expect(await bench.vault.apply("Note.md", append("!"))).toMatchObject({ ok: true });
      expect(view.editor.getValue()).toBe("a cue!");
      expect(await bench.stored("Note.md")).toBe("a cue!");
    });

    it("is left alone where it does not come, for it may have been emptied by hand", async () => {
      await opening("a cue");
      expect(await bench.vault.apply("Note.md", append("!"))).toEqual(aRefusal());
      expect(await bench.stored("Note.md")).toBe("a cue");
    });
  });

  it("keeps every key of somebody who types on", async () => {
    await bench.writeOutside("Note.md", "cue");
    const view = await bench.open("Note.md");
    const front = (text: string): Plan => ({
      ok: true,
      edits: [insertion(text.indexOf("cue"), "+")],
    });
    const changes: Promise<unknown>[] = [];
    for (const letter of "abcdefghijklmnopqrst") {
      type(view, letter);
      changes.push(bench.vault.apply("Note.md", front));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await Promise.all(changes);
    await view.save();
    expect(await bench.stored("Note.md")).toBe(`${"+".repeat(20)}cueabcdefghijklmnopqrst`);
  });

  it("gives a change back with one undo, and the typing before it with another", async () => {
    await bench.writeOutside("Note.md", "a cue");
    const view = await bench.open("Note.md");
    type(view, " typed");
    await bench.vault.apply("Note.md", twoEdits);
    expect(view.editor.getValue()).toBe("a [1]cue typed[2]");
    view.editor.undo();
    expect(view.editor.getValue()).toBe("a cue typed");
    view.editor.undo();
    expect(view.editor.getValue()).toBe("a cue");
  });

  it("keeps its own line breaks, and is the same file after undo", async () => {
    const text = "---\r\npeople: []\r\n---\r\na cue\r\nlast";
    await bench.writeOutside("Note.md", text);
    const view = await bench.open("Note.md");
    expect((await bench.vault.apply("Note.md", twoEdits)).ok).toBe(true);
    expect(await bench.stored("Note.md")).toBe(text.replace("cue", "[1]cue") + "[2]");
    view.editor.undo();
    await view.save();
    expect(await bench.stored("Note.md")).toBe(text);
  });

  it("keeps line breaks that its editor could not", async () => {
    const text = "mixed\r\na cue\nbreaks\rand more\n";
    await bench.writeOutside("Note.md", text);
    const view = await bench.open("Note.md");
    expect((await bench.vault.apply("Note.md", twoEdits)).ok).toBe(true);
    const changed = text.replace("cue", "[1]cue") + "[2]";
    expect(await bench.stored("Note.md")).toBe(changed);
    await vi.waitFor(() => expect(view.editor.getValue()).toBe(changed.replace(/\r\n?/g, "\n")));
  });

  it("is not written at all when there is nothing to do", async () => {
    await bench.writeOutside("Note.md", "a cue");
    const view = await bench.open("Note.md");
    type(view, " typed");
    const events = follow(bench.vault);
    expect((await bench.vault.apply("Note.md", () => ({ ok: true, edits: [] }))).ok).toBe(true);
    await settled();
    expect(events).toEqual([]);
    expect(await bench.stored("Note.md")).toBe("a cue");
  });

  it("is left alone while a word is being composed in it", async () => {
    await bench.writeOutside("Note.md", "a cue");
    const view = await bench.open("Note.md");
    type(view, " ty");
    Object.defineProperty(view.editor.cm, "composing", { value: true, configurable: true });
    expect(await bench.vault.apply("Note.md", append("!"))).toEqual(aRefusal());
    expect(await bench.vault.rename("Note.md", "New.md")).toEqual(aRefusal());
    expect(await bench.vault.trash("Note.md", "a cue ty")).toEqual(aRefusal());
    expect(view.editor.getValue()).toBe("a cue ty");
    Object.defineProperty(view.editor.cm, "composing", { value: false });
    expect((await bench.vault.apply("Note.md", append("!"))).ok).toBe(true);
  });

  it("is not said to be changed when something else in the editor prevented it", async () => {
    bench.app.editorExtensions.push(EditorState.changeFilter.of(() => false));
    await bench.writeOutside("Note.md", "a cue");
    await bench.open("Note.md");
    expect(await bench.vault.apply("Note.md", append("!"))).toEqual(aRefusal());
    expect(await bench.stored("Note.md")).toBe("a cue");
  });

  it("is not changed inside of a line break, which its editor does not know", async () => {
    await bench.writeOutside("Note.md", "a\r\nb");
    const view = await bench.open("Note.md");
    const between = (): Plan => ({ ok: true, edits: [insertion(2, "!")] });
    expect(await bench.vault.apply("Note.md", between)).toEqual(aRefusal());
    expect(view.getViewData()).toBe("a\r\nb");
  });

  it("is changed in the right place behind a carriage return that its editor takes for a line break", () => {
    const transaction = vi.fn();
    const view = { getViewData: () => "a\rb\r\nc", editor: { transaction } };
    expect(editInView(view as unknown as ObsidianView, [insertion(5, "!")])).toBe(true);
    const place = { line: 2, ch: 0 };
    expect(transaction).toHaveBeenCalledWith(
      { changes: [{ from: place, to: place, text: "!" }] },
      "debrief",
    );
  });

  it("does not win over a change on disk that the app has not heard of", async () => {
    await bench.writeOutside("Note.md", "a cue");
    const view = await bench.open("Note.md");
    await bench.behind.writeOutside("Note.md", "a cue, and news");
    expect(await bench.vault.apply("Note.md", append("!"))).toEqual(aRefusal());
    expect(await bench.stored("Note.md")).toBe("a cue, and news");
    bench.hear("Note.md");
    await vi.waitFor(() => expect(view.editor.getValue()).toBe("a cue, and news"));
    expect((await bench.vault.apply("Note.md", append("!"))).ok).toBe(true);
    expect(await bench.stored("Note.md")).toBe("a cue, and news!");
  });

  it.each(["EACCES: permission denied, open 'Note.md'", "ENOSPC: no space left on device"])(
    "that cannot be saved says so, and its editor is as it was: %s",
    async (fault) => {
      expectComplaints();
      await bench.writeOutside("Note.md", "a cue");
      const view = await bench.open("Note.md");
      bench.disk.before = (name) => {
        if (name === "write") throw new Error(fault);
      };
      const refused = await bench.vault.apply("Note.md", twoEdits);
      expect(refused).toEqual({
        ok: false,
        reason: "“Note.md” could not be saved, so nothing was changed. It may be read-only.",
      });
      expect(view.editor.getValue()).toBe("a cue");
      expect(await bench.stored("Note.md")).toBe("a cue");
      bench.disk.before = () => {};
      expect((await bench.vault.apply("Note.md", twoEdits)).ok).toBe(true);
      expect(await bench.stored("Note.md")).toBe("a [1]cue[2]");
    },
  );

  it("is not made anew when its file was deleted and the app has not heard of it", async () => {
    expectComplaints();
    await bench.writeOutside("Note.md", "a cue");
    type(await bench.open("Note.md"), " typed");
    await bench.behind.removeOutside("Note.md");
    expect(await bench.vault.apply("Note.md", append("!"))).toEqual(aRefusal());
    expect(await bench.stored("Note.md")).toBeNull();
  });
});

it("a note is left alone while a word is composed in an editor that no tab has", async () => {
  await bench.writeOutside("Note.md", "a cue");
  const file = bench.app.vault.getFileByPath("Note.md");
  // Such an editor shows part of another view, and tells no more than the file it is of.
  const owner: Pick<MarkdownView, "file"> = { file };
  const info = editorInfoField.init(() => owner as MarkdownView);
  const extensions = [bench.app.editorExtensions, info];
  const editor = new EditorView({ state: EditorState.create({ doc: "a cu", extensions }) });
  Object.defineProperty(editor, "composing", { value: true });
  expect(await bench.vault.apply("Note.md", append("!"))).toEqual(aRefusal());
  editor.destroy();
  expect((await bench.vault.apply("Note.md", append("!"))).ok).toBe(true);
});
