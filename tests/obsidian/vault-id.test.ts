import { describe, expect, it } from "vitest";
import { vaultId } from "../../src/obsidian/vault-id";

function storage(kept: Record<string, unknown> = {}) {
  return {
    kept,
    loadLocalStorage: (key: string): unknown => kept[key] ?? null,
    saveLocalStorage: (key: string, value: unknown) => {
      kept[key] = value;
    },
  };
}

const no = () => {
  throw new DOMException("No.", "SecurityError");
};

describe("the name of a vault on a device", () => {
  it("is made once and stays", () => {
    const app = storage();
    const first = vaultId(app);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(vaultId(app)).toBe(first);
    expect(vaultId(storage())).not.toBe(first);
  });

  it.each([42, "", "../x", { a: 1 }, "G".repeat(32)])("is made anew in place of %j", (stored) => {
    expect(vaultId(storage({ "debrief-vault": stored }))).toMatch(/^[0-9a-f]{32}$/);
  });

  it("is none where the app cannot keep one", () => {
    expect(vaultId({ loadLocalStorage: () => null, saveLocalStorage: no })).toBe(null);
    expect(vaultId({ loadLocalStorage: () => null, saveLocalStorage: () => {} })).toBe(null);
    expect(vaultId({ loadLocalStorage: no, saveLocalStorage: () => {} })).toBe(null);
  });
});
