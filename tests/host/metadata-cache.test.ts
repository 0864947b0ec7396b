import { describe, expect, onTestFinished, test, vi } from "vitest";
import { knobs } from "./obsidian/knobs.ts";
import { MetadataCache } from "./obsidian/metadata-cache.ts";
import { Vault } from "./obsidian/vault.ts";
import { MemoryDisk } from "./page/memory-disk.ts";

// When the cache tells of what, over a vault in memory. Time passes when a test says so.

interface World {
  vault: Vault;
  cache: MetadataCache;
  /** What vault and cache told since the last time that somebody asked. */
  told: () => string[];
  /** Lets the delay pass; resolves with `resolved`. */
  pass: () => Promise<void>;
}

/** A vault whose entries nobody has been told of yet. */
function prepare(files: Record<string, string>): World {
  const disk = new MemoryDisk(files);
  const vault = new Vault(disk, disk.list(), () => "linux");
  const waiting: (() => void)[] = [];
  const cache = new MetadataCache(vault, (work) => waiting.push(work));
  const log: string[] = [];
  for (const event of ["create", "modify", "delete", "rename"]) {
    vault.on(event, ({ path }: { path: string }, old?: string) =>
      log.push([event, ...(old === undefined ? [] : [old]), path].join(" ")),
    );
  }
  for (const event of ["changed", "resolve", "deleted"]) {
    cache.on(event, ({ path }: { path: string }) => log.push(`${event} ${path}`));
  }
  let end: () => void = () => undefined;
  cache.on("resolved", () => {
    log.push("resolved");
    end();
  });
  const pass = (): Promise<void> => {
    const resolved = new Promise<void>((resolve) => (end = resolve));
    for (const work of waiting.splice(0)) work();
    return resolved;
  };
  return { vault, cache, told: () => log.splice(0), pass };
}

async function open(files: Record<string, string>): Promise<World> {
  const world = prepare(files);
  world.vault.loadEntries();
  await world.pass();
  world.told();
  return world;
}

function fileAt(vault: Vault, path: string) {
  const file = vault.getFileByPath(path);
  if (file === null) throw new Error(`No file: ${path}`);
  return file;
}

describe("the order of events", () => {
  test("at the start every note is read, then its links are resolved, then one word for all", async () => {
    const { vault, cache, told, pass } = prepare({ "A.md": "[[B]]", "B.md": "", "p.pdf": "" });
    vault.loadEntries();
    expect(cache.getCache("A.md")).toBeNull();
    expect(told()).toEqual(["create A.md", "create B.md", "create p.pdf"]);
    await pass();
    const read = ["changed A.md", "changed B.md"];
    expect(told()).toEqual([...read, "resolve A.md", "resolve B.md", "resolved"]);
    const none = { "B.md": {}, "p.pdf": {} };
    expect(cache.resolvedLinks).toEqual({ "A.md": { "B.md": 1 }, ...none });
    expect(cache.unresolvedLinks).toEqual({ "A.md": {}, ...none });
    expect(cache.getCachedFiles()).toEqual(["A.md", "B.md"]);
  });

  test.each<[string, (vault: Vault) => Promise<unknown>, string[]]>([
    [
      "a change of a note",
      (vault) => vault.modify(fileAt(vault, "A.md"), "[[C]]"),
      ["modify A.md", "changed A.md", "resolve A.md", "resolved"],
    ],
    [
      "two changes before the delay is over",
      async (vault) => {
        await vault.modify(fileAt(vault, "A.md"), "x");
        await vault.modify(fileAt(vault, "A.md"), "y");
      },
      ["modify A.md", "modify A.md", "changed A.md", "resolve A.md", "resolved"],
    ],
    [
      "a new note that a link was waiting for",
      (vault) => vault.create("No.md", ""),
      ["create No.md", "changed No.md", "resolve A.md", "resolve No.md", "resolved"],
    ],
    [
      "a rename: what is in the note did not change",
      (vault) => vault.rename(fileAt(vault, "B.md"), "D.md"),
      ["rename B.md D.md", "resolve A.md", "resolve D.md", "resolved"],
    ],
    [
      "a note that is deleted",
      (vault) => vault.delete(fileAt(vault, "B.md")),
      ["delete B.md", "deleted B.md", "resolve A.md", "resolved"],
    ],
    [
      "a new attachment that nobody links to",
      (vault) => vault.create("q.pdf", ""),
      ["create q.pdf", "resolved"],
    ],
  ])("%s", async (_name, act, expected) => {
    const { vault, told, pass } = await open({ "A.md": "[[B]] [[No]]", "B.md": "" });
    await act(vault);
    await pass();
    expect(told()).toEqual(expected);
  });
});

