import fc from "fast-check";
import { expect, test } from "vitest";
import { vaultPath } from "../../../src/core/edit/paths";
import { typedPath } from "../../../src/core/edit/typed-path";
import { anyCharacter } from "../../fuzz/characters";
import { runs } from "../../fuzz/runs";

test.each([
  ["Out", "Debriefs", "Debriefs/Out.md"],
  ["Out.md", "Debriefs", "Debriefs/Out.md"],
  ["Out", "", "Out.md"],
  ["Projects/Out", "Debriefs", "Projects/Out.md"],
  ["Projects\\2026 \\ Out", "Debriefs", "Projects/2026/Out.md"],
  ["/Out", "Debriefs", "Out.md"],
  ["Projects//Out.md", "Debriefs", "Projects/Out.md"],
  ["a: b", "Debriefs", "Debriefs/a b.md"],
  ["/", "Debriefs", "Untitled.md"],
  ["../../x", "Debriefs", "x.md"],
  [".obsidian/x", "Debriefs", "obsidian/x.md"],
])("%j beside %j is %j", (typed, folder, path) => {
  expect(typedPath(typed, folder)).toBe(path);
});

test("whatever is typed, a note can have the path", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom("", "Debriefs"),
      (typed, folder) => {
        expect(vaultPath(typedPath(typed, folder), { configDir: ".obsidian" })).toMatchObject({
          ok: true,
        });
      },
    ),
    runs(),
  );
});
