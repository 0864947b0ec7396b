import { expect, test } from "vitest";
import { fingerprint, foldCase, foldText } from "../../src/core/text";

test.each([
  ["Call  Back\u00A0today ", "call back today"],
  [" \tÜber e\u0301\n", "über é"],
  ["plain", "plain"],
  ["", ""],
])("%j is compared as %j", (text, folded) => {
  expect(foldText(text)).toBe(folded);
  expect(foldCase(folded)).toBe(folded);
});

// They are part of what the vault's index and view state are kept under.
test("a text keeps its fingerprint from version to version", () => {
  expect(fingerprint("")).toBe("811c9dc501000193");
  expect(fingerprint("call back the same day")).toBe("2c65352123d8a3ab");
  expect(fingerprint("字を読む 💡")).toBe("03940a99928f9ba3");
});
