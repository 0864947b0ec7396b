import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FormDraft } from "../../src/core/form/draft";
import { IdbDrafts } from "../../src/obsidian/idb-drafts";

const VAULT = "0123456789abcdef0123456789abcdef";

function aDraft(words: string, key = "new:setback"): FormDraft {
  const values = { "section:what happened": { kind: "text", text: words } } as const;
  return { key, date: "2026-05-16", time: "10:00", title: "", values, base: null };
}

const open = new Set<IdbDrafts>();

function drafts(vault: string | null = VAULT, patience?: number): IdbDrafts {
  const made = new IdbDrafts(vault, patience);
  open.add(made);
  return made;
}

async function kept(store: IdbDrafts, key = "new:setback"): Promise<unknown> {
  const loaded = await store.load(key);
  return loaded.ok ? loaded.value : loaded.reason;
}

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
});
afterEach(() => {
  for (const store of open) store.dispose();
  open.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("drafts of a vault", () => {
  it("are there again after a start, the newest words of each form", async () => {
    const before = drafts();
    void before.save(aDraft("He"));
    void before.save(aDraft("He called."));
    await before.save(aDraft("Other.", "note:A.md"));
    before.dispose();
    const after = drafts();
    expect(await kept(after)).toEqual(aDraft("He called."));
    expect(await kept(after, "note:A.md")).toEqual(aDraft("Other.", "note:A.md"));
    expect(after.isLasting).toBe(true);
  });

  it("are gone once they were saved or discarded", async () => {
    const store = drafts();
    await store.save(aDraft("He called."));
    await store.remove("new:setback");
    expect(await kept(drafts())).toBeNull();
  });

  it("are not those of another vault", async () => {
    await drafts().save(aDraft("He called."));
    expect(await kept(drafts("f".repeat(32)))).toBeNull();
  });

  it.each<[string, () => IdbDrafts]>([
    ["a vault without a name", () => drafts(null)],
    [
      "a database that is blocked",
      () => {
        vi.stubGlobal("indexedDB", {
          open() {
            throw new DOMException("denied", "SecurityError");
          },
        });
        return drafts();
      },
    ],
    [
      "a database that never answers",
      () => {
        vi.stubGlobal("indexedDB", { open: () => new EventTarget() });
        return drafts(VAULT, 5);
      },
    ],
  ])("last until the app closes, and say so, with %s", async (_, make) => {
    const store = make();
    await store.save(aDraft("He called."));
    expect(await kept(store)).toEqual(aDraft("He called."));
    expect(store.isLasting).toBe(false);
    await store.remove("new:setback");
    expect(await kept(store)).toBeNull();
  });
});
