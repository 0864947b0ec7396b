/** Long notes that try to make reading links slow. Mutants are not tried with them: they take long. */
import { describe, expect, it } from "vitest";
import { linksIn } from "../../../../src/core/edit/links/link-places";
import { planRelink } from "../../../../src/core/edit/links/relink";
import { createLinkResolver } from "../../../../src/core/link-resolver";

const FROM = "Lessons/Dream first.md";
const TO = "Lessons/Restore the dream.md";
const PATH = "Debriefs/2026/2026-03-09 Call.md";
const resolver = createLinkResolver([FROM, TO, PATH]);

describe("hostile notes", () => {
  it("with a link that never ends are read at once", () => {
    expect(linksIn(`[a](${" ".repeat(200_000)}x`)).toEqual([]);
    expect(linksIn(`[a](b ${" ".repeat(200_000)}`)).toEqual([]);
  });

  it.each([
    ..."[ ] ( ) ` $ < \\ | #".split(" "),
    ...["[[", "]]", "[[a", "[[a|", "[a](", "[a](<", "[a](b ", "[a](  ", '[a](b "', "![["],
    ...["<a ", "$a", "`` ` ", "%%", "<!--", "[^1](", "[[a]](", "[a](b(c", "- [[a", "> [a]("],
  ])("of nothing but %j are read before the test runs out of time", (unit) => {
    const text = unit.repeat(200_000 / unit.length);
    const whole = `${text}\n\n[[Dream first]]\n`;
    expect(linksIn(text).length).toBeLessThanOrEqual(text.length);
    expect(planRelink(PATH, whole, resolver, FROM, TO)).toMatchObject({
      ok: expect.any(Boolean) as boolean,
    });
  });
});
