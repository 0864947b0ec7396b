import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { join, LAYERS, layerOf, refuseImport } from "../.config/layers.mjs";

const ROOT = path.resolve(import.meta.dirname, "..");

/** Besides these, only dotfolders and what .gitignore names may lie at the top. */
const TOP_LEVEL = new Set([
  ...["src", "styles", "tests", "manifest.json", "package.json", "tsconfig.json"],
  ...["esbuild.config.mjs", "README.md", "package-lock.json", "LICENSE", "versions.json"],
  ...["CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", ".npmrc", ".gitignore", ".gitattributes"],
  ...[".ci", ".github", ".config"],
]);

const MAX_LINES = 250;
const MAX_LINES_OF_MAIN = 150;
const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const EMPTY_WORDS = new Set(
  ["manager", "helper", "util", "service", "handler"].flatMap((word) => [word, `${word}s`]),
).add("data");

interface FoundImport {
  specifier: string;
  typeOnly: boolean;
  values: string[];
}

interface SourceFile {
  path: string;
  text: string;
  imports: FoundImport[];
  /** True when the file passes things on and declares nothing. */
  barrel: boolean;
  defaultExport: boolean;
}

function read(file: string, text: string): SourceFile {
  const kind = file.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const imports: FoundImport[] = [];
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found !== undefined) imports.push(found);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const isImport = (statement: ts.Statement) => ts.isImportDeclaration(statement);
  const isExport = (statement: ts.Statement) => ts.isExportDeclaration(statement);
  return {
    path: file,
    text,
    imports,
    barrel:
      tree.statements.some(isExport) && tree.statements.every((s) => isImport(s) || isExport(s)),
    defaultExport: tree.statements.some(exportsDefault),
  };
}

function importOf(node: ts.Node): FoundImport | undefined {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    const values: string[] = [];
    if (clause?.name !== undefined) values.push("default");
    const bindings = clause?.namedBindings;
    if (bindings !== undefined && ts.isNamespaceImport(bindings)) values.push("*");
    if (bindings !== undefined && ts.isNamedImports(bindings)) {
      const named = bindings.elements.filter((element) => !element.isTypeOnly);
      values.push(...named.map((element) => (element.propertyName ?? element.name).text));
    }
    const typeOnly =
      clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
      (clause !== undefined && values.length === 0);
    return named(node.moduleSpecifier, typeOnly, values);
  }
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node)) {
    return named(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
  }
  if (ts.isExternalModuleReference(node)) return named(node.expression, false);
  if (ts.isCallExpression(node)) {
    const called = node.expression;
    const loads =
      called.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(called) && called.text === "require");
    return loads ? named(node.arguments[0], false) : undefined;
  }
  return undefined;
}

function named(
  specifier: ts.Node | undefined,
  typeOnly: boolean,
  values: string[] = [],
): FoundImport | undefined {
  return specifier !== undefined && ts.isStringLiteralLike(specifier)
    ? { specifier: specifier.text, typeOnly, values }
    : undefined;
}

function exportsDefault(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    return (
      clause !== undefined &&
      ts.isNamedExports(clause) &&
      clause.elements.some((element) => element.name.text === "default")
    );
  }
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(
      (modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword,
    )
  );
}

