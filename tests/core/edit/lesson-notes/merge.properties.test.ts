import fc from "fast-check";
import { expect, it } from "vitest";
import { historyOf } from "../../../../src/core/edit/lesson-notes/history-lines";
import { merge, type Merging } from "../../../../src/core/edit/lesson-notes/merge";
import { readForEdit } from "../../../../src/core/edit/lessons/note-reading";
import { createLinkResolver } from "../../../../src/core/link-resolver";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { foldText } from "../../../../src/core/text";
import { anyNote } from "../../../fuzz/notes";
import { patience, runs } from "../../../fuzz/runs";
import { applied } from "../changes";

const KEEP = "Lessons/Ask first.md";
const GONE = "Lessons/Ask once.md";
const rules = DEFAULT_SETTINGS;
const resolver = createLinkResolver([KEEP, GONE, "People/Ann.md", "People/Bo.md"]);

const value = fc.constantFrom(
  "Ask",
  "they shout",
  "'a: b'",
  '"[[Ann]] knows"',
  "007",
  "wait # why",
);
const single = fc
  .tuple(fc.constantFrom("cue", "move", "check", "review", "Retired", "x"), value)
  .map(([key, text]) => ({ key, lines: `${key}: ${text}` }));
const list = fc
  .tuple(
    fc.constantFrom("people", "not", "aliases", "tags"),
    fc.array(
      fc.constantFrom('"[[Ann]]"', "'[[People/Ann|A]]'", "[[Bo]]", "Cem", "wait", "Ask once"),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    fc.constantFrom("block", "flow", "first"),
  )
  .map(([key, items, style]) => {
    if (style === "flow") return { key, lines: `${key}: [${items.join(", ")}]` };
    if (style === "first") return { key, lines: `${key}: ${items[0] ?? ""}` };
    return { key, lines: [`${key}:`, ...items.map((item) => `  - ${item}`)].join("\n") };
  });
const properties = fc
  .uniqueArray(fc.oneof(single, list), { selector: ({ key }) => key, maxLength: 6 })
  .map((all) => all.map(({ lines }) => lines));

const day = fc.constantFrom("2026-01-01", "2026-02-02", "2026-03-03", "2026-02-30", "then");
const line = fc
  .tuple(
    fc.constantFrom("- ", "* ", "1. ", "10. ", "-   ", " - "),
    day,
    fc.constantFrom(
      "held: at once",
      "with [[Ask once#^a]] ^b",
      "a\n  wrapped",
      "a\n    - deeper\n\n      text",
      "a\n   ```\n   code\n   ```",
      "%% [[Ann]] %%",
    ),
  )
  .map(([marker, date, text]) => `${marker}${date} ${text}`);

/** A lesson note of some sort: valid properties, a history, and perhaps anything behind it. */
const lessonNote = fc
  .tuple(
    fc.constantFrom("lesson: Ask first.", "lesson: 'When [[Ann]] calls: wait'", "lesson: Wait"),
    properties,
    fc.array(line, { maxLength: 5 }),
    fc.oneof({ arbitrary: fc.constant(""), weight: 3 }, anyNote),
    fc.constantFrom("\n", "\n", "\r\n"),
  )
  .map(([lesson, own, lines, rest, lineBreak]) => {
    const history = lines.length === 0 ? [] : ["## History", ...lines];
    const text = ["---", lesson, ...own, "---", ...history, ""].join("\n");
    return text.replace(/\n/gu, lineBreak) + rest;
  });

function read(path: string, text: string) {
  const reading = readForEdit(path, text, rules);
  if (!reading.ok) throw new Error(reading.reason);
  const note = reading.note.lessonNote;
  if (note === null) throw new Error("no lesson note");
  const lines = historyOf(reading, rules.historyHeadings)?.lines ?? [];
  const whom = ({ target, text: name }: { target: string | null; text: string }) =>
    resolver.resolve(target ?? name, KEEP) ?? foldText(name);
  return {
    ...note,
    people: note.people.map(whom),
    aliases: reading.note.aliases.map(foldText),
    lines: lines
      .map(({ source }) => source.replace(/\s+/gu, " ").replace(/\[\[Ask once/gu, "[[Ask first"))
      .filter((source) => source.trim() !== ""),
  };
}

it(
  "loses nothing that either note says, and the second time does nothing",
  { timeout: patience() },
  () => {
    const counts = { merged: 0, refused: 0, trashed: 0 };
    fc.assert(
      fc.property(lessonNote, lessonNote, (keepText, goneText) => {
        const merging: Merging = {
          keep: { path: KEEP, text: keepText },
          gone: { path: GONE, text: goneText },
          linking: [],
          memberTexts: [],
          resolver,
          rules,
          date: "2026-05-16",
          label: "",
        };
        const built = merge(merging);
        const first = built.ok ? built.operation.steps[0] : undefined;
        const plan = first?.kind === "change" ? first.plan(keepText) : null;
        if (plan?.ok !== true) {
          counts.refused++;
          return;
        }
        counts.merged++;
        const after = applied(keepText, plan);
        const [own, other, now] = [read(KEEP, keepText), read(GONE, goneText), read(KEEP, after)];
        expect([now.text, now.retired]).toEqual([own.text, own.retired]);
        for (const part of ["cue", "move", "check"] as const) {
          expect(now[part]).toBe(own[part] ?? other[part]);
          const both = own[part] !== null && other[part] !== null;
          if (both && foldText(own[part] ?? "") !== foldText(other[part] ?? "")) {
            expect(now.lines.join("\n")).toContain(`its ${part} was “`);
          }
        }
        expect(new Set(now.people)).toEqual(new Set([...own.people, ...other.people]));
        expect(now.people.slice(0, own.people.length)).toEqual(own.people);
        expect(new Set(now.aliases)).toEqual(
          new Set(
            ["ask once", ...own.aliases, ...other.aliases].filter((name) => name !== "ask first"),
          ),
        );
        for (const text of [...own.not, ...other.not]) {
          if ([own.text, other.text].some((wording) => foldText(wording) === text)) continue;
          expect(now.not).toContain(text);
        }
        for (const told of [...own.lines, ...other.lines]) expect(now.lines).toContain(told);
        expect(now.lines.some((told) => told.startsWith("2026-05-16 merged: “Ask once”"))).toBe(
          true,
        );
        expect(first?.kind === "change" && first.plan(after)).toEqual({ ok: true, edits: [] });

        const last = built.ok ? built.operation.steps.at(-1) : undefined;
        if (last?.kind !== "trash" || last.objection(goneText) !== null) return;
        counts.trashed++;
        // Every word of the emptied note is a mark, or stands in the other one now.
        for (const word of goneText.match(/[\p{L}\p{N}]{2,}/gu) ?? []) {
          if (!IGNORED.has(word.toLowerCase()))
            expect(after.toLowerCase()).toContain(word.toLowerCase());
        }
      }),
      runs(),
    );
    const all = counts.merged + counts.refused;
    console.log(
      `merged lesson notes: ${counts.merged}, ${counts.trashed} of them emptied, ` +
        `${counts.refused} of ${all} refused (${((100 * counts.refused) / all).toFixed(1)} %), 0 wrong`,
    );
    expect(counts.merged).toBeGreaterThan(all / 3);
    expect(counts.trashed).toBeGreaterThan(0);
  },
);

/** Names of properties and headings, folders of links that lead to the same note, numbers of lists. */
const IGNORED = new Set([
  "people",
  "once",
  "next",
  "lessons",
  "takeaways",
  "other",
  "10",
  "why",
  "retired",
  "not",
]);
