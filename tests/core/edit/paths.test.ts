import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileName, MAX_NAME_BYTES } from "../../../src/core/edit/file-name";
import { freePath, pathKey, takenPaths, vaultPath } from "../../../src/core/edit/paths";
import { anyText, textOf } from "./changes";
import { runs } from "../../fuzz/runs";

const LIMITS = { configDir: ".obsidian" };

describe("a name for a title", { timeout: 60_000 }, () => {
  it.each([
    ["Refund call", "Refund call"],
    ['What "is" <this>? A * b | c', "What is this A b c"],
    ["and/or \\ maybe: yes", "and or maybe yes"],
    ["[[Sarah Lind]]'s call #1 ^2 50%", "Sarah Lind's call 1 2 50"],
    ["  ..hidden.. ", "hidden"],
    ["tab\tand\nbreak", "tab and break"],
    ["", "Untitled"],
    ["???", "Untitled"],
    ["con", "con_"],
    ["NUL.txt", "NUL_.txt"],
    ["COM¹", "COM¹_"],
    ["Lpt9 .md", "Lpt9_.md"],
    ["Console", "Console"],
    ["Cafe\u0301", "Café"],
    ["safe\u202Etxt.exe\u202C", "safetxt.exe"],
    ["zero\u200Bwidth\uFEFF", "zerowidth"],
    ["lone \uD800 half", "lone half"],
    ["家族 👩‍👩‍👧", "家族 👩‍👩‍👧"],
  ])("%j is %j", (title, name) => {
    expect(fileName(title)).toBe(name);
  });

  it("is cut to 180 bytes and never through a character", () => {
    const name = fileName("👍🏽é".repeat(100));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(MAX_NAME_BYTES);
    expect(Buffer.byteLength(name)).toBeGreaterThan(MAX_NAME_BYTES - 4);
    expect(Buffer.from(name).toString()).toBe(name);
  });

  it("is legal on every system and stays the same when asked again, for any title", () => {
    const awkward = fc.oneof(
      anyText,
      textOf('con.aux nul1\\/:*?"<>|#^[]%\u0301\u200B\uFEFFé '),
      fc.constantFrom("CON", "prn.", "aux .", "nul", "com1", "lpt¹").map((name) => `.${name} `),
    );
    fc.assert(
      fc.property(awkward, (title) => {
        const name = fileName(title);
        expect(name).not.toMatch(/[*"\\/<>:|?#^[\]%\p{Cc}\p{Cs}]/u);
        expect(name).not.toMatch(/^[. ]|[. ]$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/iu);
        expect(name).not.toBe("");
        expect(name.normalize("NFC")).toBe(name);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(MAX_NAME_BYTES);
        expect(fileName(name)).toBe(name);
        expect(vaultPath(`${name}.md`, LIMITS)).toEqual({ ok: true, value: `${name}.md` });
      }),
      runs(),
    );
  });
});

describe("a path in the vault", { timeout: 60_000 }, () => {
  it.each([
    ["Note.md", "Note.md"],
    ["A\\B//C.md", "A/B/C.md"],
    ["Cafe\u0301/x.md", "Café/x.md"],
    ["no\u00A0break.md", "no break.md"],
    ["Debriefs/2026/2026-03-09 Refund call.md", "Debriefs/2026/2026-03-09 Refund call.md"],
    ["100% sure.md", "100% sure.md"],
    ["obsidian/x.md", "obsidian/x.md"],
  ])("%j is %j", (raw, value) => {
    expect(vaultPath(raw, LIMITS)).toEqual({ ok: true, value });
  });

  it.each([
    "",
    "  ",
    ".md",
    "/etc/passwd.md",
    "\\\\server\\share\\x.md",
    "C:\\x.md",
    "c:x.md",
    "note.md:stream.md",
    "../x.md",
    "a/../../x.md",
    "a\\..\\x.md",
    "./x.md",
    "a/./x.md",
    "a/.. /x.md",
    "a./x.md",
    " a/x.md",
    "%2e%2e/x.md",
    "a%2Fx.md",
    "%252e%252e/x.md",
    "a/%5c..%5cx.md",
    "x%00.md",
    "x\0.md",
    "x\n.md",
    "\uD800.md",
    ".obsidian/x.md",
    ".trash/x.md",
    "a/.hidden/x.md",
    "nul.md",
    "con/x.md",
    "x.txt",
    "x.md.exe",
    "x",
    "folder/",
    `${"x".repeat(254)}.md`,
  ])("refuses %j with a sentence", (raw) => {
    const result = vaultPath(raw, LIMITS);
    expect(result).toEqual({ ok: false, reason: expect.stringMatching(/^.+ .+\.$/u) as unknown });
  });

  it("never lies in the configuration folder, wherever that is and however it is written", () => {
    for (const raw of ["config/x.md", "CONFIG\\deep/x.md", "config//x.md"]) {
      expect(vaultPath(raw, { configDir: "/config/" }).ok).toBe(false);
    }
    expect(vaultPath("configuration/x.md", { configDir: "config" }).ok).toBe(true);
  });

  it("stays inside the vault for any string, and is the same when asked again", () => {
    const pathLike = fc.oneof(
      anyText,
      fc
        .array(fc.constantFrom("..", ".", "a", "B ", "%2e", "\\", "/", ".obsidian", ":", "é"))
        .map((parts) => `${parts.join("")}.md`),
    );
    fc.assert(
      fc.property(pathLike, (raw) => {
        const result = vaultPath(raw, LIMITS);
        if (!result.ok) return;
        const segments = result.value.split("/");
        expect(segments.every((segment) => !/^[. ]|^$|[. ]$/u.test(segment))).toBe(true);
        expect(result.value).toMatch(/[^/]\.md$/u);
        expect(result.value).not.toMatch(/[\\:\p{Cc}]|%2e/iu);
        expect(vaultPath(result.value, LIMITS)).toEqual(result);
      }),
      runs(),
    );
  });
});

describe("the path of a new note", () => {
  it("gets the next free number, counting names that differ in case or normal form alone", () => {
    const taken = takenPaths(["A/Call.md", "A/call 2.md", "A/CAFÉ.md"]);
    expect(freePath("A/Call.md", taken)).toBe("A/Call 3.md");
    expect(freePath("A/cafe\u0301.md", taken)).toBe("A/cafe\u0301 2.md");
    expect(freePath("B/Call.md", taken)).toBe("B/Call.md");
  });

  it("stops counting where everything is taken", () => {
    expect(freePath("A.md", () => true)).toBe("A 1000.md");
  });

  it("has one key for all spellings of a path that some file system takes for one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (path) => {
        expect(pathKey(path.normalize("NFD"))).toBe(pathKey(path));
        expect(pathKey(pathKey(path))).toBe(pathKey(path));
      }),
    );
  });
});
