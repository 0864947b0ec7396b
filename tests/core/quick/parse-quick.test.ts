import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Person } from "../../../src/core/people-directory";
import {
  parseQuick,
  type QuickLesson,
  readableText,
  saidText,
  undecidedIn,
  writtenText,
} from "../../../src/core/quick/parse-quick";
import { runs } from "../../fuzz/runs";

function person(path: string, aliases: readonly string[] = []): Person {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/u, "");
  return { key: path, name, path, aliases };
}

const TOBIAS = person("People/Tobias Kern.md", ["Tobi"]);
const LIND = person("People/Sarah Lind.md");
const OKAFOR = person("Customers/Sarah Okafor.md");
const ELIF = person("People/Elif Demir.md", ["Sister Elif"]);
const SALLY = person("People/Sally Ng.md");
const EVERYONE = [TOBIAS, LIND, OKAFOR, ELIF, SALLY];

/** `Ask <Tobias Kern> first | setback`: a link in angles, choices in braces, unknown as typed. */
function show({ parts, kind }: QuickLesson): string {
  const said = parts.map((part) => {
    if (part.kind === "text") return part.text;
    if (part.choices.length > 0) return `{${part.choices.map(({ name }) => name).join("/")}}`;
    return part.person === null ? `@${part.typed}` : `<${part.person.name}>`;
  });
  return kind === null ? said.join("") : `${said.join("")} | ${kind}`;
}

describe("a quick lesson", () => {
  it.each([
    ["Ask first", "Ask first"],
    ["  Ask \t first  ", "Ask first"],
    ["", ""],
    // kinds
    ["Ask first +", "Ask first | success"],
    ["Ask first -", "Ask first | setback"],
    ["Ask first −", "Ask first | setback"],
    ["Ask first –  ", "Ask first | setback"],
    ["Ask first-", "Ask first-"],
    ["1 + 1", "1 + 1"],
    ["Ask first \\-", "Ask first -"],
    ["Ask first \\+", "Ask first +"],
    ["-", " | setback"],
    // people
    ["Ask for the exact message @Tobias -", "Ask for the exact message <Tobias Kern> | setback"],
    ["@tobi knows", "<Tobias Kern> knows"],
    ["@Tobias Kern knows", "<Tobias Kern> knows"],
    ["@Tobias Ke", "<Tobias Kern>"],
    ["@Sister Elif asked", "<Elif Demir> asked"],
    ["Ask (@Elif) first", "Ask (<Elif Demir>) first"],
    ["Ask @Elif, then go", "Ask <Elif Demir>, then go"],
    ["Ask @Elif.", "Ask <Elif Demir>."],
    ["@Elif’s way", "@Elif’s way"],
    ["@Sarah knows", "{Sarah Lind/Sarah Okafor} knows"],
    ["@Sarah Okafor knows", "<Sarah Okafor> knows"],
    ["@Priya knows", "@Priya knows"],
    // no names
    ["mail me at a@tobias", "mail me at a@tobias"],
    ["\\@Tobias stays", "@Tobias stays"],
    ["wait @ home", "wait @ home"],
    ["@all of you", "@all of you"],
  ])("%j is read as %j", (typed, expected) => {
    expect(show(parseQuick(typed, EVERYONE))).toBe(expected);
  });

  it("asks about a name of two people until one is chosen, or it is to stay text", () => {
    const asked = parseQuick("Ask @Sarah first", EVERYONE);
    expect(undecidedIn(asked)?.typed).toBe("Sarah");
    const chosen = parseQuick("Ask @Sarah first", EVERYONE, new Map([["sarah", OKAFOR.key]]));
    expect(show(chosen)).toBe("Ask <Sarah Okafor> first");
    expect(undecidedIn(chosen)).toBeNull();
    const left = parseQuick("Ask @Sarah first", EVERYONE, new Map([["sarah", null]]));
    expect(writtenText(left, () => "[[never]]")).toBe("Ask Sarah first");
    expect(undecidedIn(left)).toBeNull();
  });

  it("asks about two people of the very same name", () => {
    const twins = [person("People/Ann Lee.md"), person("Customers/Ann Lee.md")];
    expect(undecidedIn(parseQuick("@Ann Lee", twins))?.choices).toEqual(twins);
  });

  it("is written with links, and read with names", () => {
    const lesson = parseQuick("Ask @Tobi and @Priya +", EVERYONE);
    expect(writtenText(lesson, ({ name }) => `[[${name}]]`)).toBe("Ask [[Tobias Kern]] and @Priya");
    expect(writtenText(lesson, () => null)).toBe("Ask Tobias Kern and @Priya");
    expect(readableText(lesson)).toBe("Ask Tobias Kern and Priya");
  });

  it("says the same whoever is named at its end", () => {
    const said = (typed: string) => saidText(parseQuick(typed, EVERYONE));
    expect(said("Ask first @Tobi, @Priya -")).toBe("Ask first");
    expect(said("Ask @Tobi first")).toBe("Ask [[Tobias Kern]] first");
    expect(said("@Tobi")).toBe("");
  });

  it("loses no word, whatever is typed", () => {
    const typed = fc.array(
      fc.constantFrom(
        "@",
        "@Sarah",
        "@Tobias",
        "Ask",
        "\\",
        "-",
        "+",
        "\\@x",
        "é",
        " ",
        "  ",
        "@@",
      ),
    );
    fc.assert(
      fc.property(typed, (words) => {
        const text = words.join(" ");
        const lesson = parseQuick(text, EVERYONE);
        const back = writtenText(lesson, ({ name }) => `@${name.split(" ")[0] ?? ""}`);
        const letters = (said: string) => said.replace(/[\s\\+\-−–]/gu, "");
        expect(letters(back)).toBe(letters(text));
      }),
      runs(),
    );
  });
});
