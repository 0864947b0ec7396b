import { describe, expect, it } from "vitest";
import { diffOf, rendered, saved, scopeOf, valuesOf } from "./forms";

describe("promises", () => {
  const engaged = scopeOf(rendered("engagement"));
  const owed = "section:what is still to be made right";
  const NOTED =
    "## What is still to be made right\n- [x] promise:: call, by 2026-05-18 [[Elif]]\n- [ ] promise:: \n\n## Lessons\n- Ask.\n";

  const promised = (...promises: { from: number | null; text: string }[]): readonly string[] => {
    const wanted = { ...valuesOf(engaged, NOTED), [owed]: { kind: "promises", promises } as const };
    return diffOf(NOTED, saved(engaged, NOTED, wanted));
  };

  it("are read without the line that waits", () => {
    expect(valuesOf(engaged, NOTED)[owed]).toEqual({
      kind: "promises",
      promises: [{ from: 0, text: "call, by 2026-05-18 [[Elif]]" }],
    });
  });

  it("are written into the line that waits, then behind the others", () => {
    const kept = { from: 0, text: "call, by 2026-05-18 [[Elif]]" };
    expect(promised(kept, { from: null, text: "write" }, { from: null, text: "pay" })).toEqual([
      "-- [ ] promise:: ",
      "+- [ ] promise:: write",
      "+- [ ] promise:: pay",
    ]);
  });

  it("change in place and go with their line", () => {
    expect(promised({ from: 0, text: "call back" })).toEqual([
      "-- [x] promise:: call, by 2026-05-18 [[Elif]]",
      "+- [x] promise:: call back",
    ]);
    expect(promised()).toEqual(["-- [x] promise:: call, by 2026-05-18 [[Elif]]"]);
  });
});
