import { statSync } from "node:fs";
import path from "node:path";
import { parse } from "acorn";
import { simple } from "acorn-walk";
import { build, type Metafile } from "esbuild";
import { describe, expect, it } from "vitest";
import { plugin, worker } from "../../esbuild.config.mjs";
import { WORD_VECTORS } from "../../src/assets/word-vectors";
import { readBuilt, ROOT } from "./built-files";
import { type Finding, RULES, scanBundle } from "./scan-bundle";

/** Preact's own handling of a property that ESLint keeps out of our code: one assignment. */
const PREACT_HTML = /^\w+\.innerHTML=\w+\.__html$/;

/** The `yaml` package makes three such patterns, each in a try that has another way. */
const LOOKBEHINDS_OF_YAML = 3;

/** Names of XML namespaces, which nothing is loaded from, and one page that an error names. */
const KNOWN_ADDRESSES =
  /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xhtml|1999\/xlink|1998\/Math\/MathML)$|^https:\/\/github\.com\/date-fns\/date-fns\/blob\/master\/docs\/unicodeTokens\.md$/;

const sentence = ({ rule, code }: Finding) => `${rule} (${RULES[rule]}): ${code}`;

describe("main.js", () => {
  it("does nothing that a plugin must not do", () => {
    const findings = scanBundle(readBuilt("main.js"));
    const ofPreact = findings.filter((found) => PREACT_HTML.test(found.code));
    const lookbehinds = findings.filter((found) => found.rule === "lookbehind text");
    const others = findings.filter(
      (found) =>
        !ofPreact.includes(found) &&
        !lookbehinds.includes(found) &&
        !(found.rule === "web address" && KNOWN_ADDRESSES.test(found.code)),
    );
    expect(others.map(sentence)).toEqual([]);
    expect(ofPreact.length, "innerHTML of Preact").toBeLessThanOrEqual(1);
    expect(lookbehinds.length, lookbehinds.map(sentence).join("\n")).toBeLessThanOrEqual(
      LOOKBEHINDS_OF_YAML,
    );
  });

  it("comes out the same, byte for byte, each time it is built", async () => {
    const onDisk = readBuilt("main.js");
    const make = async () => {
      const { outputFiles } = await build({ ...plugin, write: false });
      return outputFiles[0]?.text;
    };
    const first = await make();
    expect(await make()).toBe(first);
    expect(onDisk === first, "main.js is not what the source gives: run npm run build").toBe(true);
  });

  it("names no place on the machine that built it", () => {
    expect(readBuilt("main.js").includes(ROOT)).toBe(false);
  });

  it("holds the table of word vectors once", () => {
    const sample = WORD_VECTORS.slice(500_000, 500_200);
    expect(readBuilt("main.js").split(sample)).toHaveLength(2);
  });
});

