import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { readDeclarations } from "../host/declarations.mjs";
import { sharedBrowser } from "../host/testing/browser.ts";
import { VaultCopy } from "../host/testing/vault-copy.ts";
import { openVault, type Driver } from "./driver.ts";

// Plugins that know nothing of the workbench: written here, in the ways that others write.

const repository = fileURLToPath(new URL("../..", import.meta.url));
const host = path.join(repository, "tests/host");
const vault = path.join(host, "fixtures/vault");
const foreign = (name: string): string => path.join(host, "fixtures/foreign", name);

describe("a plugin of another's making", () => {
  let driver: Driver;

  afterEach(() => driver.close());

  test("may be compiled for engines without classes, and finds itself and the app", async () => {
    driver = await openVault(vault, { plugins: [foreign("old-style")] });
    await driver.runCommand("Old style: Open view");
    const view = driver.find(".old-style-view");
    expect(await view.innerText()).toBe(
      "the same app: true, an Old one: true, its own name: Old style, graph: false, on linux undefined",
    );
    expect(await view.evaluate((el) => getComputedStyle(el).textDecorationLine)).toBe("underline");
    await driver.runCommand("Old style: Ask");
    await driver.waitForText("Old but there");
    expect(driver.errors).toEqual([]);
    expect(await driver.notImplemented()).toEqual([]);
  });

  test("may require what a page lacks; using it throws, and is on record", async () => {
    driver = await openVault(vault, { plugins: [foreign("curious")] });
    expect(driver.errors).toEqual([]);
    for (const name of ["Read a file", "Open a window", "Ask the graph", "Use the old editor"]) {
      await driver.runCommand(`Curious: ${name}`);
    }
    expect(await driver.notImplemented()).toEqual([
      'require("node:fs").readFileSync',
      'require("electron").shell',
      "core plugin graph: options",
      "CodeMirror.defineMode",
    ]);
  });
});

describe("what the app adds to the page", () => {
  let driver: Driver;

  afterEach(() => driver.close());

  test("is there: every function, and every member of elements, arrays and the like", async () => {
    const declarations = path.join(repository, "node_modules/obsidian/obsidian.d.ts");
    const { globals } = readDeclarations([declarations]);
    const interfaces = [...globals.interfaces].map(([name, members]) => ({
      name,
      members: [...members],
    }));
    const values = [...globals.values];
    driver = await openVault(vault, { plugins: [] });
    const lacking = await driver.inApp(
      (_app, declared) => {
        const found = (name: string): { prototype?: object } | undefined =>
          Reflect.get(window, name) as { prototype?: object } | undefined;
        /** An interface of a constructor or of an object that is there once is that object itself. */
        const place = (name: string): object | undefined =>
          found(name)?.prototype ?? found(name.replace(/Constructor$/, ""));
        return [
          ...declared.values.filter((name) => found(name) === undefined),
          ...declared.interfaces.flatMap(({ name, members }) => {
            const holder = name === "Window" ? window : place(name);
            if (holder === undefined) return [];
            return members.filter((key) => !(key in holder)).map((key) => `${name}.${key}`);
          }),
        ];
      },
      { interfaces, values },
    );
    // Known to Apple's phones alone.
    expect(lacking).toEqual(["Touch.touchType"]);
  });
});

describe("node tests/host/serve.mjs", () => {
  let server: ChildProcess;
  let copy: VaultCopy;
  let said = "";
  const lines = (): string[] => said.split("\n");

  afterEach(async () => {
    server.kill("SIGINT");
    copy.remove();
  });

  test("serves several plugins at once, and says what each of them lacked", async () => {
    copy = new VaultCopy(vault);
    const plugins = ["broken", "curious", "old-style"].flatMap((name) => [
      "--plugin",
      foreign(name),
    ]);
    server = spawn(process.execPath, [`${host}/serve.mjs`, "--vault", copy.folder, ...plugins]);
    server.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const address = (): string => /http\S+(?=\s)/.exec(said)?.[0] ?? "";
    await expect.poll(address, { timeout: 20_000 }).not.toBe("");
    const context = await (await sharedBrowser()).newContext();
    const page = await context.newPage();
    await page.goto(address());
    await page.waitForFunction(() => (window.host as { ready?: boolean } | undefined)?.ready);
    await expect.poll(lines).toContain("broken: failed to load: Error: broken by its author");
    for (let round = 0; round < 2; round++) {
      await page.evaluate(() => window.host.runCommand("curious:read-a-file"));
      await page.evaluate(() => window.host.runCommand("old-style:ask"));
    }
    await page.getByText("Old but there").first().waitFor();
    const lacked = 'curious: not implemented: require("node:fs").readFileSync';
    await expect.poll(() => lines().filter((line) => line === lacked)).toEqual([lacked]);
    await context.close();
  });
});
