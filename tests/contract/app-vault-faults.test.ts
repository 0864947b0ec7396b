// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { NoteVault } from "../../src/ports/note-vault";
import type { OperationName } from "../host/protocol.ts";
import { aRefusal, append, DONE } from "./note-vault-trials";
import { openWorkbench, type Workbench } from "./workbench";

vi.mock("obsidian", async () => (await import("../host/obsidian/module.ts")).obsidianModule);

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.close());

/** Does something just before the disk is asked for `name`, once. */
function justBefore(name: OperationName, act: () => Promise<void> | void): void {
  bench.disk.before = async (asked) => {
    if (asked !== name) return;
    bench.disk.before = () => {};
    await act();
  };
}

describe("while a note is being changed", () => {
  it("plans again on the text that somebody else wrote meanwhile", async () => {
    await bench.writeOutside("Note.md", "text");
    justBefore("write", () => bench.behind.writeOutside("Note.md", "text, and news"));
    const seen: string[] = [];
    const applied = await bench.vault.apply("Note.md", (text) => {
      seen.push(text);
      return append("!")(text);
    });
    expect(seen).toEqual(["text", "text, and news"]);
    expect(applied).toMatchObject({ ok: true, value: { text: "text, and news!" } });
    expect(await bench.stored("Note.md")).toBe("text, and news!");
  });

  it("leaves what somebody else wrote meanwhile when the plan has no place there", async () => {
    await bench.writeOutside("Note.md", "cue");
    justBefore("write", () => bench.behind.writeOutside("Note.md", "gone"));
    const applied = await bench.vault.apply("Note.md", (text) =>
      text === "cue" ? append("!")(text) : { ok: false, reason: "The cue is not there any more." },
    );
    expect(applied).toEqual({ ok: false, reason: "The cue is not there any more." });
    expect(await bench.stored("Note.md")).toBe("gone");
  });

  it.each(["read", "write"] as const)(
    "does not make it anew when it is deleted before the %s",
    async (name) => {
      await bench.writeOutside("Note.md", "text");
      justBefore(name, () => bench.behind.removeOutside("Note.md"));
      expect(await bench.vault.apply("Note.md", append("!"))).toEqual({
        ok: false,
        reason: "“Note.md” is not there any more.",
      });
      expect(await bench.stored("Note.md")).toBeNull();
    },
  );

  it("does not make the old one anew when the app gives it another path", async () => {
    await bench.writeOutside("Old.md", "text");
    const file = bench.app.vault.getFileByPath("Old.md");
    justBefore("read", async () => {
      if (file !== null) await bench.app.vault.rename(file, "New.md");
    });
    expect(await bench.vault.apply("Old.md", append("!"))).toEqual({
      ok: false,
      reason: "“Old.md” is not there any more.",
    });
    expect(await bench.stored("New.md")).toBe("text");
    expect(await bench.stored("Old.md")).toBeNull();
  });
});

describe("a disk that fails", () => {
  const failing: [string, OperationName, (vault: NoteVault) => Promise<unknown>][] = [
    ["changing it", "read", (vault) => vault.apply("Note.md", append("!"))],
    ["changing it", "write", (vault) => vault.apply("Note.md", append("!"))],
    ["renaming it", "rename", (vault) => vault.rename("Note.md", "New.md")],
    ["moving it to the trash", "read", (vault) => vault.trash("Note.md", "text")],
    ["moving it to the trash", "trash", (vault) => vault.trash("Note.md", "text")],
    ["creating another", "create", (vault) => vault.create("New.md", "new")],
    ["creating another in a new folder", "createFolder", (vault) => vault.create("A/N.md", "new")],
  ];

  it.each(failing)("leaves the note as it was when %s (%s)", async (_what, name, run) => {
    await bench.writeOutside("Note.md", "text");
    justBefore(name, () => {
      throw new Error("EIO: i/o error");
    });
    const result = await run(bench.vault);
    expect(result).toEqual(aRefusal());
    expect(JSON.stringify(result)).toContain("EIO");
    expect(await bench.stored("Note.md")).toBe("text");
    expect(await bench.vault.list()).toEqual({ ok: true, value: ["Note.md"] });
    // And the next one finds its turn.
    expect((await bench.vault.apply("Note.md", append("!"))).ok).toBe(true);
  });

  it("says in plain words that a note may not be written", async () => {
    await bench.writeOutside("Note.md", "text");
    justBefore("write", () => {
      throw new Error("EACCES: permission denied, open 'Note.md'");
    });
    expect(await bench.vault.apply("Note.md", append("!"))).toEqual({
      ok: false,
      reason: "“Note.md” could not be written. It is read-only, or the app may not change it.",
    });
    expect(await bench.stored("Note.md")).toBe("text");
  });

  it("gives the reason when a note cannot be read", async () => {
    await bench.writeOutside("Note.md", "text");
    justBefore("read", () => {
      throw new Error("EACCES: permission denied");
    });
    expect(await bench.vault.read("Note.md")).toEqual({
      ok: false,
      reason: "It could not be read. EACCES: permission denied.",
    });
  });

  it("does not let anyone think that nothing is awaited", async () => {
    bench.disk.before = () => {
      throw new Error("EIO: i/o error");
    };
    await expect(bench.vault.isAwaited("Note.md")).rejects.toThrow("EIO");
  });
});

