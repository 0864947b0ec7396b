import "fake-indexeddb/auto";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { JournalRecord } from "../../src/core/edit/operations/prepared";
import { IdbJournal } from "../../src/obsidian/idb-journal";

const VAULT = "0123456789abcdef0123456789abcdef";
const DATABASE = `debrief-journal-${VAULT}`;

function aRecord(more: Partial<JournalRecord> = {}): JournalRecord {
  return {
    id: "one",
    ordinal: 1,
    label: "“Restore the dream first” as a lesson note",
    date: "2026-05-16",
    phase: "running",
    steps: [{ kind: "create", path: "Lessons/Restore the dream first.md", text: "---\n---\n" }],
    ...more,
  };
}

const open = new Set<IdbJournal>();

/** As the app has it after a start; without patience where the database would never answer. */
function journal(vault: string | null = VAULT, patience?: number): IdbJournal {
  const made = new IdbJournal(vault, patience);
  open.add(made);
  return made;
}

async function rows(store: IdbJournal): Promise<unknown> {
  const loaded = await store.load();
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

describe("the journal of a vault", () => {
  it("is there again after a start, the newest state of each record once", async () => {
    const before = journal();
    expect(await rows(before)).toEqual([]);
    await before.save(aRecord());
    await before.save(aRecord({ id: "two", ordinal: 2 }));
    await before.save(aRecord({ phase: "done" }));
    before.dispose();
    const after = journal();
    expect(await rows(after)).toEqual([
      aRecord({ phase: "done" }),
      aRecord({ id: "two", ordinal: 2 }),
    ]);
    expect(after.isLasting).toBe(true);
  });

  it("forgets what was removed", async () => {
    const store = journal();
    await store.save(aRecord());
    await store.remove("one");
    await store.remove("never there");
    expect(await rows(journal())).toEqual([]);
    expect(store.isLasting).toBe(true);
  });

  it("is not the journal of another vault", async () => {
    await journal().save(aRecord());
    expect(await rows(journal("f".repeat(32)))).toEqual([]);
  });

  it("waits until the device has the record, not only its cache", async () => {
    const store = journal();
    await store.load();
    const start = vi.spyOn(IDBDatabase.prototype, "transaction");
    await store.save(aRecord());
    expect(start.mock.calls[0]?.slice(1)).toEqual(["readwrite", { durability: "strict" }]);
  });

  it("makes way for another window with a newer version of the database", async () => {
    const store = journal();
    await store.save(aRecord());
    const newer = await openDB(DATABASE, 2);
    expect(await newer.count("operations")).toBe(1);
    newer.close();
  });

  it("connects again when the connection was lost on the way", async () => {
    const store = journal();
    await store.load();
    const lost = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
      throw new DOMException("Connection to Indexed Database server lost.", "UnknownError");
    });
    await store.save(aRecord());
    expect(lost).toHaveBeenCalledTimes(2);
    expect(store.isLasting).toBe(true);
    expect(await rows(journal())).toEqual([aRecord()]);
  });

  it("writes nothing once the plugin is off", async () => {
    const store = journal();
    await store.load();
    store.dispose();
    expect(await store.save(aRecord())).toEqual({
      ok: false,
      reason: "Debrief was switched off, so nothing more is written.",
    });
    expect((await store.remove("one")).ok).toBe(false);
    expect(await rows(journal())).toEqual([]);
  });
});

describe("without a database to rely on it goes on in memory, and says that nothing lasts:", () => {
  /** Whatever the fault: every call succeeds, and what was saved is there until the app closes. */
  async function expectMemory(store: IdbJournal): Promise<void> {
    expect((await store.load()).ok).toBe(true);
    expect(await store.save(aRecord())).toEqual({ ok: true, value: undefined });
    expect(await store.save(aRecord({ id: "two" }))).toEqual({ ok: true, value: undefined });
    expect(await store.remove("one")).toEqual({ ok: true, value: undefined });
    expect(store.isLasting).toBe(false);
    expect(await rows(store)).toEqual([aRecord({ id: "two" })]);
  }

  it("no name for the vault", async () => {
    const store = journal(null);
    expect(store.isLasting).toBe(false);
    await expectMemory(store);
  });

  it("no database at all", async () => {
    vi.stubGlobal("indexedDB", undefined);
    await expectMemory(journal());
  });

  it("a database that refuses to open", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("The user denied permission.", "SecurityError");
    });
    await expectMemory(journal());
  });

  it("a database that never answers", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => new IDBOpenDBRequest());
    await expectMemory(journal(VAULT, 10));
  });

  it("a newer database, which stays as it is", async () => {
    const newer = await openDB(DATABASE, 2, {
      upgrade: (database) => void database.createObjectStore("later"),
    });
    newer.close();
    await expectMemory(journal());
    const again = await openDB(DATABASE);
    expect([again.version, [...again.objectStoreNames]]).toEqual([2, ["later"]]);
    again.close();
  });

  it("a database without its table, which is not made anew", async () => {
    const broken = await openDB(DATABASE, 1, {
      upgrade: (database) => void database.createObjectStore("other"),
    });
    await broken.put("other", 1, "kept");
    broken.close();
    await expectMemory(journal());
    const again = await openDB(DATABASE);
    expect(await again.get("other", "kept")).toBe(1);
    again.close();
  });

  it.each([
    ["rows that cannot be read", "getAll", "DataError"],
    ["a connection that is lost again and again", "getAll", "UnknownError"],
  ] as const)("%s", async (_, method, name) => {
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
      throw new DOMException("No.", name);
    });
    await expectMemory(journal());
  });
});

describe("a database that gives out while it is used", () => {
  it("full: the record is kept in memory, and the outdated row is taken away", async () => {
    const store = journal();
    await store.save(aRecord());
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    });
    expect((await store.save(aRecord({ phase: "done" }))).ok).toBe(true);
    expect(store.isLasting).toBe(false);
    expect(await rows(store)).toEqual([aRecord({ phase: "done" })]);
    await expect.poll(() => rows(journal())).toEqual([]);
  });

  it("an aborted transaction is a failure, though every request in it succeeded", async () => {
    const store = journal();
    await store.load();
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      const request = this.add(value);
      request.addEventListener("success", () => this.transaction.abort());
      return request;
    });
    expect((await store.save(aRecord())).ok).toBe(true);
    expect(store.isLasting).toBe(false);
    expect(await rows(journal())).toEqual([]);
  });

  it("a row that cannot be removed is said not to last", async () => {
    const store = journal();
    await store.save(aRecord());
    vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
      throw new DOMException("No.", "UnknownError");
    });
    expect((await store.remove("one")).ok).toBe(true);
    expect(store.isLasting).toBe(false);
  });
});
