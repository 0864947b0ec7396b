import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { type Driver, openVault } from "./driver.ts";

// The metadata cache and the links of a vault, as a plugin in the page sees them.

const host = fileURLToPath(new URL("../host", import.meta.url));
const fixture = path.join(host, "fixtures/vault");
const plugin = path.join(host, "fixtures/cache-plugin");

let driver: Driver;

afterEach(() => driver.close());

/** At the next `resolved`, what was heard up to then; the log is empty afterwards. */
async function heard(): Promise<string[]> {
  await driver.page.waitForFunction(() => window.cacheProbe.log.includes("resolved"));
  return driver.page.evaluate(() => window.cacheProbe.log.splice(0));
}

test("the cache learns of a change after its delay, and tells in the app's order", async () => {
  driver = await openVault(fixture, { plugins: [plugin], cacheDelay: 500 });
  const start = ["changed Alpha.md", "changed Folder/Beta.md"];
  expect(await heard()).toEqual([
    ...start,
    ...start.map((line) => line.replace("changed", "resolve")),
    "resolved",
  ]);
  const [before, after] = await driver.page.evaluate(async () => {
    const { app } = window.host;
    const note = app.vault.getFileByPath("Folder/Beta.md");
    if (note === null) throw new Error("No note.");
    const heading = () => app.metadataCache.getFileCache(note)?.headings?.[0]?.heading;
    await app.vault.process(note, (text) => text.replace("# Beta", "# Gamma"));
    const early = heading();
    await new Promise<void>((resolve) => app.metadataCache.on("resolved", () => resolve()));
    return [early, heading()];
  });
  expect([before, after]).toEqual(["Beta", "Gamma"]);
  expect(await heard()).toEqual([
    ...["modify Folder/Beta.md", "changed Folder/Beta.md", "resolve Folder/Beta.md"],
    "resolved",
  ]);
});

test("a spec waits until the cache knows what another program wrote, or that it is gone", async () => {
  driver = await openVault(fixture, { plugins: [plugin], cacheDelay: 500 });
  await heard();
  const known = (notePath: string): Promise<string | null | undefined> =>
    driver.inApp(
      ({ metadataCache }, at) => metadataCache.getCache(at)?.headings?.[0]?.heading,
      notePath,
    );
  await driver.writeOutside("Folder/Beta.md", "# Gamma\n");
  await driver.waitForCache("Folder/Beta.md");
  expect(await known("Folder/Beta.md")).toBe("Gamma");
  await driver.writeOutside("New.md", "# New\n");
  await driver.waitForCache("New.md");
  expect(await known("New.md")).toBe("New");
  await driver.removeOutside("New.md");
  await driver.waitForCache("New.md");
  expect(await driver.page.evaluate(() => window.cacheProbe.log)).toContain("deleted New.md");
});

test("a rename takes links along in bodies and properties, and Vault.rename takes none", async () => {
  driver = await openVault(fixture, { plugins: [plugin], cacheDelay: 0 });
  await heard();
  await driver.page.evaluate(async () => {
    const { vault, fileManager } = window.host.app;
    const note = vault.getFileByPath("Folder/Beta.md");
    if (note === null) throw new Error("No note.");
    await fileManager.renameFile(note, "Folder/Gamma.md");
  });
  const text = driver.readFile("Alpha.md");
  expect(text).toContain('people:\n  - "[[Gamma]]"');
  expect(text).toContain("Second line with [[Gamma]] and #tag.");
  await driver.page.waitForFunction(
    () => window.host.app.metadataCache.resolvedLinks["Alpha.md"]?.["Folder/Gamma.md"] === 2,
  );
  const links = await driver.page.evaluate(async () => {
    const { vault, metadataCache } = window.host.app;
    const note = vault.getFileByPath("Folder/Gamma.md");
    if (note === null) throw new Error("No note.");
    await vault.rename(note, "Delta.md");
    await new Promise<void>((resolve) => metadataCache.on("resolved", () => resolve()));
    return [metadataCache.resolvedLinks["Alpha.md"], metadataCache.unresolvedLinks["Alpha.md"]];
  });
  expect(links).toEqual([{}, { Gamma: 2 }]);
  expect(driver.readFile("Alpha.md")).toBe(text);
});

test("what the app exports around the cache is there for plugins", async () => {
  driver = await openVault(fixture, { plugins: [plugin], cacheDelay: 0 });
  await heard();
  const seen = await driver.page.evaluate(() => {
    const { obsidian } = window.cacheProbe;
    const { vault, metadataCache, fileManager } = window.host.app;
    const [alpha, beta] = ["Alpha.md", "Folder/Beta.md"].map((at) => vault.getFileByPath(at));
    const cache = metadataCache.getCache("Alpha.md");
    if (!alpha || !beta || cache === null) throw new Error("No note.");
    const links: string[] = [];
    obsidian.iterateRefs([...(cache.frontmatterLinks ?? []), ...(cache.links ?? [])], (ref) => {
      links.push(ref.original);
    });
    return {
      links,
      tags: obsidian.getAllTags(cache),
      lesson: obsidian.resolveSubpath(cache, "#Lessons")?.start.line,
      heading: obsidian.stripHeading("A: b") + obsidian.stripHeadingForLink("A#b"),
      target: metadataCache.getFirstLinkpathDest(obsidian.getLinkpath("Beta#x"), "")?.path,
      linktext: metadataCache.fileToLinktext(beta, alpha.path),
      link: fileManager.generateMarkdownLink(beta, alpha.path, "#Beta", "that note"),
      sections: cache.sections?.map(({ type }) => type),
      items: cache.listItems?.map(({ parent }) => parent),
    };
  });
  expect(seen).toEqual({
    links: ["[[Beta]]", "[[Beta]]"],
    tags: ["#tag"],
    lesson: 10,
    heading: "A bA b",
    target: "Folder/Beta.md",
    linktext: "Beta",
    link: "[[Beta#Beta|that note]]",
    sections: ["yaml", "heading", "paragraph", "heading", "list"],
    items: [-12],
  });
  expect(driver.errors).toEqual([]);
});

test("following a link to a note that is missing creates it", async () => {
  driver = await openVault(fixture, { plugins: [plugin], cacheDelay: 0 });
  await driver.page.evaluate(() =>
    window.host.app.workspace.openLinkText("New/Note#H", "Alpha.md"),
  );
  expect(await driver.activeNote()).toBe("New/Note.md");
  expect(driver.diff()).toEqual({ "New/Note.md": expect.anything() as unknown });
});