describe("an empty folder", () => {
  it("is not made a second time in another spelling", async () => {
    await bench.app.vault.createFolder("People");
    expect(await bench.vault.create("people/Ann.md", "text")).toEqual(aRefusal());
    expect(bench.app.vault.getAllFolders().map(({ path }) => path)).toEqual(["People"]);
    expect(await bench.vault.create("People/Ann.md", "text")).toEqual(DONE);
  });
});

describe("a note that holds U+FFFD of its own", () => {
  it("is read, moved, and not written: the app cannot tell it from a broken one", async () => {
    await bench.writeOutside("Note.md", "a \uFFFD in a lesson about encodings");
    expect(await bench.vault.read("Note.md")).toMatchObject({ ok: true });
    expect(await bench.vault.apply("Note.md", append("!"))).toEqual(aRefusal());
    expect((await bench.vault.apply("Note.md", () => ({ ok: true, edits: [] }))).ok).toBe(true);
    expect(await bench.vault.rename("Note.md", "New.md")).toEqual(DONE);
  });
});

describe("links, when a note is renamed", () => {
  const LINKS = [
    "---",
    "people:",
    '  - "[[Ann]]"',
    '  - "[[People/Ann|Annie]]"',
    "---",
    "[[Ann#Notes|her notes]] ![[Ann]] [Ann](People/Ann.md) [[ann]] [[Bob]] `[[Ann]]`",
    "",
  ];

  it("follow in bodies and properties, and nothing else changes", async () => {
    await bench.writeOutside("People/Ann.md", "Ann");
    await bench.writeOutside("Debrief.md", LINKS.join("\r\n"));
    expect(await bench.vault.rename("People/Ann.md", "People/Anna Lind.md")).toEqual(DONE);
    expect((await bench.stored("Debrief.md"))?.split("\r\n")).toEqual([
      "---",
      "people:",
      '  - "[[Anna Lind]]"',
      '  - "[[Anna Lind|Annie]]"',
      "---",
      "[[Anna Lind#Notes|her notes]] ![[Anna Lind]] [Ann](Anna%20Lind.md) [[Anna Lind]] [[Bob]] `[[Ann]]`",
      "",
    ]);
  });

  it("stay when they lead to the note all the same", async () => {
    await bench.writeOutside("People/Ann.md", "Ann");
    await bench.writeOutside("Debrief.md", "[[Ann]]");
    const mark = await bench.writeMark("Debrief.md");
    expect(await bench.vault.rename("People/Ann.md", "Team/Ann.md")).toEqual(DONE);
    expect(await bench.writeMark("Debrief.md")).toBe(mark);
  });

  it("follow in the note itself where they begin at its folder", async () => {
    await bench.writeOutside("A/One.md", "[two](./Two.md) [[../Three]]");
    await bench.writeOutside("A/Two.md", "2");
    await bench.writeOutside("Three.md", "3");
    expect(await bench.vault.rename("A/One.md", "B/C/One.md")).toEqual(DONE);
    expect(await bench.stored("B/C/One.md")).toBe("[two](Two.md) [[Three]]");
  });

  it("follow in a note that is open with unsaved words", async () => {
    await bench.writeOutside("Ann.md", "Ann");
    await bench.writeOutside("Debrief.md", "[[Ann]]\nlast");
    const view = await bench.open("Debrief.md");
    view.editor.replaceRange(" typed", { line: 1, ch: 4 });
    expect(await bench.vault.rename("Ann.md", "Anna.md")).toEqual(DONE);
    await vi.waitFor(() => expect(view.editor.getValue()).toBe("[[Anna]]\nlast typed"));
  });
});
