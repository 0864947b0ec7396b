import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInline } from "../../../src/core/parse/inline";
import type { InlineToken } from "../../../src/core/rollup/inline-tokens";
import { cutMarks, readInlineTokens } from "../../../src/core/rollup/marked-text";
import { anyCharacter } from "../../fuzz/characters";
import { runs } from "../../fuzz/runs";

/** As a lesson comes to a view: read from its note, then cut. */
function read(raw: string): readonly InlineToken[] {
  return readInlineTokens(readInline(raw, new Set()));
}

/** `*a*` for emphasis, and so on: the tokens in one line, to compare with. */
function show(raw: string): string {
  return read(raw).map(showToken).join("|");
}

function showToken({ text, role, ...styles }: InlineToken): string {
  const marks = [
    styles.isEmphasized ? "em" : "",
    styles.isStrong ? "strong" : "",
    styles.isStruck ? "struck" : "",
    styles.isHighlighted ? "high" : "",
  ].filter((mark) => mark !== "");
  const where =
    role.kind === "text"
      ? []
      : [
          role.kind === "external"
            ? `→ ${role.url}`
            : role.kind === "internal"
              ? `⇒ ${role.target}`
              : role.kind === "tag"
                ? `# ${role.tag}`
                : "code",
        ];
  const facts = [...marks, ...where];
  return facts.length === 0 ? text : `${text}{${facts.join(" ")}}`;
}

describe("readInlineTokens", () => {
  it.each([
    ["Say it first.", "Say it first."],
    ["Say *it* **first**", "Say |it{em}| |first{strong}"],
    ["***both*** and __strong__", "both{em strong}| and |strong{strong}"],
    ["~~gone~~ ==seen==", "gone{struck}| |seen{high}"],
    ["a **b *c* d**", "a |b {strong}|c{em strong}| d{strong}"],
    ["snake_case_name stays", "snake_case_name stays"],
    ["5 * 3 = 15", "5 * 3 = 15"],
    ["run `npm *test*` now", "run |npm *test*{code}| now"],
    ["`` a`b ``", "a`b{code}"],
    ["ask [[Sarah Lind]] first", "ask |Sarah Lind{⇒ Sarah Lind}| first"],
    ["ask [[People/Sarah Lind#Calls|Sarah]]", "ask |Sarah{⇒ People/Sarah Lind#Calls}"],
    ["**[[Sarah]]**", "Sarah{strong ⇒ Sarah}"],
    [
      "see [the *page*](https://example.org/a)",
      "see |the {→ https://example.org/a}|page{em → https://example.org/a}",
    ],
    ["see [note](My%20Note.md)", "see |note{⇒ My Note.md}"],
    ["write <mailto:ann@example.org>", "write |mailto:ann@example.org{→ mailto:ann@example.org}"],
    [
      "at https://example.org/a_b_c.",
      "at |https://example.org/a_b_c{→ https://example.org/a_b_c}|.",
    ],
    ["a #work/calls, b", "a| |#work/calls{# work/calls}|, b"],
    ["a #work b", "a |#work{# work}| |b"],
    ["Say it. #work #calls", "Say it.| |#work{# work}| |#calls{# calls}"],
    ["#work **say** it", "#work{# work}| |say{strong}| it"],
    [
      "say [the `npm` *page*](https://example.org/a)",
      "say |the npm {→ https://example.org/a}|page{em → https://example.org/a}",
    ],
    ["ask [[Calls#Openings]]", "ask |Calls > Openings{⇒ Calls#Openings}"],
    ["issue #12 is no tag", "issue #12 is no tag"],
    ["5 &lt; 6 &amp; \\*plain\\*", "5 < 6 & *plain*"],
    ["a\n  b", "a b"],
  ])("reads %j", (raw, shown) => {
    expect(show(raw)).toBe(shown);
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "![[Secret note]]",
    "![x](data:image/svg+xml,x)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert%281%29)",
    "[x](java%73cript:alert%281%29)",
    "[x](javascript&colon;alert%281%29)",
    "[x](&#106;avascript:alert%281%29)",
    "[x](<java\tscript:alert(1)>)",
    "[x](\u0001javascript:alert%281%29)",
    "[x](data:text/html;base64,PHA+)",
    "[x](vbscript:x)",
    "[x](file:///etc/passwd)",
    "[x](app://local/etc/passwd)",
    "[x](obsidian://open?vault=x)",
    "[x](//evil.example/x)",
    "[x](\\\\server\\share)",
    "[[javascript:alert(1)]]",
    "[[obsidian://advanced-uri?eval=1]]",
    "<javascript:alert(1)>",
    "<obsidian://open>",
    "$\\href{javascript:alert(1)}{x}$",
    "`= this.file.name`",
    "%% hidden %%",
  ])("makes nothing that acts of %j", (raw) => {
    const kinds = read(raw).map(({ role }) => role.kind);
    expect(kinds).not.toContain("external");
    expect(kinds).not.toContain("internal");
  });

  it("leaves out what is no part of the text: HTML, comments, embeds", () => {
    expect(show("a <b onclick=x>b</b> <!-- c --> d %%e%% ![[f]] g")).toBe("a b d g");
  });

  it("takes any text, gives no empty piece, and links that a browser reads as the same", () => {
    const piece = fc.constantFrom(
      ..."[x](|<|>|)|[[|]]|*|**|_|`|``|~~|==|#a|https://e.org|mailto:a|java|script:|:|//|%6a|&#58;|\\|\t|\n|$|!".split(
        "|",
      ),
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: anyCharacter, maxLength: 3 })));
    fc.assert(
      fc.property(text, (parts) => {
        for (const { text: shown, role } of read(parts.join(""))) {
          expect(shown).not.toBe("");
          if (role.kind === "external") {
            const url = URL.canParse(role.url) ? new URL(role.url) : null;
            expect(["http:", "https:", "mailto:", undefined]).toContain(url?.protocol);
          }
          if (role.kind === "internal") {
            expect(new URL(role.target, "https://vault.example/").host).toBe("vault.example");
          }
        }
      }),
      runs(),
    );
  });

  it("says the words of the text, whatever is marked in it", () => {
    const piece = fc.constantFrom(
      ..."a b|*|**|`|[[c]]|[d](e)|#f|~~|==|. |https://e.org".split("|"),
    );
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const { text, marks } = readInline(parts.join(""), new Set());
        const words = readInlineTokens({ text, marks })
          .filter(({ role }) => role.kind !== "tag")
          .map((token) => token.text);
        expect(words.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
      runs(),
    );
  });
});

describe("cutMarks", () => {
  const { text, marks } = readInline("**Say** *it first*. #calls [[Sarah]]", new Set());
  const show = (from: number, to: number): string =>
    readInlineTokens({ text: text.slice(from, to), marks: cutMarks(marks, from, to) })
      .map(showToken)
      .join("|");

  it("keeps of each mark what lies in the part, a tag with what stands before it", () => {
    const end = text.indexOf(".") + 1;
    expect(show(0, 6)).toBe("Say{strong}| |it{em}");
    expect(show(end + 1, text.length)).toBe("Sarah{⇒ Sarah}");
    expect(show(0, text.length)).toBe(
      "Say{strong}| |it first{em}|. |#calls{# calls}| |Sarah{⇒ Sarah}",
    );
  });
});