function filesUnder(folder: string): string[] {
  const at = path.join(ROOT, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

const isCode = (file: string) => /\.[cm]?[jt]sx?$/.test(file);
const lineCount = (text: string) => text.replace(/\n$/, "").split("\n").length;

/** The file that a relative import means, or undefined when it is none of ours. */
function resolve(from: string, specifier: string, known: ReadonlyMap<string, unknown>) {
  if (!specifier.startsWith(".")) return undefined;
  const target = join(from, specifier);
  const stem = target.replace(/\.[cm]?js$/, "");
  const endings = ["", ".ts", ".tsx", ".mts", "/index.ts", "/index.tsx"];
  return [target, ...endings.map((ending) => stem + ending)].find((file) => known.has(file));
}

/** Every circle of imports once, written as `a → b → a`. */
function cycles(files: readonly SourceFile[]): string[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: SourceFile, trail: string[]): void => {
    const at = trail.indexOf(file.path);
    if (at >= 0) {
      found.push([...trail.slice(at), file.path].join(" → "));
      return;
    }
    if (done.has(file.path)) return;
    for (const { specifier } of file.imports) {
      const target = known.get(resolve(file.path, specifier, known) ?? "");
      if (target !== undefined) walk(target, [...trail, file.path]);
    }
    done.add(file.path);
  };
  for (const file of files) walk(file, []);
  return found;
}

function importFaults(file: SourceFile): string[] {
  return file.imports.flatMap((found) => {
    const reason = refuseImport({ file: file.path, ...found });
    return reason === undefined ? [] : [`${file.path}: ${reason}`];
  });
}

function nameFaults(file: string): string[] {
  const faults: string[] = [];
  const folders = file.split("/").slice(1);
  const stem = (folders.pop() ?? "").replace(/(\.d)?\.[cm]?[jt]sx?$/, "");
  for (const part of [...folders, stem]) {
    if (!KEBAB_CASE.test(part)) faults.push(`${file}: "${part}" is not kebab-case`);
    const empty = part.split("-").find((word) => EMPTY_WORDS.has(word));
    if (empty !== undefined) faults.push(`${file}: "${empty}" says nothing; name what it holds`);
  }
  if (file.startsWith("src/node/") !== file.endsWith(".mts")) {
    faults.push(`${file}: files of src/node, and only they, end in .mts`);
  }
  if (!/\.(ts|tsx|mts)$/.test(file)) faults.push(`${file}: source is TypeScript`);
  return faults;
}

function sizeFault(file: string, text: string): string[] {
  const lines = lineCount(text);
  if (file === "src/main.ts") {
    return lines < MAX_LINES_OF_MAIN
      ? []
      : [`${file}: ${lines} lines; it only puts parts together, in under ${MAX_LINES_OF_MAIN}`];
  }
  // Tables made by a script are data, however long.
  if (file.startsWith("src/assets/")) return [];
  return lines <= MAX_LINES ? [] : [`${file}: ${lines} lines; ${MAX_LINES} is full`];
}

function topLevelNames(): string[] {
  try {
    // Tracked files, and new ones that git would take.
    const listed = execFileSync("git", ["ls-files", "-z", "-co", "--exclude-standard"], {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const names = listed.split("\0").filter((name) => name !== "");
    return [...new Set(names.map((name) => name.split("/")[0] ?? name))];
  } catch {
    const ignored = new Set([".git", "node_modules", "dist", "main.js", "styles.css"]);
    return readdirSync(ROOT).filter((name) => !ignored.has(name));
  }
}

describe("source tree", () => {
  const paths = filesUnder("src");
  const code = paths.filter(isCode);
  const sources = code.map((file) => read(file, readFileSync(path.join(ROOT, file), "utf8")));

  it("has every file in a layer", () => {
    const homeless = paths.filter((file) => layerOf(file) === undefined);
    const layers = Object.keys(LAYERS).join(", ");
    expect(homeless.map((file) => `${file}: no layer (${layers}) holds it`)).toEqual([]);
  });

  it("keeps to the arrows of the table, types and packages included", () => {
    expect(sources.flatMap(importFaults)).toEqual([]);
  });

  it("has no import cycle", () => {
    expect(cycles(sources)).toEqual([]);
  });

  it("has no barrel file", () => {
    const barrels = sources.filter((file) => file.barrel);
    expect(barrels.map((file) => `${file.path}: it only passes on what others hold`)).toEqual([]);
  });

  it("has one default export, in src/main.ts", () => {
    const others = sources.filter((file) => file.defaultExport && file.path !== "src/main.ts");
    expect(others.map((file) => `${file.path}: default export`)).toEqual([]);
  });

  it("names files in kebab-case after what they hold", () => {
    expect(code.flatMap(nameFaults)).toEqual([]);
  });

  it("keeps files short", () => {
    expect(sources.flatMap((file) => sizeFault(file.path, file.text))).toEqual([]);
  });
});

describe("repository", () => {
  it("has nothing at its top but what belongs there", () => {
    const strangers = topLevelNames().filter((name) => !TOP_LEVEL.has(name));
    expect(strangers.map((name) => `${name}: not one of the names allowed at the top`)).toEqual([]);
  });
});

describe("the checks themselves", () => {
  const faultsOf = (file: string, text: string) => importFaults(read(file, text));

  it.each([
    ["core takes no obsidian", "src/core/note.ts", 'import { TFile } from "obsidian";'],
    ["nor its types", "src/core/note.ts", 'import type { TFile } from "obsidian";'],
    ["nor by import()", "src/core/note.ts", 'const m = import("obsidian");'],
    ["nor in a type", "src/core/note.ts", 'type T = import("obsidian").TFile;'],
    ["nor passes it on", "src/core/note.ts", 'export { TFile } from "obsidian";'],
    ["nor by require", "src/core/note.ts", 'import o = require("obsidian");'],
    ["core does not look up", "src/core/parse/note.ts", 'import type { A } from "../../app/a";'],
    ["app stays off the interface", "src/app/store.ts", 'import { A } from "../ui/a.tsx";'],
    ["ui takes no obsidian", "src/ui/row.tsx", 'import { setIcon } from "obsidian";'],
    ["ui takes no worker", "src/ui/row.tsx", 'import { c } from "../worker/client";'],
    ["ports hold no code of core", "src/ports/vault.ts", 'import { parse } from "../core/note";'],
    ["only the client of the worker", "src/obsidian/a.ts", 'import { a } from "../worker/entry";'],
    ["only mount functions", "src/obsidian/a.ts", 'import { Row } from "../ui/row";'],
    ["no Node in an adapter", "src/obsidian/a.ts", 'import fs from "node:fs";'],
    ["no bare Node name", "src/node/a.mts", 'import fs from "fs";'],
    ["nothing from outside src", "src/core/a.ts", 'import a from "../../package.json";'],
    ["no likeness of a name", "src/core/a.ts", 'import a from "yaml-loader";'],
  ])("refuses: %s", (_name, file, text) => {
    expect(faultsOf(file, text)).toHaveLength(1);
  });

  it.each([
    ["src/core/a.ts", 'import { parseDocument } from "yaml"; import { a } from "./b";'],
    ["src/core/a.ts", 'import { addDays } from "date-fns/addDays"; import w from "../assets/w";'],
    ["src/ports/vault.ts", 'import type { Note } from "../core/note";'],
    ["src/ports/vault.ts", 'import { type Note } from "../core/note";'],
    ["src/ui/row.tsx", 'import { useState } from "preact/hooks"; import { a } from "../app/a";'],
    ["src/obsidian/a.ts", 'import { mountRow } from "../ui/row"; import "@codemirror/view";'],
    ["src/obsidian/a.ts", 'import type { RowProps } from "../ui/row";'],
    ["src/obsidian/a.ts", 'import { connect } from "../worker/client.ts";'],
    ["src/node/a.mts", 'import fs from "node:fs"; import { a } from "../worker/inline.ts";'],
  ])("allows in %s: %s", (file, text) => {
    expect(faultsOf(file, text)).toEqual([]);
  });

  it("finds a cycle through any number of files", () => {
    const files = [
      read("src/core/a.ts", 'import type { B } from "./b";'),
      read("src/core/b.ts", 'import { c } from "./deep/c.ts";'),
      read("src/core/deep/c.ts", 'export * from "../a.js";'),
    ];
    expect(cycles(files)).toEqual([
      "src/core/a.ts → src/core/b.ts → src/core/deep/c.ts → src/core/a.ts",
    ]);
    expect(cycles(files.slice(0, 2))).toEqual([]);
  });

  it("knows a barrel and a default export", () => {
    expect(read("src/core/a.ts", 'export * from "./b";').barrel).toBe(true);
    expect(read("src/core/a.ts", 'import { b } from "./b"; export { b };').barrel).toBe(true);
    expect(read("src/core/a.ts", 'import { b } from "./b"; export const c = b;').barrel).toBe(
      false,
    );
    expect(read("src/core/a.ts", "export default 1;").defaultExport).toBe(true);
    expect(read("src/core/a.ts", "export default function a() {}").defaultExport).toBe(true);
    expect(read("src/core/a.ts", "const a = 1; export { a as default };").defaultExport).toBe(true);
    expect(read("src/core/a.ts", "export function a() {}").defaultExport).toBe(false);
  });

  it("knows a bad name and a long file", () => {
    expect(nameFaults("src/core/parse/parse-note.ts")).toEqual([]);
    expect(nameFaults("src/node/debrief.mts")).toEqual([]);
    expect(nameFaults("src/core/ParseNote.ts")).toHaveLength(1);
    expect(nameFaults("src/core/note-helpers.ts")).toHaveLength(1);
    expect(nameFaults("src/core/utils/note.ts")).toHaveLength(1);
    expect(nameFaults("src/core/note.mts")).toHaveLength(1);
    expect(nameFaults("src/node/note.ts")).toHaveLength(1);
    expect(nameFaults("src/core/note.js")).toHaveLength(1);
    expect(sizeFault("src/core/note.ts", "a\n".repeat(MAX_LINES))).toEqual([]);
    expect(sizeFault("src/core/note.ts", "a\n".repeat(MAX_LINES + 1))).toHaveLength(1);
    expect(sizeFault("src/main.ts", "a\n".repeat(MAX_LINES_OF_MAIN))).toHaveLength(1);
  });
});
