import { describe, expect, it } from "vitest";
import { isRecord, ownValue } from "../../src/core/own-value";

describe("the own value of what was stored", () => {
  it("is what stands under the name", () => {
    expect(ownValue({ a: 1 }, "a")).toBe(1);
    expect(ownValue(JSON.parse('{"__proto__": 1}'), "__proto__")).toBe(1);
  });

  it.each(["__proto__", "constructor", "toString"])("is not %s of every object", (name) => {
    expect(ownValue({}, name)).toBeUndefined();
  });

  it.each([null, undefined, 1, "text", true])("is nothing where %s was stored", (stored) => {
    expect(ownValue(stored, "length")).toBeUndefined();
  });

  it("does not run a getter", () => {
    let runs = 0;
    const stored = {
      get a() {
        return (runs += 1);
      },
    };
    expect(ownValue(stored, "a")).toBeUndefined();
    expect(runs).toBe(0);
  });
});

describe("a record", () => {
  it.each([
    [{}, true],
    [Object.create(null), true],
    [[], false],
    [null, false],
    ["{}", false],
  ])("%j: %s", (stored, expected) => {
    expect(isRecord(stored)).toBe(expected);
  });
});