describe("the worker in it", () => {
  it("is a text of its own that does nothing either that a plugin must not do", async () => {
    const { outputFiles } = await build(worker);
    const code = outputFiles?.[0]?.text ?? "";
    expect(textsIn(readBuilt("main.js")).filter((text) => text === code)).toHaveLength(1);
    expect(scanBundle(code).map(sentence)).toEqual([]);
  });

  it("is the engine and nothing else: no table, no views, no app", async () => {
    const { metafile } = await build(worker);
    const files = Object.keys(metafile?.inputs ?? {}).filter((file) => file.startsWith("src/"));
    expect(files).toContain("src/core/repeats/create-repeat-index.ts");
    expect(files).not.toContain("src/assets/word-vectors.ts");
    expect(files.filter((file) => !/^src\/(worker|core|assets)\//.test(file))).toEqual([]);
  });
});

/** Every text that stands in the code. */
function textsIn(code: string): string[] {
  const texts: string[] = [];
  simple(parse(code, { ecmaVersion: 2021, sourceType: "script" }), {
    Literal({ value }) {
      if (typeof value === "string") texts.push(value);
    },
    TemplateElement({ value }) {
      texts.push(value.cooked ?? "");
    },
  });
  return texts;
}

describe("dist/debrief.mjs", () => {
  it("names Node in its first line, and only there", () => {
    const lines = readBuilt("dist/debrief.mjs").split("\n");
    expect(lines[0]).toBe("#!/usr/bin/env node");
    expect(lines.filter((line) => line.startsWith("#!"))).toHaveLength(1);
  });

  it("can be run as it is", () => {
    readBuilt("dist/debrief.mjs");
    // Windows goes by the ending of the name and keeps no such bit.
    if (process.platform === "win32") return;
    expect(statSync(path.join(ROOT, "dist/debrief.mjs")).mode & 0o111).toBe(0o111);
  });

  it("needs nothing beside it, and of Node neither network nor other programs", () => {
    const { outputs } = JSON.parse(readBuilt("dist/meta.json")) as Metafile;
    const imports = outputs["dist/debrief.mjs"]?.imports.map((found) => found.path) ?? [];
    const HARMLESS =
      /^node:(buffer|crypto|events|fs|fs\/promises|os|path|process|readline|url|util)$/;
    expect(imports.filter((name) => !HARMLESS.test(name))).toEqual([]);
  });
});

describe("the scan itself", () => {
  const rulesOf = (code: string) => [...new Set(scanBundle(code).map((found) => found.rule))];
  const LONG = "/* a worker */ ".repeat(20);

  it.each<[Finding["rule"], string[]]>([
    [
      "dynamic code",
      [
        'eval("1")',
        '(0, eval)("1")',
        'window.eval("1")',
        'window["eval"]("1")',
        "const { eval: e } = window",
        'new Function("a", "return a")',
        'Function("return a")()',
        "const F = Function",
        '(() => {}).constructor("return a")',
        '"".constructor.constructor("return a")',
        "WebAssembly.instantiate(bytes)",
      ],
    ],
    [
      "string timer",
      [
        'setTimeout("go()", 1)',
        'window.setInterval("go()", 1)',
        "setTimeout(`go(${a})`)",
        'setTimeout("go(" + a + ")")',
      ],
    ],
    [
      "network",
      [
        "fetch(a)",
        "window.fetch(a)",
        'self["fetch"](a)',
        "const { fetch: f } = window",
        "new XMLHttpRequest()",
        "new WebSocket(a)",
        "new EventSource(a)",
        "navigator.sendBeacon(a, b)",
        "new RTCPeerConnection()",
        'var o = require("obsidian"); o.requestUrl(a)',
        'var o = require("obsidian"); o.request(a)',
        'var o = __toESM(require("obsidian")); o.request(a)',
        "importScripts(a)",
        "navigator.serviceWorker.register(a)",
      ],
    ],
    ["dynamic import", ["import(a)", 'import("./a.js")']],
    [
      "foreign module",
      [
        'require("fs")',
        'require("node:fs")',
        'require("electron")',
        'require("obsidian-fake")',
        "require(name)",
        "const r = require",
        'window.require("fs")',
      ],
    ],
    [
      "html from text",
      [
        "a.innerHTML = b",
        'a["innerHTML"] = b',
        "a.innerHTML += b",
        "a.outerHTML = b",
        "a.srcdoc = b",
        'a.insertAdjacentHTML("beforeend", b)',
        "document.write(a)",
        "el.ownerDocument.writeln(a)",
        'a.setAttribute("srcdoc", b)',
        'a.setAttribute("onclick", b)',
        "Object.assign(a, { innerHTML: b })",
        'h("p", { dangerouslySetInnerHTML: { __html: a } })',
        "range.createContextualFragment(a)",
        'new DOMParser().parseFromString(a, "text/html")',
        "o.sanitizeHTMLToDom(a)",
      ],
    ],
    [
      "unsafe element",
      [
        'document.createElement("script")',
        'document.createElement("iframe")',
        'document.createElementNS(ns, "style")',
      ],
    ],
    ["lookbehind literal", ["/(?<=a)b/.test(c)", "/(?<!a)b/.test(c)"]],
    ["lookbehind text", ['new RegExp("(?<!a)b")', "new RegExp(`(?<=${a})b`)"]],
    ["web address", ['a("https://example.com/x")', 'a("wss://example.com")']],
  ])("finds %s", (rule, snippets) => {
    for (const snippet of snippets) expect(rulesOf(snippet), snippet).toEqual([rule]);
  });

  it("reads the code of a worker that is kept as text", () => {
    expect(rulesOf(`new Blob([${JSON.stringify(`${LONG} self.fetch(a);`)}])`)).toEqual(["network"]);
  });

  it.each([
    'const o = require("obsidian"), v = require("@codemirror/view");',
    "a instanceof Function; typeof Function; Function.prototype.call;",
    "setTimeout(() => go(), 1); window.setTimeout(go, 1);",
    "a.textContent = b.innerHTML; stream.write(a); new this.constructor(a);",
    "const a = { fetch: 1, eval: 2 }; const b = /(?<name>a)b/;",
    'document.createElement("div"); a.setAttribute("role", "row"); store.request(a);',
    'throw new Error("Do not eval or fetch; require(nothing)")',
  ])("lets pass: %s", (code) => {
    expect(scanBundle(code)).toEqual([]);
  });

  it("does not read syntax that older iOS cannot", () => {
    expect(() => scanBundle("class A { static { a(); } }")).toThrow();
  });
});
