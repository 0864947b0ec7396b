import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { ESLint } from "eslint";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./built-files";

/** Snippets are linted in the place of a file that exists: rules that know types need one. */
function fileIn(folder: string, ending: string): string | undefined {
  const at = path.join(ROOT, folder);
  if (!existsSync(at)) return undefined;
  const names = readdirSync(at, { recursive: true, encoding: "utf8" }).sort();
  const name = names.find((entry) => entry.endsWith(ending));
  return name === undefined ? undefined : path.join(at, name);
}

const PLACES = {
  core: fileIn("src/core", ".ts"),
  ports: fileIn("src/ports", ".ts"),
  app: fileIn("src/app", ".ts"),
  ui: fileIn("src/ui", ".tsx"),
  obsidian: fileIn("src/obsidian", ".ts"),
  node: fileIn("src/node", ".mts"),
  test: fileIn("tests/build", ".test.ts"),
};

let eslint: ESLint;

async function rulesBroken(place: keyof typeof PLACES, code: string): Promise<string[]> {
  const filePath = PLACES[place] ?? path.join(ROOT, "missing.ts");
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

describe("lint", () => {
  beforeAll(async () => {
    eslint = new ESLint({ cwd: ROOT, overrideConfigFile: ".config/eslint.config.mjs" });
    // The first file waits for the whole project to be read.
    await rulesBroken("core", "");
  }, 120_000);

  const refused: [keyof typeof PLACES, string, string][] = [
    ["core", "debrief/layers", 'import type { App } from "obsidian"; export type A = App;'],
    ["core", "debrief/layers", 'export type A = import("obsidian").App;'],
    ["app", "debrief/layers", 'import { h } from "preact"; h("p", null);'],
    ["ports", "debrief/layers", 'import { a } from "../core/note"; a();'],
    ["ui", "debrief/layers", 'import { Notice } from "obsidian"; new Notice("a");'],
    ["obsidian", "debrief/layers", 'import fs from "node:fs"; fs.existsSync("a");'],
    ["obsidian", "no-restricted-imports", 'import { requestUrl } from "obsidian";'],
    ["core", "no-restricted-syntax", "export const now = new Date();"],
    ["core", "no-restricted-properties", "export const now = Date.now();"],
    ["core", "no-restricted-properties", "export const a = Math.random();"],
    ["core", "no-restricted-globals", "export const a = document.title;"],
    ["core", "no-restricted-globals", "export const a = performance.now();"],
    ["core", "no-restricted-globals", 'console.error("a");'],
    ["core", "no-restricted-syntax", "export async function a() {}"],
    ["core", "no-restricted-globals", "export const a = process.argv;"],
    ["app", "no-undef", "export const a = process.argv;"],
    ["app", "no-restricted-globals", "export const a = () => document.title;"],
    ["app", "no-restricted-globals", 'void fetch("a");'],
    ["app", "obsidianmd/rule-custom-message", 'console.log("a");'],
    ["app", "no-restricted-syntax", "export const a = /(?<!a)b/;"],
    ["app", "no-restricted-syntax", 'export const a = new RegExp("(?<=a)b");'],
    ["app", "no-restricted-syntax", "export default 1;"],
    ["app", "no-restricted-syntax", 'export { a } from "./store";'],
    ["app", "no-restricted-syntax", 'export * from "./store";'],
    ["app", "no-restricted-syntax", "for (const a in {}) void a;"],
    ["app", "@typescript-eslint/no-explicit-any", "export const a: any = 1;"],
    ["app", "@typescript-eslint/no-floating-promises", "Promise.resolve(1);"],
    ["app", "@typescript-eslint/consistent-type-assertions", "export const a = 1 as number;"],
    ["app", "@typescript-eslint/no-non-null-assertion", "export const a = [1][0]!;"],
    ["app", "@typescript-eslint/naming-convention", "export class NoteManager {}"],
    [
      "app",
      "@typescript-eslint/ban-ts-comment",
      "// @ts-expect-error it is so\nexport const a = 1;",
    ],
    ["app", "eqeqeq", "export const a = (b: number) => b == 1;"],
    ["ui", "no-restricted-syntax", "export const a = (e: HTMLElement) => (e.innerHTML = e.id);"],
    ["ui", "no-restricted-syntax", "export const a = (d: Document) => d.createElement('p');"],
    [
      "ui",
      "no-restricted-syntax",
      "export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
    ],
    ["node", "debrief/layers", 'import fs from "fs"; fs.existsSync("a");'],
    ["node", "no-restricted-globals", 'void fetch("a");'],
    ["test", "@typescript-eslint/no-floating-promises", "Promise.resolve(1);"],
    ["test", "no-new-func", 'export const a: unknown = new Function("return 1");'],
  ];

  for (const [place, rule, code] of refused) {
    it.skipIf(PLACES[place] === undefined)(`${rule} in ${place}: ${code}`, async () => {
      expect(await rulesBroken(place, code)).toContain(rule);
    });
  }

  it("does not let a comment in the source switch a rule off", async () => {
    const comment = "// eslint-disable-next-line eqeqeq -- a reason";
    const broken = await rulesBroken("core", `${comment}\nexport const a = (b: 0) => b == 0;\n`);
    expect(broken).toContain("eqeqeq");
    expect(broken.some((text) => text.includes("eslint-disable-next-line"))).toBe(true);
  });

  const allowed: [keyof typeof PLACES, string][] = [
    ["core", 'export const A = ["a"] as const;\nexport const b = Date.UTC(2026, 0, 1);\n'],
    ["node", 'import { existsSync } from "node:fs";\nconsole.log(existsSync("a"), process.pid);\n'],
    ["test", 'console.log(process.env["A"]!);\nsetTimeout(() => {}, 1);\n'],
  ];

  for (const [place, code] of allowed) {
    it.skipIf(PLACES[place] === undefined)(`nothing in ${place}: ${code}`, async () => {
      expect(await rulesBroken(place, code)).toEqual([]);
    });
  }

  it("reads the manifest and the licence", async () => {
    const lint = async (name: string, text: string) => {
      const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, name) });
      return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
    };
    expect(await lint("manifest.json", '{ "id": 1 }')).toContain("obsidianmd/validate-manifest");
    expect(await lint("LICENSE", "Copyright (C) 2020 by Dynalist Inc.\n")).toContain(
      "obsidianmd/validate-license",
    );
    expect(await lint("package.json", '{ "dependencies": { "moment": "2.0.0" } }')).toContain(
      "depend/ban-dependencies",
    );
  });
});