test("the knob says how long it waits before it reads", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
  const { cacheDelay } = knobs;
  onTestFinished(() => {
    knobs.cacheDelay = cacheDelay;
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  knobs.cacheDelay = 500;
  const disk = new MemoryDisk({ "A.md": "# A" });
  const vault = new Vault(disk, disk.list(), () => "linux");
  const cache = new MetadataCache(vault);
  vault.loadEntries();
  await vi.advanceTimersByTimeAsync(499);
  expect(cache.getCache("A.md")).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(cache.getCache("A.md")).not.toBeNull();
});

test("what is known is as old as the last `changed`", async () => {
  const { vault, cache, pass } = await open({ "A.md": "# Old" });
  const file = fileAt(vault, "A.md");
  const heading = (): string | undefined => cache.getFileCache(file)?.headings?.[0]?.heading;
  await vault.process(file, () => "# New");
  expect(heading()).toBe("Old");
  await pass();
  expect(heading()).toBe("New");
});

test("`changed` hands over the text and what is known of it, `deleted` what was known", async () => {
  const { vault, cache, pass } = await open({ "A.md": "# Old" });
  const seen: unknown[] = [];
  cache.on("changed", (_file, data, known) => seen.push(data, known));
  cache.on("deleted", (_file, known) => seen.push(known));
  const file = fileAt(vault, "A.md");
  await vault.modify(file, "# New");
  await pass();
  const known = cache.getFileCache(file);
  expect(seen).toEqual(["# New", known]);
  await vault.delete(file);
  expect(cache.getFileCache(file)).toBeNull();
  await pass();
  expect(seen[2]).toBe(known);
});

test("links follow the files they name: away, back, and to another of that name", async () => {
  const { vault, cache, pass } = await open({ "A.md": "[[B]]", "B.md": "", "f/x.md": "[[B]]" });
  await vault.rename(fileAt(vault, "B.md"), "C.md");
  // A rename is known at once; its consequences for other notes are not.
  expect(cache.getFirstLinkpathDest("C", "A.md")?.path).toBe("C.md");
  expect(cache.getFirstLinkpathDest("B", "A.md")).toBeNull();
  expect(cache.getCache("C.md")).not.toBeNull();
  expect(cache.getCache("B.md")).toBeNull();
  await pass();
  expect([cache.resolvedLinks["A.md"], cache.unresolvedLinks["A.md"]]).toEqual([{}, { B: 1 }]);
  await vault.create("f/B.md", "");
  await pass();
  expect(cache.resolvedLinks).toEqual({
    "A.md": { "f/B.md": 1 },
    "C.md": {},
    "f/x.md": { "f/B.md": 1 },
    "f/B.md": {},
  });
  await vault.delete(fileAt(vault, "f/B.md"));
  await pass();
  expect(Object.keys(cache.resolvedLinks).sort()).toEqual(["A.md", "C.md", "f/x.md"]);
  expect(cache.unresolvedLinks["f/x.md"]).toEqual({ B: 1 });
});

test("a folder that moves takes what is known of its notes along", async () => {
  const { vault, cache, told, pass } = await open({
    "f/A.md": "[[g/B]]",
    "f/g/B.md": "# B",
    "f/p.pdf": "",
  });
  const folder = vault.getFolderByPath("f");
  if (folder === null) throw new Error("No folder.");
  await vault.rename(folder, "e");
  expect(cache.getCache("e/g/B.md")?.headings?.[0]?.heading).toBe("B");
  await pass();
  expect(told().filter((line) => line.startsWith("changed"))).toEqual([]);
  const none = { "e/g/B.md": {}, "e/p.pdf": {} };
  expect(cache.resolvedLinks).toEqual({ "e/A.md": { "e/g/B.md": 1 }, ...none });
});

test("a link text is the name where it is the only one, else the path", async () => {
  const { vault, cache } = await open({ "A.md": "", "f/B.md": "", "g/b.md": "", "f/p.pdf": "" });
  const text = (path: string, omit?: boolean): string =>
    cache.fileToLinktext(fileAt(vault, path), "", omit);
  expect(text("A.md")).toBe("A");
  expect(text("A.md", false)).toBe("A.md");
  expect(text("f/B.md")).toBe("f/B");
  expect(text("f/p.pdf")).toBe("p.pdf");
});

test("a note that is too deep to be read keeps no other from being known", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { vault, cache } = await open({ "A.md": `${">".repeat(20_000)} a`, "B.md": "# B" });
  expect(cache.getFileCache(fileAt(vault, "A.md"))).toBeNull();
  expect(cache.getFileCache(fileAt(vault, "B.md"))).not.toBeNull();
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});
