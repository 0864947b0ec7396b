import fc from "fast-check";
import { expect, it } from "vitest";
import { planRelink } from "../../../../src/core/edit/links/relink";
import { createLinkResolver } from "../../../../src/core/link-resolver";
import type { LinkRef } from "../../../../src/core/note";
import { findFrontmatter } from "../../../../src/core/parse/frontmatter";
import { parseNote } from "../../../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { canonical, cutNote, readProperties } from "../../../corpus/independent-reader";
import { anyNote } from "../../../fuzz/notes";
import { patience, runs } from "../../../fuzz/runs";
import { applied } from "../changes";

const FROM = "Lessons/B.md";
const PATH = "Debriefs/Call.md";
const targets = ["Lessons/A.md", "Lessons/A b (c).md", "Deep/A: “it's”.md", "Lessons/Übung 5%.md"];

/** A link to the note, written in any way, or something that only looks like one. */
const link = fc.constantFrom(
  ...["[[B]]", "[[b|so]]", "![[B#h]]", "[[Lessons/B.md]]", "[x](B.md)", "[x](<Lessons/B.md#a>)"],
  ...["[[A]]", "[[C]]", "[[B", "[B](", "`[[B]]`", "\\[[B]]", "%% [[B]]", "<!-- [[B]] -->"],
);

/** Any note with links somewhere in it. */
const noteWithLinks = fc
  .tuple(anyNote, fc.array(fc.tuple(fc.nat(), link), { minLength: 1, maxLength: 4 }))
  .map(([text, links]) =>
    links.reduce((note, [place, one]) => {
      const at = place % (note.length + 1);
      return note.slice(0, at) + one + note.slice(at);
    }, text),
  );

it(
  "leads every link that the reader sees to the other note, and changes nothing else",
  { timeout: patience() },
  () => {
    const counts = { changed: 0, refused: 0, unchanged: 0 };
    fc.assert(
      fc.property(noteWithLinks, fc.constantFrom(...targets), (text, to) => {
        const resolver = createLinkResolver([FROM, to, PATH, "C.md"]);
        const plan = planRelink(PATH, text, resolver, FROM, to);
        if (!plan.ok) {
          counts.refused++;
          expect(plan.reason).toMatch(/^\S.*[.]$/u);
          return;
        }
        const after = applied(text, plan);
        counts[plan.edits.length === 0 ? "unchanged" : "changed"]++;
        // Addresses alone change: their own bytes are no line breaks.
        for (const edit of plan.edits) expect(edit.expected + edit.text).not.toMatch(/^\n|\n$/u);
        expect(planRelink(PATH, after, resolver, FROM, to)).toEqual({ ok: true, edits: [] });

        const leads = ({ target, role }: LinkRef) => {
          const found = resolver.resolve(target, PATH) ?? "nowhere";
          return { to: found === FROM ? to : found, role };
        };
        const read = (note: string) => {
          const { lessons, people, sections, frontmatter, invalidFrontmatter } = parseNote(
            PATH,
            note,
            DEFAULT_SETTINGS,
          );
          // A text of several lines that needs quotes gets one line.
          const head = note.slice(0, frontmatter?.bodyStart ?? 0).split("\n").length;
          return {
            lessons: lessons.map(({ source, line, links }) => {
              return [source, source === "property" ? 0 : line - head, links.map(leads)];
            }),
            people: people.map(
              ({ target }) => target !== null && leads({ target, display: "", role: null }),
            ),
            sections: sections.map(({ level }) => level),
            hasFrontmatter: frontmatter !== null,
            invalidFrontmatter,
          };
        };
        expect(read(after)).toEqual(read(text));
        // The reader pairs brackets in code and formulas too, where no address is changed.
        const lessons = /[`$]/u.test(text) ? [] : parseNote(PATH, after, DEFAULT_SETTINGS).lessons;
        for (const { links } of lessons) {
          for (const { target } of links) expect(resolver.resolve(target, PATH)).not.toBe(FROM);
        }
        expect(findFrontmatter(after) === null).toBe(findFrontmatter(text) === null);
      }),
      runs(),
    );
    const all = counts.changed + counts.refused + counts.unchanged;
    console.log(
      `links led elsewhere: ${counts.changed} notes changed, ${counts.unchanged} without such a link, ` +
        `${counts.refused} of ${all} refused (${((100 * counts.refused) / all).toFixed(1)} %), 0 wrong`,
    );
    expect(counts.changed).toBeGreaterThan(all / 10);
    expect(counts.refused).toBeLessThan(all / 4);
  },
);

const text = fc.constantFrom(
  "[[B]]",
  "[[B|so]]",
  "see [[B#h]] and [[C]]",
  "[[b]], [[B]]",
  "no link",
);
const written = fc
  .tuple(text, fc.constantFrom("plain", "single", "double", "escaped"))
  .map(([said, style]) => {
    if (style === "single") return `'${said}'`;
    if (style === "double") return `"${said}"`;
    if (style === "escaped") return `"\\x41 \\"${said}\\" \\u00e9"`;
    return said === "[[B]]" ? said : `x ${said.replace(", ", " ")}`;
  });
const value = fc.oneof(
  written,
  fc.tuple(written, fc.constantFrom("", " # [[B]]")).map(([one, comment]) => one + comment),
  fc
    .array(written, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `\n  - ${item}`).join("")),
  fc.array(written, { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
  written.map((one) => `\n  inner: ${one}\n  other: 007`),
  text.map((said) => `|\n  ${said}\n  more`),
  text.map((said) => `>-\n  ${said}\n  more`),
);

/** Every link to the note leads to the other one; a link without quotes gets some. */
function expectedOf(read: unknown, name: string): unknown {
  if (typeof read === "string") return read.replace(/\[\[[Bb](?=[\]|#])/gu, () => `[[${name}`);
  if (!Array.isArray(read)) {
    if (typeof read !== "object" || read === null) return read;
    return Object.fromEntries(
      Object.entries(read).map(([key, one]) => [key, expectedOf(one, name)]),
    );
  }
  const [inner] = read as readonly unknown[];
  const isLink =
    read.length === 1 && Array.isArray(inner) && inner.length === 1 && inner[0] === "B";
  return isLink ? `[[${name}]]` : read.map((one) => expectedOf(one, name));
}

it("properties say what they should to another reader of YAML", { timeout: patience() }, () => {
  const counts = { changed: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...targets),
      fc.constantFrom("\n", "\r\n"),
      (values, to, lineBreak) => {
        const lines = values.map(
          (one, index) => `key${index}:${one.startsWith("\n") ? "" : " "}${one}`,
        );
        const note = ["---", ...lines, "---", "Body [[B]]", ""]
          .join("\n")
          .replace(/\n/gu, lineBreak);
        const before = readProperties(cutNote(note).yaml);
        fc.pre(before !== null);
        const resolver = createLinkResolver([FROM, to, PATH, "C.md"]);
        const plan = planRelink(PATH, note, resolver, FROM, to);
        if (!plan.ok) {
          counts.refused++;
          return;
        }
        counts.changed++;
        const after = readProperties(cutNote(applied(note, plan)).yaml);
        const name = to.slice(to.lastIndexOf("/") + 1, -3);
        expect(canonical(after)).toBe(canonical(expectedOf(before, name)));
      },
    ),
    runs(),
  );
  const all = counts.changed + counts.refused;
  console.log(
    `links in properties: ${counts.changed} notes changed, ${counts.refused} of ${all} refused ` +
      `(${((100 * counts.refused) / all).toFixed(1)} %), 0 wrong`,
  );
  expect(counts.changed).toBeGreaterThan(all / 2);
});
